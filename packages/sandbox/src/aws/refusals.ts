import type { Caller } from './call.ts';
import { AwsFault } from './fault.ts';
import type { Verdict } from './policy/evaluate.ts';
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

/** A call that the policies do not let through, with the reason AWS gives. */
export function denied(
  caller: Caller,
  { action, resource }: { readonly action: string; readonly resource: string },
  verdict: Verdict,
): AwsFault {
  const what = `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource}`;
  const text = `${what} ${reason(caller, action, verdict)}`;
  if (/^(cloudtrail|athena):/.test(action)) return new AwsFault('AccessDeniedException', text);
  if (action.startsWith('ec2:') || action === 'iam:PassRole') {
    const whole = `You are not authorized to perform this operation. ${text}`;
    return new AwsFault('UnauthorizedOperation', whole, 403);
  }
  return new AwsFault('AccessDenied', text, 403);
}

/** AssumeRole gives its reason for an explicit deny only, and never tells whether the role exists. */
export function notAssumable(
  caller: Caller,
  arn: string,
  verdict: Verdict | undefined,
  action = 'sts:AssumeRole',
): AwsFault {
  const what = `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${arn}`;
  const isExplicit = verdict?.decision === 'explicitDeny';
  const text = isExplicit ? `${what} ${reason(caller, action, verdict)}` : what;
  return new AwsFault('AccessDenied', text, 403);
}

function reason({ session }: Caller, action: string, { decision, matched }: Verdict): string {
  const sets = matched.map(({ set }) => set);
  if (decision === 'explicitDeny') {
    const kind = sets.includes('identity') ? 'identity-based' : (sets[0] ?? 'identity-based');
    return `with an explicit deny in ${kind === 'identity-based' ? 'an' : 'a'} ${WORDS[kind] ?? kind} policy`;
  }
  const isLimited = (session?.policies.length ?? 0) > 0 && sets.includes('identity');
  return `because no ${isLimited ? 'session' : 'identity-based'} policy allows the ${action} action`;
}

// How AWS's messages call the kinds of policy where its documents use another word.
const WORDS: Readonly<Record<string, string>> = { resource: 'resource-based' };
