import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import type { Operation } from '../operation.ts';
import type { RequestRate, Ec2RequestRates } from './request-rate.ts';

/** AWS's own figures ("Request throttling for the Amazon EC2 API"). */
export const EC2_REQUEST_RATES: Ec2RequestRates = {
  describe: { burst: 100, perSecond: 20 },
  profileChange: { burst: 100, perSecond: 5 },
  profileReplacement: { burst: 50, perSecond: 5 },
};

const PROFILE_CHANGES = ['AssociateIamInstanceProfile', 'DisassociateIamInstanceProfile'];

/** Operations that EC2 refuses when they are asked for too often; each has its bucket per account and region. */
export function rateLimited(operations: readonly Operation[]): Operation[] {
  return operations.map((operation) => ({
    ...operation,
    beforehand: (call) => {
      const rate = rateOf(operation.name, call.sandbox.settings.ec2RequestRates);
      if (rate) take(`${call.account.id} ${call.region} ${operation.name}`, rate, call);
    },
  }));
}

function rateOf(name: string, rates: Ec2RequestRates): RequestRate | undefined {
  if (name.startsWith('Describe')) return rates.describe;
  if (name === 'ReplaceIamInstanceProfileAssociation') return rates.profileReplacement;
  return PROFILE_CHANGES.includes(name) ? rates.profileChange : undefined;
}

function take(place: string, { burst, perSecond }: RequestRate, call: Call): void {
  const { buckets } = call.sandbox.memory;
  const now = call.now.getTime();
  const { tokens, at } = buckets.get(place) ?? { tokens: burst, at: now };
  const filled = Math.min(burst, tokens + ((now - at) / 1000) * perSecond);
  // A refused request costs nothing: an SDK that waits and asks again gets through.
  buckets.set(place, { tokens: filled < 1 ? filled : filled - 1, at: now });
  if (filled < 1) throw new AwsFault('RequestLimitExceeded', 'Request limit exceeded.', 503);
}
