import type { HttpRequest } from '../http.ts';
import type { Caller, ConditionContext } from './call.ts';
import { awsManagedPolicies } from './aws-managed-policies.ts';
import { inForce } from './managed-policies.ts';
import {
  evaluate,
  type AccessRequest,
  type PolicyDocument,
  type PolicySets,
  type Verdict,
} from './policy/evaluate.ts';
import type { Account, Principal } from './state.ts';

/** Every policy document that hangs on a user or role, inline and attached. */
export function policiesOf(account: Account, principal: Principal): PolicyDocument[] {
  const attached = [...principal.attached].flatMap((arn) => {
    const document = managedPolicy(account, arn);
    return document ? [document] : [];
  });
  return [...principal.inline.values(), ...attached];
}

/** A managed policy, the account's own or AWS's. */
export function managedPolicy(account: Account, arn: string): PolicyDocument | undefined {
  return inForce(account.policies.get(arn)) ?? awsManagedPolicies.get(arn);
}

/** The permissions boundary of a user or role, as a decision takes it; nothing where there is none. */
export function boundaryOf(
  account: Account,
  { boundary: arn }: Principal,
): Pick<PolicySets, 'boundary'> {
  if (arn === undefined) return {};
  // A policy that is gone allows nothing.
  return { boundary: managedPolicy(account, arn) ?? { Statement: [] } };
}

/** AWS's answer to: may this caller do this, now, with these condition keys? */
export function decide(
  caller: Caller,
  action: string,
  resource: string,
  options: { context: ConditionContext; resourcePolicy?: PolicyDocument },
): Verdict {
  const { context, resourcePolicy } = options;
  const owner = caller.role ?? caller.user;
  const sets: PolicySets = {
    organisation: serviceControlOf(caller.account, owner),
    identity: owner ? policiesOf(caller.account, owner) : [],
    ...(owner ? boundaryOf(caller.account, owner) : {}),
    ...(caller.session?.policies.length ? { session: caller.session.policies } : {}),
    ...(resourcePolicy ? { resource: resourcePolicy } : {}),
  };
  return evaluate({ action, resource, principal: principalOf(caller), context }, sets);
}

/** The service control policies that limit a user or role, by level. */
export function serviceControlOf(
  { organisation }: Account,
  principal: Principal | undefined,
): NonNullable<PolicySets['organisation']> {
  // AWS: service-linked roles are not limited by them.
  const isServiceLinked = principal?.path.startsWith('/aws-service-role/') ?? false;
  return isServiceLinked ? [] : (organisation?.serviceControl ?? []);
}

function principalOf(caller: Caller): AccessRequest['principal'] {
  const { arn, account, role } = caller;
  return { arn, account: account.id, ...(role ? { roleArn: role.arn } : {}) };
}

/** The global condition keys of a request, as AWS fills them in. */
export function globalContext(
  caller: Caller,
  request: HttpRequest,
  region: string,
  now: Date,
): ConditionContext {
  const { session, user, role } = caller;
  const organisation = caller.account.organisation?.id;
  return {
    'aws:PrincipalArn': role?.arn ?? caller.arn,
    'aws:PrincipalAccount': caller.account.id,
    'aws:PrincipalType': role
      ? 'AssumedRole'
      : session?.of.kind === 'federated'
        ? 'FederatedUser'
        : 'User',
    'aws:userid': caller.userId,
    'aws:RequestedRegion': region,
    'aws:CurrentTime': now.toISOString(),
    'aws:EpochTime': String(Math.floor(now.getTime() / 1000)),
    'aws:SecureTransport': 'true',
    'aws:SourceIp': sourceIp(request),
    'aws:UserAgent': request.headers['user-agent'] ?? '',
    ...(organisation === undefined ? {} : { 'aws:PrincipalOrgID': organisation }),
    ...(user && session?.of.kind !== 'federated' ? { 'aws:username': user.name } : {}),
    // Absent for long-term keys: that is why a TokenIssueTime deny never stops one.
    ...(session ? { 'aws:TokenIssueTime': session.issuedAt.toISOString() } : {}),
    ...(session?.sourceIdentity === undefined
      ? {}
      : { 'aws:SourceIdentity': session.sourceIdentity }),
  };
}

/** Where a request says it comes from; the sandbox believes it, so that a drill can play a thief abroad. */
export function sourceIp(request: HttpRequest): string {
  return request.headers['x-sandbox-source-ip'] ?? '127.0.0.1';
}
