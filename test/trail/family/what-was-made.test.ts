import { describe, expect, it } from 'vitest';
import { ACCOUNT, folderOf, logOf, recordOf } from '../archive/archive-folder.ts';
import { auditOfFiles, byLeakedKey, LEAKED_KEY, MADE_KEY } from '../../audit/audit-of-files.ts';

const INSTANCE = 'i-0feedfacecafe0017';
const OF_INSTANCE = 'ASIARTX3GSDSQMACHIN3';

function auditOf(...records: readonly unknown[]) {
  return auditOfFiles(folderOf({ 'trail.json': Buffer.from(JSON.stringify(logOf(...records))) }));
}

type Audited = Awaited<ReturnType<typeof auditOf>>;
const idsIn = ({ audit }: Audited): string[] => audit.credentials.map(({ id }) => id);
const rulesIn = ({ audit }: Audited): string[] => audit.findings.map(({ rule }) => rule);

describe('an instance that the leaked key started', () => {
  const session = {
    type: 'AssumedRole',
    principalId: `AROARTX3GSDSQRENDER01:${INSTANCE}`,
    arn: `arn:aws:sts::${ACCOUNT}:assumed-role/render/${INSTANCE}`,
    accountId: ACCOUNT,
    accessKeyId: OF_INSTANCE,
    sessionContext: {
      sessionIssuer: { type: 'Role', arn: `arn:aws:iam::${ACCOUNT}:role/render` },
      attributes: { creationDate: '2026-11-20T10:02:10Z', mfaAuthenticated: 'false' },
    },
  };
  // EC2 fetches the role's credentials for it, and the thief on the instance uses them.
  const records = [
    byLeakedKey({
      eventSource: 'ec2.amazonaws.com',
      eventName: 'RunInstances',
      requestParameters: { iamInstanceProfile: { name: 'render' } },
      responseElements: { instancesSet: { items: [{ instanceId: INSTANCE }] } },
    }),
    recordOf({
      userIdentity: { type: 'AWSService', invokedBy: 'ec2.amazonaws.com' },
      eventTime: '2026-11-20T10:02:10Z',
      eventSource: 'sts.amazonaws.com',
      eventName: 'AssumeRole',
      requestParameters: {
        roleArn: `arn:aws:iam::${ACCOUNT}:role/render`,
        roleSessionName: INSTANCE,
      },
      responseElements: { credentials: { accessKeyId: OF_INSTANCE, sessionToken: 'x' } },
    }),
    recordOf({
      userIdentity: session,
      eventTime: '2026-11-20T10:10:00Z',
      eventSource: 's3.amazonaws.com',
      eventName: 'GetObject',
      eventCategory: 'Data',
      requestParameters: { bucketName: 'salaries', key: '2026.csv' },
    }),
    recordOf({
      userIdentity: session,
      eventTime: '2026-11-20T10:11:00Z',
      eventName: 'CreateUser',
      requestParameters: { userName: 'night-shift' },
    }),
  ];

  it('has a session of the family', async () => {
    const { audit } = await auditOf(...records);
    const session = audit.credentials.find(({ id }) => id === OF_INSTANCE);
    expect(session).toMatchObject({ kind: 'role-session', parent: `instance ${INSTANCE}` });
    const machine = audit.credentials.find(({ id }) => id === `instance ${INSTANCE}`);
    expect(machine).toMatchObject({ kind: 'machine', parent: LEAKED_KEY, events: 0 });
  });

  it.each(['objects-read', 'users-created'])('did what its session did (%s)', async (rule) => {
    expect(rulesIn(await auditOf(...records))).toContain(rule);
  });
});

describe('a second key that the root user made for itself', () => {
  const root = (accessKeyId: string) => ({
    type: 'Root',
    principalId: ACCOUNT,
    arn: `arn:aws:iam::${ACCOUNT}:root`,
    accountId: ACCOUNT,
    accessKeyId,
  });
  // Neither the question nor the answer names a user.
  const records = [
    recordOf({
      userIdentity: root(LEAKED_KEY),
      eventName: 'CreateAccessKey',
      responseElements: { accessKey: { accessKeyId: MADE_KEY, status: 'Active' } },
    }),
    recordOf({
      userIdentity: root(MADE_KEY),
      eventTime: '2026-11-20T10:01:00Z',
      eventName: 'CreateUser',
      requestParameters: { userName: 'night-shift' },
    }),
  ];

  it('is of the family', async () => {
    expect(idsIn(await auditOf(...records))).toContain(MADE_KEY);
  });

  it('did what it did', async () => {
    expect(rulesIn(await auditOf(...records))).toContain('users-created');
  });

  it('is root’s in words, and is deleted there', async () => {
    const { audit } = await auditOf(...records);
    const made = audit.credentials.find(({ id }) => id === MADE_KEY);
    expect(made?.holder).toBe(`root user of ${ACCOUNT}`);
    const follows = audit.follows.find(({ what }) => what.includes(MADE_KEY));
    expect(follows?.exposure).toBeUndefined();
    expect(follows?.byHand).toBe(
      `Sign in as the root user of account ${ACCOUNT}, and delete access key ${MADE_KEY}.`,
    );
  });
});
