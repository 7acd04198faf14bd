import type { Caller } from './call.ts';
import { AwsFault } from './fault.ts';
import type { Service } from './protocol/service.ts';
import { refusedKey } from './refusals.ts';

const OPEN_TO: Readonly<Record<'user' | 'federated', readonly string[]>> = {
  user: ['AssumeRole', 'GetCallerIdentity'],
  federated: ['GetCallerIdentity'],
};

/**
 * What AWS refuses to sessions of GetSessionToken (without MFA) and GetFederationToken whatever their
 * policies say: all of IAM, and all of STS but a call or two.
 */
export function beyondSession(
  { session }: Caller,
  service: Service,
  operation: string,
): AwsFault | undefined {
  const kind = session?.of.kind;
  if (kind === undefined || kind === 'role') return undefined;
  if (service.name === 'iam') return refusedKey(service);
  if (service.name !== 'sts' || OPEN_TO[kind].includes(operation)) return undefined;
  return new AwsFault('AccessDenied', `Cannot call ${operation} with session credentials`, 403);
}
