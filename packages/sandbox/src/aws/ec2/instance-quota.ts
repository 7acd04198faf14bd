import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import type { Instance } from '../state.ts';
import { instancesIn } from './find.ts';

// AWS: what is stopped or terminated does not count.
const COUNTED: readonly Instance['state'][] = ['pending', 'running', 'stopping'];

/** Refuses to run more instances than the account may in this region. */
export function refuseTooMany(call: Call, more: number): void {
  const quota = call.account.instanceQuota;
  const running = instancesIn(call).filter(({ state }) => COUNTED.includes(state)).length;
  if (quota === undefined || running + more <= quota) return;
  const text =
    `You have requested more instances (${running + more}) than your current instance limit of ${quota} ` +
    'allows for the specified instance type.';
  throw new AwsFault('InstanceLimitExceeded', text);
}
