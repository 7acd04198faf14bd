import type { AssumeRoleCommandInput } from '@aws-sdk/client-sts';
import { decide } from '../authorise.ts';
import type { Caller, ConditionContext } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { notAssumable } from '../refusals.ts';
import type { Role } from '../state.ts';

const ACTION = 'sts:SetSourceIdentity';

/** The source identity of a session to be minted: the caller's own, which nothing changes, or the one asked for. */
export function sourceIdentityOf(
  { session, arn }: Caller,
  { SourceIdentity: asked, RoleArn = '' }: AssumeRoleCommandInput,
): string | undefined {
  if (asked !== undefined && !/^[\w+=,.@-]{2,64}$/.test(asked)) {
    const text =
      `1 validation error detected: Value '${asked}' at 'sourceIdentity' failed to satisfy constraint: ` +
      'Member must satisfy regular expression pattern: [\\w+=,.@-]*';
    throw new AwsFault('ValidationError', text);
  }
  const inherited = session?.sourceIdentity;
  if (asked === undefined || inherited === undefined || asked === inherited)
    return inherited ?? asked;
  const text = `User: ${arn} is not authorized to perform: ${ACTION} on resource: ${RoleArn}`;
  throw new AwsFault('AccessDenied', text, 403);
}

/**
 * Refuses a role whose trust policy, or a caller whose own policies, do not allow a source identity. AWS asks
 * both, and asks again for each role of a chain that carries one.
 */
export function refuseSourceIdentity(caller: Caller, role: Role, context: ConditionContext): void {
  const both = decide(caller, ACTION, role.arn, { context, resourcePolicy: role.trust });
  // Within an account a trust policy that names the caller would do alone; AWS wants the caller's own too.
  const isHome = role.arn.split(':')[4] === caller.account.id;
  const own = isHome ? decide(caller, ACTION, role.arn, { context }) : both;
  const refused = [both, own].find(({ decision }) => decision !== 'allowed');
  if (refused) throw notAssumable(caller, role.arn, refused, ACTION);
}
