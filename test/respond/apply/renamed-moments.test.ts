import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../src/domain/incident.ts';
import { digestOf } from '../../../src/domain/digest.ts';
import { unpinned } from '../../../src/actions/catalogue.ts';
import type { HttpResponse, Sandbox, User } from '@staunch/sandbox';
import { replace } from '../../support/gone.ts';
import { sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { applied, once, refusing, type Happening } from '../../support/renaming.ts';
import { renameUser, usersIn } from '../../support/users-in-sandbox.ts';
import { aWorld, anIncident, KEY } from '../../support/worlds.ts';

// A thief renames the user whom a step is about, and gives the name to somebody else, at every moment.

const SSH_KEY = 'APKARTX3GSDSQQWERTYU';
const OTHER_KEY = 'AKIARTX3GSDSQOTHERKY';
const OTHER_SSH = 'APKARTX3GSDSQOTHERSK';
const loginProfile = { createdAt: '2026-01-01T00:00:00Z' };

interface Kind {
  readonly incident: Incident;
  /** The first write on the user. */
  readonly write: string;
  /** Whether it is done, on the user whom it is meant for. */
  readonly isDone: (user: User) => boolean;
}

const isDenied = ({ inline }: User): boolean => inline.size > 0;

const KINDS: Readonly<Record<string, Kind>> = {
  'an access key': {
    incident: anIncident([{ kind: 'access-key', accessKeyId: KEY }]),
    write: 'UpdateAccessKey',
    isDone: (user) => user.accessKeys[0]?.status === 'Inactive' && isDenied(user),
  },
  'an access key, its user named': {
    incident: anIncident([{ kind: 'access-key', accessKeyId: KEY, user: 'rhea' }]),
    write: 'UpdateAccessKey',
    isDone: (user) => user.accessKeys[0]?.status === 'Inactive' && isDenied(user),
  },
  'the sessions of an access key’s user': {
    incident: anIncident([{ kind: 'access-key', accessKeyId: KEY }]),
    write: 'PutUserPolicy',
    isDone: isDenied,
  },
  'an SSH key': {
    incident: anIncident([{ kind: 'ssh-key', sshKeyId: SSH_KEY, user: 'rhea' }]),
    write: 'UpdateSSHPublicKey',
    isDone: ({ sshKeys }) => sshKeys[0]?.status === 'Inactive',
  },
  'a console password': {
    incident: anIncident([{ kind: 'console-password', user: 'rhea' }]),
    write: 'DeleteLoginProfile',
    isDone: (user) => user.loginProfile === undefined && isDenied(user),
  },
};

function aSandbox(): Sandbox {
  const rhea = {
    name: 'rhea',
    accessKeys: [{ id: KEY }],
    sshKeys: [{ id: SSH_KEY }],
    loginProfile,
  };
  const bob = {
    ...{ name: 'bob', accessKeys: [{ id: OTHER_KEY }], sshKeys: [{ id: OTHER_SSH }], loginProfile },
  };
  return sandboxOf(aWorld([], { users: [rhea, bob] }));
}

/** Rhea is called rea from now on, and bob rhea. */
function swap(sandbox: Sandbox): void {
  renameUser(sandbox, 'rhea', 'rea');
  renameUser(sandbox, 'bob', 'rhea');
}

function userIn(sandbox: Sandbox, name: string): User {
  const user = usersIn(sandbox).get(name);
  if (!user) throw new Error(`there is no user ${name}`);
  return user;
}

/** Bob has lost nothing that does not come back, and no key. */
function isWhole({ accessKeys, sshKeys, loginProfile: password }: User): boolean {
  const keys = [...accessKeys, ...sshKeys];
  return keys.every(({ status }) => status === 'Active') && password !== undefined;
}

const whys = ({ verdict }: Awaited<ReturnType<typeof applied>>): string =>
  verdict.items.map(({ what, why }) => `${what}: ${why}`).join('\n');

describe.each(Object.entries(KINDS))('%s', (_, { incident, write, isDone }) => {
  it('is dealt with under the new name where the name went to somebody else before the run', async () => {
    const sandbox = aSandbox();
    const run = await applied(sandbox, incident, { before: () => swap(sandbox) });
    expect(isDone(userIn(sandbox, 'rea')), whys(run)).toBe(true);
    expect(isWhole(userIn(sandbox, 'rhea'))).toBe(true);
    expect(userIn(sandbox, 'rhea').inline.size).toBe(0);
  });

  it('is dealt with under the new name where nobody has the old one', async () => {
    const sandbox = aSandbox();
    const run = await applied(sandbox, incident, {
      before: () => renameUser(sandbox, 'rhea', 'rea'),
    });
    expect(isDone(userIn(sandbox, 'rea')), whys(run)).toBe(true);
  });

  it('is dealt with under the new name where the name went between look and write', async () => {
    const sandbox = aSandbox();
    // Without bob’s password: what is deleted does not come back.
    userIn(sandbox, 'bob').loginProfile = undefined;
    const run = await applied(sandbox, incident, { between: once(write, () => swap(sandbox)) });
    expect(isDone(userIn(sandbox, 'rea')), whys(run)).toBe(true);
    const bob = userIn(sandbox, 'rhea');
    expect([...bob.accessKeys, ...bob.sshKeys].map(({ status }) => status)).toEqual([
      'Active',
      'Active',
    ]);
    // Where somebody was denied in their place, the run is red.
    if (bob.inline.size > 0) expect(run.verdict.green).toBe(false);
  });

  it('holds, and nothing is done to somebody else, where the name goes while it is watched', async () => {
    const sandbox = aSandbox();
    const run = await applied(sandbox, incident, { holding: onceOnly(() => swap(sandbox)) });
    expect(isDone(userIn(sandbox, 'rea')), whys(run)).toBe(true);
    expect(isWhole(userIn(sandbox, 'rhea'))).toBe(true);
    expect(userIn(sandbox, 'rhea').inline.size).toBe(0);
    expect(run.undone).toEqual([]);
  });

  it('is done on nobody where all users cannot be listed, and the run is red', async () => {
    const sandbox = aSandbox();
    const between = refusing('GetAccountAuthorizationDetails', 'AccessDenied');
    const run = await applied(sandbox, incident, { before: () => swap(sandbox), between });
    expect(isWhole(userIn(sandbox, 'rhea'))).toBe(true);
    expect(userIn(sandbox, 'rhea').inline.size).toBe(0);
    if (!isDone(userIn(sandbox, 'rea'))) expect(run.verdict.green).toBe(false);
  });

  it('is done as approved by a plan from before ids were in steps', async () => {
    const sandbox = aSandbox();
    const plan = await planOn(sandbox, incident);
    const steps = plan.steps.map(unpinned);
    const run = await applyOn(sandbox, { ...plan, steps, digest: digestOf(steps) });
    expect(isDone(userIn(sandbox, 'rhea'))).toBe(true);
    expect(run.unapproved).toEqual([]);
    expect(run.verdict.green).toBe(true);
  });
});

function onceOnly(happens: () => void): NonNullable<Happening['holding']> {
  let isOver = false;
  return () => {
    if (!isOver) happens();
    isOver = true;
  };
}

const password = anIncident([{ kind: 'console-password', user: 'rhea' }]);
/** How the first try at the password ended. */
const triedFirst = ({ done }: Awaited<ReturnType<typeof applied>>) =>
  done.find(({ step }) => step.action === 'delete-password');

describe('what was written to somebody else', () => {
  it('is said with the command that takes a deny off them again', async () => {
    const sandbox = aSandbox();
    const between = once('PutUserPolicy', () => swap(sandbox));
    const { incident } = KINDS['an access key'] ?? { incident: password };
    const run = await applied(sandbox, incident, { between });
    expect(run.verdict.green).toBe(false);
    const [, name, policy] =
      /aws iam delete-user-policy --user-name (\S+) --policy-name ([\w-]+)/.exec(whys(run)) ?? [];
    expect([name, policy && userIn(sandbox, 'rhea').inline.has(policy)]).toEqual(['rhea', true]);
  });

  it('is said of a password, which does not come back', async () => {
    const sandbox = aSandbox();
    const between = once('DeleteLoginProfile', () => swap(sandbox));
    const run = await applied(sandbox, password, { between });
    expect(userIn(sandbox, 'rhea').loginProfile).toBeUndefined();
    expect(userIn(sandbox, 'rea').loginProfile).toBeUndefined();
    expect(run.verdict.green).toBe(false);
    expect(whys(run)).toContain('aws iam create-login-profile --user-name rhea');
  });
});

describe('a password of which AWS does not tell whether it is there', () => {
  /** What happens before each call once the password was deleted; from then on AWS refuses to tell. */
  function unreadAfter(
    happens: (action: string) => void,
  ): (action: string) => HttpResponse | undefined {
    const unread = refusing('GetLoginProfile', 'AccessDenied');
    let isDeleted = false;
    return (action) => {
      if (isDeleted || action === 'DeleteLoginProfile') happens(action);
      isDeleted ||= action === 'DeleteLoginProfile';
      return isDeleted ? unread(action) : undefined;
    };
  }

  it('is deleted under the new name too, where the name went to somebody else meanwhile', async () => {
    const sandbox = aSandbox();
    const between = unreadAfter(() => {
      if (!usersIn(sandbox).has('rea')) swap(sandbox);
    });
    const run = await applied(sandbox, password, { between });
    expect(userIn(sandbox, 'rea').loginProfile).toBeUndefined();
    expect(run.verdict.green).toBe(false);
  });

  it('is not told to be somebody else’s where nobody has the old name', async () => {
    const sandbox = aSandbox();
    const between = unreadAfter((action) => {
      const isNext = action !== 'DeleteLoginProfile' && usersIn(sandbox).has('rhea');
      if (isNext) renameUser(sandbox, 'rhea', 'rea');
    });
    const run = await applied(sandbox, password, { between });
    expect(userIn(sandbox, 'rea').loginProfile).toBeUndefined();
    expect(triedFirst(run)?.outcome).toBe('done');
    expect(triedFirst(run)?.astray).toBeUndefined();
  });
});

it('who has the name and no password has lost none, and is not said to have', async () => {
  const sandbox = aSandbox();
  userIn(sandbox, 'bob').loginProfile = undefined;
  const between = once('DeleteLoginProfile', () => swap(sandbox));
  const run = await applied(sandbox, password, { between });
  expect(userIn(sandbox, 'rea').loginProfile).toBeUndefined();
  expect(triedFirst(run)?.outcome).toBe('done');
  expect(triedFirst(run)?.astray).toBeUndefined();
});

describe('a user who was deleted and made again under the name', () => {
  it('is another one: what was approved is not done to them, and the run is red', async () => {
    const sandbox = aSandbox();
    const run = await applied(sandbox, password, {
      before: () => {
        replace(sandbox, 'user', 'rhea');
        userIn(sandbox, 'rhea').loginProfile = { createdAt: new Date(0), resetRequired: false };
      },
    });
    expect(userIn(sandbox, 'rhea').loginProfile).toBeDefined();
    expect(userIn(sandbox, 'rhea').inline.size).toBe(0);
    expect(run.unapproved.map(({ action }) => action)).toContain('delete-password');
    expect(run.verdict.green).toBe(false);
  });

  it('makes another digest: an approval of the one is none of the other', async () => {
    const sandbox = aSandbox();
    const before = await planOn(sandbox, password);
    usersIn(sandbox).set('rhea', { ...userIn(sandbox, 'rhea'), id: 'AIDARTX3GSDSQANOTHER' });
    expect((await planOn(sandbox, password)).digest).not.toBe(before.digest);
  });
});

describe('a new name that IAM does not show everywhere yet', () => {
  it('is looked for again', async () => {
    const sandbox = aSandbox();
    let lists = 0;
    const stale = refusing('GetAccountAuthorizationDetails', 'NoSuchEntity');
    const run = await applied(sandbox, password, {
      before: () => renameUser(sandbox, 'rhea', 'rea'),
      // The list that comes first was made before.
      between: (action) => {
        if (action !== 'GetAccountAuthorizationDetails' || ++lists > 1) return undefined;
        const answer = stale(action);
        return answer && { ...answer, status: 200, body: EMPTY };
      },
    });
    expect(userIn(sandbox, 'rea').loginProfile, whys(run)).toBeUndefined();
  });
});

const EMPTY =
  '<GetAccountAuthorizationDetailsResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">' +
  '<GetAccountAuthorizationDetailsResult><IsTruncated>false</IsTruncated><UserDetailList/>' +
  '</GetAccountAuthorizationDetailsResult></GetAccountAuthorizationDetailsResponse>';

describe('a closed incident is not over', () => {
  it.each([
    ['the leaked password is with another name', password],
    [
      'the leaked key is on, and not with the user whom the file names',
      anIncident([{ kind: 'access-key', accessKeyId: KEY, user: 'rhea' }]),
    ],
    [
      'the leaked SSH key is with another name',
      anIncident([{ kind: 'ssh-key', sshKeyId: SSH_KEY, user: 'rhea' }]),
    ],
  ])('where %s', async (_, incident) => {
    const sandbox = aSandbox();
    renameUser(sandbox, 'rhea', 'rea');
    const { errors } = await planOn(sandbox, { ...incident, state: 'closed' });
    expect(errors).not.toEqual([]);
  });
});

describe('a run that cannot ask who has a name', () => {
  it('has deleted the password, and is red: it does not know whose', async () => {
    const sandbox = aSandbox();
    const run = await applied(sandbox, password, { between: refusing('GetUser', 'Throttling') });
    expect(userIn(sandbox, 'rhea').loginProfile).toBeUndefined();
    expect(triedFirst(run)).toMatchObject({ outcome: 'done', before: { password: true } });
    expect(run.verdict.green).toBe(false);
  });
});
