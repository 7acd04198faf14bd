import type { Plan, Step } from '../actions/catalogue.ts';
import { NEW_KEYS_MS } from '../actions/no-new-keys.ts';
import { cutoffIn } from '../actions/reach.ts';
import type { Inventory } from '../inventory/inventory.ts';

// A deny's cutoff lies so long after the last key went off: what was made since then was made during the run.
const MARGIN_MS = 30_000;

/**
 * Of the steps that are needed now, those that an approved `no-new-keys` approves: the key was made for its user while a run
 * went on, or up to 15 minutes later. The deny on the user tells when that was. Pure.
 */
export function coveredSteps(
  { steps: approved, incident }: Plan,
  needed: readonly Step[],
  { users, madeKeys }: Pick<Inventory, 'users' | 'madeKeys'>,
): Step[] {
  if (incident.newKeys === 'allow') return [];
  return needed.filter((step) => {
    if (step.action !== 'deactivate-access-key' || step.reached !== true) return false;
    const user = users.find((it) => it.user === step.user);
    const cutoff = Date.parse(cutoffIn(user?.denials ?? [], incident) ?? '');
    const made = madeKeys.find((it) => it.accessKeyId === step.accessKeyId);
    const at = made?.how === 'made' ? Date.parse(made.at) : Number.NaN;
    return (
      approved.some((it) => it.action === 'no-new-keys' && isOf(it, user, step)) &&
      at >= cutoff - MARGIN_MS &&
      at <= cutoff + NEW_KEYS_MS
    );
  });
}

// Nobody else has their id; where it is not known, the name is all there is.
function isOf(
  { account, user: named, principalId }: { account: string; user: string; principalId?: string },
  user: Inventory['users'][number] | undefined,
  step: Pick<Step, 'account'>,
): boolean {
  if (user === undefined || account !== step.account) return false;
  return principalId === undefined ? user.user === named : user.userId === principalId;
}
