import type { Plan, Step } from '../../actions/catalogue.ts';
import type { Evidence } from '../evidence.ts';
import { BY_PLAN, WHO, type Found } from '../item.ts';
import { byHand, nameStep } from '../name-step.ts';
import { provisionalDenies, provisionalWords } from '../../actions/provisional.ts';
import type { WhyNeeded } from '../../actions/why-needed.ts';
import { isBegun, whyNeeded } from '../stopped.ts';

/** What would have to be done now. Of a run: what it found beyond the approved plan; the rest was verified. */
export function neededSteps({ plan, inventory, run }: Evidence): Found[] {
  const why = run ? () => NOT_APPROVED : reasonIn({ plan, inventory });
  return (run?.unapproved ?? plan.steps).map((step) => ({
    ...nameStep(step, inventory),
    state: 'open',
    why: why(step),
    who: WHO.staunch,
    ways: [BY_PLAN, ...byHand(step)],
  }));
}

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

function isToContain({ incident }: Plan): boolean {
  return incident.state === 'contained';
}
