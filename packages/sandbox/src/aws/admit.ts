import type { HttpRequest } from '../http.ts';
import { authenticate, type Scope } from './authenticate.ts';
import type { Caller, SandboxParts } from './call.ts';
import { beyondSession } from './limited-sessions.ts';
import type { Service } from './protocol/service.ts';
import { expiredKey, refusedKey } from './refusals.ts';

// Enabled in every account and cannot be switched off.
const HOME_REGION = 'us-east-1';

/** Lets a caller in or refuses him before anything is written down. */
export function admit(
  parts: SandboxParts,
  service: Service,
  { accessKeyId, region }: Scope,
  { request, name, now }: { request: HttpRequest; name: string; now: Date },
): Caller {
  const token = request.headers['x-amz-security-token'];
  const known = authenticate(parts.state, accessKeyId, token, now);
  const caller = known === 'unknown' && !token ? callerByLateKey(parts, accessKeyId, now) : known;
  if (caller === 'expired') throw expiredKey(service);
  if (caller === 'unknown') throw refusedKey(service);
  // A region that is off knows nobody's keys; IAM has no regions.
  const isOn = region === HOME_REGION || caller.account.regions.includes(region);
  if (!isOn && service.name !== 'iam') throw refusedKey(service);
  const fault = beyondSession(caller, service, name);
  if (fault) throw fault;
  return caller;
}

// A key that was switched off or deleted a moment ago, where the world lets it work on.
function callerByLateKey({ state, memory }: SandboxParts, accessKeyId: string, now: Date) {
  const late = memory.lateKeys.get(accessKeyId);
  const account = state.accounts.get(late?.account ?? '');
  const user = account?.users.get(late?.user ?? '');
  if (!late || !account || !user || now.getTime() >= late.until) return 'unknown';
  return { account, accessKeyId, arn: user.arn, userId: user.id, user };
}
