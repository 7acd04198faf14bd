import type { Plan, Step } from '../../actions/catalogue.ts';
import type { Evidence } from '../evidence.ts';
import { BY_PLAN, WHO, type Found, type Way } from '../item.ts';
import type { Denial } from '../../domain/denials.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import { cutoffIn } from '../../actions/reach.ts';
import { nameStep, wayOutOf } from '../name-step.ts';
import { provisionalDenies, provisionalWords } from '../../actions/provisional.ts';
import type { WhyNeeded } from '../../actions/why-needed.ts';
import { isBegun, whyNeeded } from '../stopped.ts';

/** What would have to be done now. Of a run: what it found beyond the approved plan; the rest was verified. */
export function neededSteps({ plan, inventory, run }: Evidence): Found[] {
  const why = run ? () => NOT_APPROVED : reasonIn({ plan, inventory });
  return (run?.unapproved ?? plan.steps).map((step) => {
    const named = { ...nameStep(step, inventory), state: 'open' as const };
    if (!run && isOnlyWrittenAnew(step, { plan, inventory }))
      return { ...named, why: UNTIL_FOUND, who: WHO.file, ways: [ONCE_FOUND] };
    return {
      ...named,
      why: why(step),
      ...wayOutOf(
        step,
        { who: WHO.staunch, way: BY_PLAN },
        { plan, inventory, ...(run ? { run } : {}) },
      ),
    };
  });
}

// It stands, and no run can make it final: nobody knows what else there is to shut.
function isOnlyWrittenAnew(step: Step, { plan: { incident }, inventory }: Evidence): boolean {
  if (!isToContain({ incident }) || inventory.missing.length === 0) return false;
  const denials = denialsOf(step, inventory);
  return (cutoffIn(denials ?? [], incident) ?? '') > inventory.since;
}

function denialsOf(step: Step, { roles, users }: Inventory): readonly Denial[] | undefined {
  switch (step.action) {
    case 'deny-user-sessions':
      return users.find(({ userArn }) => userArn === step.userArn)?.denials;
    // It is needed for as long as the deny is.
    case 'no-new-keys':
      return users.find(({ user }) => user === step.user)?.denials;
    case 'revoke-role-sessions':
      return roles.find(({ roleArn }) => roleArn === step.roleArn)?.denials;
    default:
      return undefined;
  }
}

const UNTIL_FOUND = 'is denied, and provisional: something that the incident names is not found';
const ONCE_FOUND: Way = {
  how: 'by-hand',
  text: 'Settle what is not found first: until then each run only writes this deny anew.',
};

const NOT_APPROVED = 'is needed, and nobody has approved it: not done';

const WHY: Readonly<Record<WhyNeeded, string>> = {
  'undone-or-new': 'is needed: undone by somebody, or new',
  'not-done': 'is needed: not done yet, a run was stopped before it or could not do it',
  unclear: 'is needed: never done, or undone since; AWS does not show which',
  provisional: 'is needed: a deny is provisional, and all are written with one cutoff',
};

function reasonIn({ plan, inventory }: Evidence): (step: Step) => string {
  if (!isToContain(plan)) return () => 'is needed: merged, but not applied';
  if (!isBegun(plan, inventory)) return () => 'is needed: not applied yet';
  const provisional = provisionalDenies(plan.incident, inventory);
  return (step) => {
    const sources =
      step.action === 'revoke-role-sessions' ? provisional.get(step.roleArn) : undefined;
    const why = whyNeeded(step, plan, inventory);
    return why === 'provisional' && sources ? provisionalWords(sources).why : WHY[why];
  };
}

function isToContain({ incident }: Pick<Plan, 'incident'>): boolean {
  return incident.state === 'contained';
}
