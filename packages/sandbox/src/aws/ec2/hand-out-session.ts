import type { SandboxParts } from '../call.ts';
import { localised } from '../cloudtrail/localised.ts';
import { evaluate } from '../policy/evaluate.ts';
import { mint } from '../sts/sessions.ts';
import type { Account, Instance, Role, Session } from '../state.ts';

type Parts = Pick<SandboxParts, 'state' | 'ids' | 'events'>;

// EC2 hands out credentials that live about six hours.
const SESSION_SECONDS = 6 * 3600;
const EC2 = 'ec2.amazonaws.com';

/** What EC2 does for an instance with a profile: assume its role in the instance's name; undefined if it cannot. */
export function handOutSession(
  sandbox: Parts,
  account: Account,
  instance: Instance,
  at: Date,
): Session | undefined {
  const role = roleOf(account, instance);
  if (!role || instance.state !== 'running' || !trustsEc2(account, role)) return undefined;
  const of = { kind: 'role', roleName: role.name, sessionName: instance.id } as const;
  const session = mint(sandbox, account.id, of, { issuedAt: at, seconds: SESSION_SECONDS });
  instance.session = session.accessKeyId;
  record(sandbox, account, { instance, role, session });
  return session;
}

function roleOf(account: Account, { association }: Instance): Role | undefined {
  const profiles = [...account.profiles.values()];
  const profile = profiles.find(({ arn }) => arn === association?.profileArn);
  return account.roles.get((profile?.roleName ?? '').toLowerCase());
}

function trustsEc2(account: Account, { arn, trust }: Role): boolean {
  const principal = { arn: '', account: account.id, service: EC2 };
  const request = { action: 'sts:AssumeRole', resource: arn, principal, context: {} };
  return evaluate(request, { identity: [], resource: trust }).decision === 'allowed';
}

function record(
  { events, ids }: Parts,
  account: Account,
  { instance, role, session }: { instance: Instance; role: Role; session: Session },
): void {
  events.add({
    eventVersion: '1.11',
    userIdentity: { type: 'AWSService', invokedBy: EC2 },
    eventTime: session.issuedAt.toISOString().replace(/\.\d+Z$/, 'Z'),
    eventSource: 'sts.amazonaws.com',
    eventName: 'AssumeRole',
    awsRegion: instance.region,
    sourceIPAddress: EC2,
    userAgent: EC2,
    requestParameters: { roleArn: role.arn, roleSessionName: instance.id },
    responseElements: {
      credentials: {
        accessKeyId: session.accessKeyId,
        sessionToken: session.token,
        expiration: localised(session.expiresAt),
      },
    },
    requestID: ids.uuid(),
    eventID: ids.uuid(),
    readOnly: true,
    resources: [{ accountId: account.id, type: 'AWS::IAM::Role', ARN: role.arn }],
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: account.id,
    eventCategory: 'Management',
  });
}
