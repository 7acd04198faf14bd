import {
  provisionalBy,
  provisionalDenies as provisionalNow,
  provisionalWords,
  type Provisional,
} from '../../actions/provisional.ts';
import { cutoffIn } from '../../actions/reach.ts';
import type { Incident } from '../../domain/incident.ts';
import { roleItem } from '../../domain/item-names.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { Evidence, RunEvidence } from '../evidence.ts';
import { WHO, type Found } from '../item.ts';
import { leftOpen } from '../left-open.ts';

/** Denies that are not final, because something that may assume their role is open, or was when they were written. */
export function provisionalDenies({ plan, inventory, run }: Evidence): Found[] {
  const { incident } = plan;
  if (incident.state !== 'contained') return [];
  const provisional = run
    ? afterRun(incident, inventory, run)
    : provisionalNow(incident, inventory);
  return [...provisional].map(([roleArn, sources]) => {
    const { why, end } = provisionalWords(sources);
    return {
      id: roleItem(roleArn),
      state: 'open',
      what: `sessions of role ${roleArn}`,
      why,
      who: sources.length === 0 ? WHO.staunch : WHO.shutting,
      ways: [{ how: 'apply', text: end }],
    };
  });
}

// A role that the run did not deny, and that was not denied before, is open itself.
function afterRun(incident: Incident, inventory: Inventory, { done }: RunEvidence): Provisional {
  const denied = new Set(
    done.flatMap(({ step, outcome }) =>
      step.action === 'revoke-role-sessions' && outcome === 'done' ? [step.roleArn] : [],
    ),
  );
  const isDenied = (arn: string): boolean =>
    denied.has(arn) ||
    inventory.roles.some(
      ({ roleArn, denials }) => roleArn === arn && cutoffIn(denials, incident) !== undefined,
    );
  const all = provisionalBy(leftOpen(incident, inventory, done), inventory);
  return new Map([...all].filter(([roleArn]) => isDenied(roleArn)));
}
