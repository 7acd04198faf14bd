import type { Step } from '../actions/catalogue.ts';
import type { Incident } from '../domain/incident.ts';
import { roleKey } from '../domain/names.ts';
import type { Note } from '../domain/plan.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { PRESIGNED, presignedWords, type DeniedSession } from '../trail/presigned.ts';

/** That some services may accept the sessions that a plan denies until they end: one note, whatever number of them there is. */
export function presignedNotes(
  { state }: Incident,
  inventory: Inventory,
  steps: readonly Step[],
): Note[] {
  const sessions = steps.flatMap((step) => ofStep(step, inventory));
  if (state !== 'contained' || sessions.length === 0) return [];
  const why = presignedWords(sessions, inventory.now);
  if (why === undefined) return [];
  return [{ object: PRESIGNED, why, instead: SHUT }];
}

const SHUT =
  'Until then, take these roles and users out of access entries of EKS and roles of Vault.';

function ofStep(step: Step, { roles, mints }: Inventory): DeniedSession[] {
  switch (step.action) {
    case 'deny-session': {
      const { principalArn, issuedAt } = step;
      const of = principalArn.includes(':user/') ? 'user' : 'role';
      return [{ of, ...(issuedAt === undefined ? {} : { issuedAt }) }];
    }
    case 'revoke-role-sessions': {
      // Of a role that the incident names anybody may hold a session; of one that was reached CloudTrail shows them.
      const role = roles.find(({ roleArn }) => roleArn === step.roleArn);
      const minted = mints[roleKey(step.roleArn)];
      const isShown = role?.reachedBy !== undefined && minted !== undefined;
      return [{ of: 'role', ...(isShown ? { issuedAt: minted } : {}) }];
    }
    default:
      return [];
  }
}
