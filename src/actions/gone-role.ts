import type { Connection } from '../aws/connection.ts';
import type { Look } from './action.ts';

/**
 * Whether a principal is a role that IAM does not have any more: its sessions went with it. A user who is not found may
 * have another name now, and sessions that work. Throws AwsProblem.
 */
export async function isGoneRole(aws: Connection, principalArn: string): Promise<boolean> {
  const [{ holderOf }, { findRole }] = await Promise.all([
    import('../aws/inline-policies.ts'),
    import('../aws/roles.ts'),
  ]);
  const { kind, name } = holderOf(principalArn);
  return kind === 'role' && (await findRole(aws, name)) === undefined;
}

/** What is seen of a deny on such a role: nothing is left to be denied. */
export const ROLE_GONE: Look = {
  ...{ held: true, verified: true, worthAnother: false },
  evidence: ['IAM has no role of that name any more: its sessions can do nothing'],
};
