import type { SandboxParts } from '../call.ts';
import { mint } from '../sts/sessions.ts';
import type { Account, Instance } from '../state.ts';

// EC2 hands out credentials that live about six hours.
const INSTANCE_SESSION_SECONDS = 6 * 3600;

/** Ends the transitions of an instance that are over by now; a newly attached profile brings a new session. */
export function settle(
  sandbox: Pick<SandboxParts, 'state' | 'ids' | 'events'>,
  account: Account,
  instance: Instance,
  now: Date,
): void {
  const { association } = instance;
  if (!association || association.state === 'associated' || now < association.settlesAt) return;
  if (association.state === 'disassociating') {
    instance.association = undefined;
    return;
  }
  instance.association = { ...association, state: 'associated' };
  handOutSession(sandbox, account, instance, association.settlesAt);
}

/** What EC2 does when an instance gets a profile: assume its role as `ec2.amazonaws.com`, named after the instance. */
export function handOutSession(
  sandbox: Pick<SandboxParts, 'state' | 'ids' | 'events'>,
  account: Account,
  instance: Instance,
  at: Date,
): void {
  const profile = [...account.profiles.values()].find(
    (candidate) => candidate.arn === instance.association?.profileArn,
  );
  const role = account.roles.get((profile?.roleName ?? '').toLowerCase());
  if (!role || (instance.state !== 'running' && instance.state !== 'pending')) return;
  const of = { kind: 'role', roleName: role.name, sessionName: instance.id } as const;
  const options = { issuedAt: at, seconds: INSTANCE_SESSION_SECONDS };
  const session = mint(sandbox, account.id, of, options);
  instance.session = session.accessKeyId;
  sandbox.events.add({
    eventVersion: '1.11',
    userIdentity: { type: 'AWSService', invokedBy: 'ec2.amazonaws.com' },
    eventTime: at.toISOString().replace(/\.\d+Z$/, 'Z'),
    eventSource: 'sts.amazonaws.com',
    eventName: 'AssumeRole',
    awsRegion: instance.region,
    sourceIPAddress: 'ec2.amazonaws.com',
    userAgent: 'ec2.amazonaws.com',
    requestParameters: { roleArn: role.arn, roleSessionName: instance.id },
    responseElements: {
      credentials: {
        accessKeyId: session.accessKeyId,
        sessionToken: session.token,
        expiration: session.expiresAt.toISOString(),
      },
    },
    requestID: sandbox.ids.uuid(),
    eventID: sandbox.ids.uuid(),
    readOnly: true,
    resources: [{ type: 'AWS::IAM::Role', ARN: role.arn }],
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: account.id,
    eventCategory: 'Management',
  });
}
