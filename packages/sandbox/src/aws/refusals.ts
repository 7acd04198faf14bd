import type { Caller } from './call.ts';
import { AwsFault } from './fault.ts';
import type { PolicySet, Verdict } from './policy/evaluate.ts';
import type { Service } from './protocol/service.ts';

/** An unknown or inactive key: each protocol family refuses it in its own words. */
export function refusedKey({ protocol }: Pick<Service, 'protocol'>): AwsFault {
  if (protocol === 'ec2') {
    const text = 'AWS was not able to validate the provided access credentials';
    return new AwsFault('AuthFailure', text, 401);
  }
  if (protocol === 'rest') {
    const text = 'The AWS Access Key Id you provided does not exist in our records.';
    return new AwsFault('InvalidAccessKeyId', text, 403);
  }
  const text = 'The security token included in the request is invalid.';
  if (protocol === 'json') return new AwsFault('UnrecognizedClientException', text);
  return new AwsFault('InvalidClientTokenId', text, 403);
}

/** A temporary key whose time is over. */
export function expiredKey({ protocol }: Pick<Service, 'protocol'>): AwsFault {
  if (protocol === 'ec2') return new AwsFault('RequestExpired', 'Request has expired.');
  if (protocol === 'rest') return new AwsFault('ExpiredToken', 'The provided token has expired.');
  const text = 'The security token included in the request is expired';
  if (protocol === 'json') return new AwsFault('ExpiredTokenException', text);
  return new AwsFault('ExpiredToken', text, 403);
}

/** A call whose operation the sandbox does not have. */
export function noOperation({ protocol, name }: Service, operation: string): AwsFault {
  if (protocol === 'rest') {
    return new AwsFault('NotImplemented', `The sandbox's ${name} has no such operation.`, 501);
  }
  const code = protocol === 'json' ? 'UnknownOperationException' : 'InvalidAction';
  return new AwsFault(code, `The sandbox's ${name} has no ${operation}.`);
}

/** A call that the policies do not let through, with the reason AWS gives; each service has words of its own. */
export function denied(
  service: string,
  caller: Caller,
  { action, resource }: { readonly action: string; readonly resource: string },
  verdict: Verdict,
): AwsFault {
  const what = `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource}`;
  const text = `${what} ${reason(action, verdict)}`;
  if (service === 'cloudtrail' || service === 'athena')
    return new AwsFault('AccessDeniedException', text);
  if (service === 'ec2') {
    const whole = `You are not authorized to perform this operation. ${text}`;
    return new AwsFault('UnauthorizedOperation', whole, 403);
  }
  return new AwsFault('AccessDenied', text, 403);
}

/** AssumeRole gives a reason that lies with the caller's side only, and never tells whether the role exists. */
export function notAssumable(
  caller: Caller,
  arn: string,
  verdict: Verdict,
  action = 'sts:AssumeRole',
): AwsFault {
  const what = `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${arn}`;
  const isTold = verdict.decision === 'explicitDeny' || verdict.limitedBy === 'organisation';
  const text = isTold ? `${what} ${reason(action, verdict)}` : what;
  return new AwsFault('AccessDenied', text, 403);
}

function reason(action: string, verdict: Verdict): string {
  const { decision, matched, limitedBy } = verdict;
  if (decision === 'explicitDeny') {
    const sets = matched.map(({ set }) => set);
    const first = ASKED_FIRST.find((set) => sets.includes(set)) ?? sets[0] ?? 'identity';
    return `with an explicit deny in ${/^[aeiou]/.test(WORDS[first]) ? 'an' : 'a'} ${WORDS[first]}`;
  }
  return `because no ${WORDS[limitedBy ?? 'identity']} allows the ${action} action`;
}

// Of several kinds of policy that deny, AWS names one.
const ASKED_FIRST: readonly PolicySet[] = ['organisation', 'identity'];

// How AWS's messages call the kinds of policy.
const WORDS: Readonly<Record<PolicySet, string>> = {
  organisation: 'service control policy',
  identity: 'identity-based policy',
  boundary: 'permissions boundary',
  session: 'session policy',
  resource: 'resource-based policy',
};
