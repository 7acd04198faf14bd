import type { Step } from '../plan/plan.ts';
import type { Action } from './action.ts';
import { deactivateAccessKey } from './deactivate-access-key.ts';
import { refreshInstance } from './refresh-instance.ts';
import { revokeRoleSessions } from './revoke-role-sessions.ts';

type Catalogue = { readonly [Name in Step['action']]: Action<Extract<Step, { action: Name }>> };

/** Every remediation, in the order in which they are done. */
export const catalogue: Catalogue = {
  'deactivate-access-key': deactivateAccessKey,
  'revoke-role-sessions': revokeRoleSessions,
  'refresh-instance': refreshInstance,
};

/** The remediation of a step. */
export function actionOf<S extends Step>(step: S): Action<S> {
  // The catalogue's type pairs each name with its own action; the compiler cannot follow that through S.
  return catalogue[step.action] as unknown as Action<S>;
}
