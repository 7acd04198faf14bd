import type { Incident } from '../domain/incident.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { Step } from '../domain/plan.ts';
import type { Action, Phase } from './action.ts';
import { allowImdsv1 } from './allow-imdsv1.ts';
import { attachProfile } from './attach-profile.ts';
import { deactivateAccessKey } from './deactivate-access-key.ts';
import { deletePassword } from './delete-password.ts';
import { denySession } from './deny-session.ts';
import { denyUserSessions } from './deny-user-sessions.ts';
import { liftDenial } from './lift-denial.ts';
import { reactivateAccessKey } from './reactivate-access-key.ts';
import { refreshInstance } from './refresh-instance.ts';
import { revokeRoleSessions } from './revoke-role-sessions.ts';

type Catalogue = { readonly [Name in Step['action']]: Action<Extract<Step, { action: Name }>> };

/** Every remediation, in the order in which they are done. */
export const catalogue: Catalogue = {
  'deactivate-access-key': deactivateAccessKey,
  'delete-password': deletePassword,
  'deny-user-sessions': denyUserSessions,
  'revoke-role-sessions': revokeRoleSessions,
  'deny-session': denySession,
  'refresh-instance': refreshInstance,
  'attach-profile': attachProfile,
  'lift-denial': liftDenial,
  'allow-imdsv1': allowImdsv1,
  'reactivate-access-key': reactivateAccessKey,
};

/** The remediation of a step. */
export function actionOf<S extends Step>(step: S): Action<S> {
  // The catalogue's type pairs each name with its own action; the compiler cannot follow that through S.
  return catalogue[step.action] as unknown as Action<S>;
}

/** The steps of one phase that are needed, given what has been seen so far. */
export function neededIn(phase: Phase, incident: Incident, inventory: Inventory): Step[] {
  return Object.values(catalogue)
    .filter((action) => action.phase === phase)
    .flatMap((action): readonly Step[] => action.propose(incident, inventory).steps);
}
