import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { loadWorld } from '../../src/load-world.ts';
import type { AccountEntry, WorldFile } from '../../src/world-file.ts';
import { ada, ADA_KEY, anAws, app, aWorld, WEB } from './an-aws.ts';
import { allowing, denying, trusting } from './policies.ts';

const folder = await mkdtemp(join(tmpdir(), 'staunch-world-'));
afterAll(() => rm(folder, { recursive: true }));

async function load(text: string): Promise<WorldFile> {
  const path = join(folder, 'world.yaml');
  await writeFile(path, text);
  return loadWorld(path);
}

const web = { id: WEB, region: 'eu-west-1', profile: 'app-web' };
const bob = { name: 'bob', accessKeys: [{ id: ADA_KEY }] };

describe('when an account does not hold together', () => {
  it.each<[string, Partial<AccountEntry>]>([
    [
      '/accounts/0/instanceProfiles/0/role names no role of its account: ap',
      { instanceProfiles: [{ name: 'app-web', role: 'ap' }] },
    ],
    [
      '/accounts/0/instances/0/profile names no instance profile of its account: nope',
      { instances: [{ ...web, profile: 'nope' }] },
    ],
    [
      '/accounts/0/instances/0/region is off in its account: eu-west-9',
      { instances: [{ ...web, region: 'eu-west-9' }] },
    ],
    [
      "/accounts/0/instances/0/launchedAt lies after the world's now",
      { instances: [{ ...web, launchedAt: '2027-01-01T00:00:00Z' }] },
    ],
    [`/accounts has the instance ${WEB} twice`, { instances: [web, web] }],
    [`/accounts has the access key ${ADA_KEY} twice`, { users: [ada, bob] }],
    ['/accounts/0/users has the user ADA twice', { users: [ada, { name: 'ADA' }] }],
    ['/accounts/0/roles has the role app twice', { roles: [app, app] }],
    [
      '/accounts/0/users/0/attached names a policy',
      { users: [{ ...ada, attached: ['arn:aws:iam::aws:policy/Nope'] }] },
    ],
    [
      '/accounts/0/users/0/boundary names a policy',
      { users: [{ ...ada, boundary: 'arn:aws:iam::aws:policy/Nope' }] },
    ],
    [
      '/accounts/0/users/0/policies/p is no policy: ',
      { users: [{ ...ada, policies: { p: allowing('ListUsers') } }] },
    ],
    ['/accounts/0/roles/0/trust is no policy: ', { roles: [{ ...app, trust: { Statement: [] } }] }],
    ['/accounts/0/policies/p is no policy: ', { policies: { p: allowing('*', 'everything') } }],
  ])('it is refused: %s', async (message, account) => {
    expect(() => anAws(account)).toThrow(message);
    await expect(load(stringify(aWorld(account)))).rejects.toThrow(message);
  });
});

describe('when a world does not hold together', () => {
  const managementAccount = '999988887777';
  const noIam = denying('iam:*');
  const event = { at: '2026-11-22T09:00:00Z', by: 'ada', action: 'iam:ListUsers' };

  it.each<[string, Partial<WorldFile>]>([
    ['/now is no moment that ever was', { now: '2026-13-22T09:20:00Z' }],
    [
      '/accounts has the account 111122223333 twice',
      { accounts: [...aWorld().accounts, ...aWorld().accounts] },
    ],
    [
      '/credentials/x/accessKey names no access key of this world',
      { credentials: { x: { accessKey: 'AKIARTX3GSDSQNOBODYS' } } },
    ],
    [
      '/credentials/x/role names no role of this world',
      { credentials: { x: { role: 'arn:aws:iam::111122223333:role/x', sessionName: 'session' } } },
    ],
    [
      '/credentials/x/instance names no instance of this world',
      { credentials: { x: { instance: 'i-0c00000000000000c' } } },
    ],
    ['/events/0/by names no credential of this world: eve', { events: [{ ...event, by: 'eve' }] }],
    [
      "/events/0/at lies after the world's now",
      { events: [{ ...event, at: '2026-11-22T09:20:01Z' }] },
    ],
    [
      '/events/0/at is no moment that ever was',
      { events: [{ ...event, at: '2026-11-22T25:00:00Z' }] },
    ],
    [
      '/organisation/policies/p is no policy: ',
      { organisation: { managementAccount, policies: { p: allowing('ListUsers') } } },
    ],
    [
      '/organisation/policies/p is no service control policy: these name no Principal',
      { organisation: { managementAccount, policies: { p: trusting({ AWS: '*' }) } } },
    ],
    [
      '/organisation/accounts/444455556666 names no account of this world: 444455556666',
      { organisation: { managementAccount, accounts: { '444455556666': {} } } },
    ],
    [
      '/organisation/accounts/111122223333 is the management account, which no',
      {
        organisation: {
          managementAccount: '111122223333',
          accounts: { '111122223333': { policies: { noIam } } },
        },
      },
    ],
    [
      '/organisation/accounts/111122223333 has no service control policy at all; AWS keeps one',
      { organisation: { managementAccount, accounts: { '111122223333': { fullAccess: false } } } },
    ],
    [
      '/events/0/region is off in every account: eu-west-3',
      { events: [{ ...event, region: 'eu-west-3' }] },
    ],
  ])('it is refused: %s', async (message, world) => {
    expect(() => anAws({ world })).toThrow(message);
    await expect(
      load(stringify({ ...aWorld(), ...world }, { aliasDuplicateObjects: false })),
    ).rejects.toThrow(message);
  });

  it('a copy of what an instance does not hold is refused', () => {
    const instances = [{ ...web, state: 'stopped' as const }];
    expect(() => anAws({ instances })).toThrow(
      `credential stolen: ${WEB} holds no credentials at the start`,
    );
  });

  it('every problem is named, not only the first', () => {
    const broken = () => anAws({ users: [ada, bob], instances: [{ ...web, profile: 'nope' }] });
    expect(broken).toThrow(/access key AKIA\w+ twice[^]*names no instance profile/);
  });
});

describe('when a file does not have the shape of a world', () => {
  it.each([
    ['/accounts must be array', 'now: 2026-11-22T09:20:00Z\naccounts: none'],
    ["/ must have required property 'now'", 'accounts: [{ id: "111122223333" }]'],
    [
      '/accounts/0/id must be string',
      'now: 2026-11-22T09:20:00Z\naccounts: [{ id: 111122223333 }]',
    ],
    [
      '/accounts/0 must not have the field user',
      'now: 2026-11-22T09:20:00Z\naccounts: [{ id: "111122223333", user: [] }]',
    ],
    [
      '/credentials/x must be one of these.',
      'now: 2026-11-22T09:20:00Z\naccounts: [{ id: "111122223333" }]\ncredentials: { x: { accesKey: A } }',
    ],
    [
      '/events/0 must have property until when property times is present',
      'now: 2026-11-22T09:20:00Z\naccounts: [{ id: "111122223333" }]\nevents: [{ at: 2026-11-22T09:00:00Z, by: plan, action: iam:ListUsers, times: 2 }]',
    ],
    [
      "/organisation must have required property 'managementAccount'",
      'now: 2026-11-22T09:20:00Z\naccounts: [{ id: "111122223333" }]\norganisation: {}',
    ],
    [
      '/organisation/accounts/111122223333 must not have the field scps',
      'now: 2026-11-22T09:20:00Z\naccounts: [{ id: "111122223333" }]\norganisation: { managementAccount: "999988887777", accounts: { "111122223333": { scps: [] } } }',
    ],
    [
      '/undocumented/unknownKey must be equal to one of the allowed values',
      'now: 2026-11-22T09:20:00Z\naccounts: [{ id: "111122223333" }]\nundocumented: { unknownKey: no }',
    ],
    [
      '/keyDeactivationSeconds must be >= 0',
      'now: 2026-11-22T09:20:00Z\naccounts: [{ id: "111122223333" }]\nkeyDeactivationSeconds: -1',
    ],
    [
      '/accounts/0/instanceQuota must be integer',
      'now: 2026-11-22T09:20:00Z\naccounts: [{ id: "111122223333", instanceQuota: 1.5 }]',
    ],
    ['world.yaml is not a world file: Map keys must be unique', 'now: a\nnow: b'],
    ['/ must be object', ''],
  ])('it is refused: %s', async (message, text) => {
    await expect(load(text)).rejects.toThrow(message);
  });

  it('a whole one is read', async () => {
    expect(await load(stringify(aWorld()))).toEqual(aWorld());
  });

  it('one with every field of an organisation is read', async () => {
    const organisation = {
      id: 'o-abc123def4',
      managementAccount: '999988887777',
      policies: { noIam: denying('iam:*') },
      fullAccess: true,
      accounts: { '111122223333': { fullAccess: false, policies: { ec2: allowing('ec2:*') } } },
    };
    const world = { ...aWorld(), organisation };
    expect(await load(stringify(world, { aliasDuplicateObjects: false }))).toEqual(world);
  });

  it('one with every field of users, roles, instances and minted sessions is read', async () => {
    const credential = { id: 'APKASSHKEY000000001', status: 'Inactive' as const };
    const rich = {
      ...ada,
      boundary: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
      tags: { team: 'web' },
      loginProfile: { createdAt: '2026-01-02T03:04:05Z' },
      sshKeys: [credential],
      signingCertificates: [credential],
      serviceCredentials: [{ ...credential, service: 'codecommit.amazonaws.com' }],
    };
    const lastUsed = { at: '2026-11-01T00:00:00Z', region: 'us-east-1' };
    const by = { mintedBy: 'ada', issuedAt: '2026-11-22T09:00:00Z' };
    const from = { durationSeconds: 3600, region: 'us-east-1', ip: '203.0.113.66', userAgent: 'x' };
    const credentials = {
      ada: { accessKey: ADA_KEY },
      role: { ...by, ...from, role: 'app', sessionName: 's1' },
      own: { ...by, ...from, getSessionToken: true as const },
      guest: { ...by, ...from, federation: 'guest', policy: allowing('*') },
    };
    const world = aWorld({
      users: [rich],
      roles: [{ ...app, boundary: rich.boundary, tags: { team: 'web' }, lastUsed }],
      instances: [{ ...web, httpTokens: 'required' as const }],
    });
    const text = stringify({ ...world, credentials }, { aliasDuplicateObjects: false });
    expect(await load(text)).toEqual({ ...world, credentials });
  });
});
