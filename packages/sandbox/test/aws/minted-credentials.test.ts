import { DescribeInstancesCommand } from '@aws-sdk/client-ec2';
import { GetAccessKeyLastUsedCommand } from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { credentialOf } from '../../src/sandbox.ts';
import type { CredentialEntry } from '../../src/world-file.ts';
import { ACCOUNT, ADA_KEY, anAws, app, aWorld, PARTNER, roleArn, WEB } from './an-aws.ts';
import { aRole } from './assuming.ts';
import { lastEvents } from './last-events.ts';
import { allowing } from './policies.ts';

const GUARD_KEY = 'AKIARTX3GSDSQGUARDDD';
const issuedAt = '2026-11-22T09:00:00Z';
const roles = [app, aRole('deploy', { maxSessionSeconds: 7200 }), aRole('ops')];

function withCredentials(credentials: Record<string, CredentialEntry>) {
  const guard = {
    name: 'guard',
    accessKeys: [{ id: GUARD_KEY }],
    policies: { all: allowing('*') },
  };
  const there = { id: PARTNER, users: [guard], roles: [aRole('deploy')] };
  const [home] = aWorld({ roles }).accounts;
  const all = { ada: { accessKey: ADA_KEY }, guard: { accessKey: GUARD_KEY }, ...credentials };
  return anAws({ world: { accounts: [...(home ? [home] : []), there], credentials: all } });
}

async function mintings(scene: ReturnType<typeof anAws>, region = 'us-east-1', as = 'ada') {
  const events = await lastEvents(scene, region, as);
  return events.filter(({ eventName }) => /AssumeRole|Token$/.test(eventName)).reverse();
}

describe('when a world says that a leaked key minted a session', () => {
  const byRole = { mintedBy: 'ada', role: 'deploy', sessionName: 's1', issuedAt };

  it('the session works, and CloudTrail has the call that made it', async () => {
    const scene = withCredentials({ s1: { ...byRole, ip: '203.0.113.66', userAgent: 'curl/8' } });
    const { Arn } = await scene.as('s1').sts.send(new GetCallerIdentityCommand({}));
    expect(Arn).toBe(`arn:aws:sts::${ACCOUNT}:assumed-role/deploy/s1`);
    const { accessKeyId, sessionToken, expiration } = credentialOf(scene.sandbox, 's1');
    expect(expiration).toBe('2026-11-22T10:00:00.000Z');
    expect(await mintings(scene)).toMatchObject([
      {
        eventName: 'AssumeRole',
        eventTime: issuedAt,
        sourceIPAddress: '203.0.113.66',
        userAgent: 'curl/8',
        userIdentity: { type: 'IAMUser', accessKeyId: ADA_KEY, userName: 'ada' },
        requestParameters: { roleArn: roleArn('deploy'), roleSessionName: 's1' },
        responseElements: {
          credentials: { accessKeyId, sessionToken },
          assumedRoleUser: { arn: Arn },
        },
      },
    ]);
  });

  it('by GetSessionToken or GetFederationToken, it may do what such sessions may', async () => {
    const by = { mintedBy: 'ada', issuedAt };
    const scene = withCredentials({
      own: { ...by, getSessionToken: true, durationSeconds: 900 * 4 },
      guest: { ...by, federation: 'guest' },
      reader: { ...by, federation: 'reader', policy: allowing('iam:*') },
    });
    const look = (name: string) => scene.as(name).ec2.send(new DescribeInstancesCommand({}));
    await expect(look('own')).resolves.toBeDefined();
    await expect(look('guest')).resolves.toBeDefined();
    await expect(look('reader')).rejects.toThrow(/no session policy allows/);
    const ids = ['own', 'guest', 'reader'].map(
      (name) => credentialOf(scene.sandbox, name).accessKeyId,
    );
    expect(credentialOf(scene.sandbox, 'own').expiration).toBe('2026-11-22T10:00:00.000Z');
    const [first, second, third] = await mintings(scene);
    expect(first).toMatchObject({
      eventName: 'GetSessionToken',
      requestParameters: { durationSeconds: 3600 },
      responseElements: { credentials: { accessKeyId: ids[0] } },
    });
    expect(second).toMatchObject({
      eventName: 'GetFederationToken',
      requestParameters: { name: 'guest' },
      responseElements: { credentials: { accessKeyId: ids[1] } },
    });
    expect(third).toMatchObject({ responseElements: { credentials: { accessKeyId: ids[2] } } });
  });

  it('an instance can be the minter, in the region that it called', async () => {
    const from = { mintedBy: 'stolen', role: 'ops', sessionName: 's2', region: 'eu-west-1' };
    const scene = withCredentials({
      stolen: { instance: WEB },
      s2: { ...from, issuedAt: '2026-11-22T08:30:00Z' },
    });
    const [, minted] = await mintings(scene, 'eu-west-1');
    expect(minted).toMatchObject({
      userIdentity: {
        type: 'AssumedRole',
        accessKeyId: credentialOf(scene.sandbox, 'stolen').accessKeyId,
        sessionContext: { attributes: { creationDate: '2026-11-22T08:20:00Z' } },
      },
    });
  });
});

describe('when minted sessions mint more', () => {
  const step = (mintedBy: string, role: string, minute: string) => ({
    mintedBy,
    role,
    sessionName: `at-${minute}`,
    issuedAt: `2026-11-22T09:${minute}:00Z`,
  });

  it('the order in the file does not matter, and a role can come round again', async () => {
    const scene = withCredentials({
      third: step('second', 'deploy', '03'),
      second: step('first', 'ops', '02'),
      first: step('ada', 'deploy', '01'),
    });
    const key = (name: string) => credentialOf(scene.sandbox, name).accessKeyId;
    const events = await mintings(scene);
    expect(events.map(({ userIdentity }) => userIdentity['accessKeyId'])).toEqual([
      ADA_KEY,
      key('first'),
      key('second'),
    ]);
    expect(events[2]).toMatchObject({
      userIdentity: {
        arn: `arn:aws:sts::${ACCOUNT}:assumed-role/ops/at-02`,
        sessionContext: { attributes: { creationDate: '2026-11-22T09:02:00Z' } },
      },
      responseElements: { credentials: { accessKeyId: key('third') } },
    });
    const { Arn } = await scene.as('third').sts.send(new GetCallerIdentityCommand({}));
    expect(Arn).toBe(`arn:aws:sts::${ACCOUNT}:assumed-role/deploy/at-03`);
  });

  it('across accounts, both see it under one id, and a name means a role of the new account', async () => {
    const scene = withCredentials({
      over: step('ada', roleArn('deploy', PARTNER), '01'),
      on: step('over', 'deploy', '02'),
    });
    const [mine] = await mintings(scene);
    const [theirs, next] = await mintings(scene, 'us-east-1', 'guard');
    expect(mine?.['sharedEventID']).toMatch(/^[0-9a-f-]{36}$/);
    expect(theirs).toMatchObject({
      sharedEventID: mine?.['sharedEventID'],
      userIdentity: { type: 'AWSAccount', accountId: ACCOUNT },
      responseElements: mine?.['responseElements'],
    });
    expect(next).toMatchObject({ requestParameters: { roleArn: roleArn('deploy', PARTNER) } });
  });

  it('the key that minted the first was used then', async () => {
    const scene = withCredentials({ first: step('guard', 'deploy', '01') });
    const asked = new GetAccessKeyLastUsedCommand({ AccessKeyId: GUARD_KEY });
    const { AccessKeyLastUsed } = await scene.as('first').iam.send(asked);
    expect(AccessKeyLastUsed).toMatchObject({
      LastUsedDate: new Date('2026-11-22T09:01:00Z'),
      ServiceName: 'sts',
      Region: 'us-east-1',
    });
  });
});
