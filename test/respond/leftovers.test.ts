import { describe, expect, it } from 'vitest';
import type { Verification } from '../../src/respond/apply/receipts.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { parseIncident } from '../../src/incident/parse.ts';
import { denialSid } from '../../src/domain/denials.ts';
import type { InstanceFacts, Inventory } from '../../src/inventory/inventory.ts';
import type { Evidence } from '../../src/respond/evidence.ts';
import type { ItemState } from '../../src/respond/item.ts';
import type { LookName } from '../../src/respond/item.ts';
import { LOOKS } from '../../src/respond/items/looks.ts';
import { verdictOf } from '../../src/respond/verdict.ts';
import {
  aDenial,
  aKey,
  aMachine,
  aRole,
  aUser,
  CUTOFF,
  evidenceOf,
  NOW,
} from '../support/evidence.ts';
import { deactivate, revoke } from '../support/plans.ts';
import { anIncident, KEY } from '../support/worlds.ts';

// Every kind of evidence leaves something behind here, alone. A new kind without a case does not compile.

const DAY = '2026-11-22';
const DAY_AFTER = '2026-11-23T00:00:00.000Z';
const closed = { ...anIncident(), state: 'closed' as const };
const quiet = { alarms: [], confirmations: [], gaps: [] };
const idle = { done: [], verifications: [], unapproved: [], undone: [], stopped: false };
const HELD_BACK = 'arn:aws:iam::111122223333:role/held-back';
const unread = { what: 'CloudTrail in eu-west-3', why: 'AccessDenied' };

interface Case {
  readonly state: ItemState;
  /** Kind, account and object, as people type it. */
  readonly id: string;
  readonly never?: true;
  readonly incident?: Incident;
  readonly differs?: Partial<Inventory>;
  readonly more?: Pick<Evidence, 'run' | 'watch'>;
}

const CASES: Readonly<Record<LookName, Case>> = {
  'bare-instances': {
    state: 'open',
    id: 'instance:111122223333:i-00000000000000001',
    differs: { instances: [aMachine({ without: { tag: 'app-web/x/1/1' } })] },
  },
  'run-steps': {
    state: 'open',
    id: 'role:111122223333:app',
    more: {
      run: {
        ...idle,
        verifications: [{ step: revoke, held: false, verified: false, evidence: ['no deny'] }],
      },
    },
  },
  'undone-steps': {
    state: 'open',
    id: 'undone:111122223333:role app',
    never: true,
    more: { run: { ...idle, undone: [revoke] } },
  },
  alarms: {
    state: 'open',
    id: 'alarm:111122223333:e-1',
    more: {
      watch: {
        ...quiet,
        alarms: [
          {
            ...{ eventId: 'e-1', kind: 'used', what: `access key ${KEY}`, at: CUTOFF },
            ...{ call: 's3 ListBuckets', address: '203.0.113.66', userAgent: 'x' },
          },
        ],
      },
    },
  },
  'provisional-denies': {
    state: 'open',
    id: 'role:111122223333:app',
    differs: {
      roles: [
        aRole({ trusts: [HELD_BACK] }),
        aRole({ roleArn: HELD_BACK, denials: [], reachedBy: 'was assumed by a session' }),
      ],
    },
    more: { run: idle },
  },
  'needed-steps': {
    state: 'open',
    id: 'instance:111122223333:i-00000000000000001',
    differs: { instances: [aMachine({ launchedAt: '2026-11-01T00:00:00.000Z' })] },
  },
  'alive-when-closed': {
    state: 'open',
    id: 'user:111122223333:ci-deploy',
    incident: closed,
    differs: { users: [aUser({ denials: [] })], roles: [], instances: [] },
  },
  'made-credentials': {
    state: 'open',
    id: 'access-key:111122223333:AKIARTX3GSDSQMADEBYT',
    differs: {
      madeKeys: [
        {
          ...{ accessKeyId: 'AKIARTX3GSDSQMADEBYT', user: 'boss', account: '111122223333' },
          ...{ how: 'made' as const, by: 'user boss', maker: 'other' as const, at: CUTOFF },
        },
      ],
    },
  },
  footholds: {
    state: 'open',
    id: 'instance:111122223333:i-0123456789abcdef0',
    differs: {
      footholds: [
        {
          ...{ kind: 'instance' as const, name: 'i-0123456789abcdef0', region: 'eu-west-1' },
          ...{ account: '111122223333', how: 'started' as const, by: `access key ${KEY}` },
          ...{ at: CUTOFF, profile: 'admin' },
        },
      ],
    },
  },
  'ways-back': {
    state: 'open',
    id: 'trust:111122223333:app',
    differs: {
      waysBack: [
        {
          ...{ kind: 'trust' as const, name: 'app', account: '111122223333', at: CUTOFF },
          ...{ done: 'had its trust policy changed', by: `access key ${KEY}` },
          letsIn: [{ principal: 'arn:aws:iam::999988887777:root', isOutside: true }],
        },
      ],
    },
  },
  refused: {
    state: 'open',
    id: 'role:111122223333:AWSServiceRoleForX',
    differs: {
      roles: [
        aRole(),
        aRole({
          roleArn: 'arn:aws:iam::111122223333:role/aws-service-role/x/AWSServiceRoleForX',
          path: '/aws-service-role/x/',
        }),
      ],
    },
  },
  'not-found': {
    state: 'unknown',
    id: 'not-found:111122223333:role/app',
    differs: {
      missing: [
        {
          ...{ what: 'role app', why: 'no such role', hint: 'Check the name.' },
          about: { kind: 'not-found', object: 'role/app' },
        },
      ],
    },
  },
  'stopped-run': {
    state: 'unknown',
    id: 'run:111122223333:incident',
    never: true,
    more: { run: { ...idle, stopped: true } },
  },
  unread: {
    state: 'unknown',
    id: 'region:111122223333:eu-west-3',
    differs: { unseen: [{ ...unread, about: { kind: 'region', object: 'eu-west-3' } }] },
  },
  window: {
    state: 'unknown',
    id: 'window:111122223333:2026-11-22T08:55:00.000Z',
    differs: { trailFrom: '2026-11-22T09:00:00.000Z' },
  },
  gaps: {
    state: 'unknown',
    id: 'unread:111122223333:CloudTrail in eu-west-3',
    more: { watch: { ...quiet, gaps: [unread] } },
  },
  confirmations: {
    state: 'unknown',
    id: 'confirmation:111122223333:i-1',
    more: {
      watch: {
        ...quiet,
        confirmations: [
          { id: 'i-1', object: 'instance i-1 in eu-west-1', confirmed: false, why: 'not yet' },
        ],
      },
    },
  },
  'spent-denies': {
    state: 'waiting',
    id: 'denial:111122223333:all',
    differs: {
      users: [aUser({ deny: false, denials: [] })],
      roles: [aRole({ denials: [aDenial({ cutoff: '2026-11-22T09:14:01.000Z' })] })],
      now: '2026-11-22T22:00:00.000Z',
    },
  },
};

const FILE = `apiVersion: staunch/v1
kind: Incident
metadata:
  name: incident
spec:
  summary: A key leaked
  account: "111122223333"
  severity: high
  exposedAt: 2026-11-22T08:55:00Z
  detectedAt: 2026-11-22T09:14:00Z
  accepted:
    ACCEPTED
  exposures:
    - accessKey: ${KEY}
`;

function evidence(
  { incident = anIncident(), differs = {}, more = {} }: Case,
  { accepted = [], now = NOW }: { accepted?: Incident['accepted']; now?: string } = {},
): Evidence {
  return evidenceOf({ ...incident, accepted }, { now, ...differs }, more);
}

const entryOf = (item: string) => ({
  item,
  why: 'nothing of ours is there',
  by: 'jane',
  until: DAY,
});

it('nothing is left where everything is shut', () => {
  expect(verdictOf(evidenceOf(anIncident()))).toEqual({
    ...{ green: true, items: [], accepted: [], idle: [] },
    workloads: { instances: 1, cutOff: [] },
  });
});

describe.each(Object.keys(LOOKS) as LookName[])('one leftover of the kind %s', (kind) => {
  const it1 = CASES[kind];
  const accepted = [entryOf(it1.id)];

  it('is one item with its id, for somebody, with ways out', () => {
    const { items, green } = verdictOf(evidence(it1));
    expect(items).toMatchObject([{ id: it1.id, state: it1.state, from: kind }]);
    expect(items[0]?.who).not.toBe('');
    expect(items[0]?.ways.length).toBeGreaterThan(0);
    expect(green).toBe(it1.state === 'waiting');
  });

  if (it1.state === 'waiting')
    it('needs no acceptance', () => {
      const verdict = verdictOf(evidence(it1, { accepted }));
      expect(verdict.green).toBe(true);
      expect(verdict.accepted).toEqual([]);
      expect(verdict.idle[0]?.why).toContain('only waits');
    });
  else if (it1.never)
    it('is never accepted', () => {
      const verdict = verdictOf(evidence(it1, { accepted }));
      expect(verdict.green).toBe(false);
      expect(verdict.idle[0]?.why).toContain('never accepted');
    });
  else
    it('is set aside until the end of its day, and red again the day after', () => {
      const during = verdictOf(evidence(it1, { accepted }));
      expect(during).toMatchObject({ green: true, items: [], idle: [] });
      expect(during.accepted).toMatchObject([{ item: { id: it1.id }, entry: { by: 'jane' } }]);
      const after = verdictOf(evidence(it1, { accepted, now: DAY_AFTER }));
      expect(after.green).toBe(false);
      expect(after.accepted).toEqual([]);
      expect(after.idle[0]?.why).toBe(`ran out at the end of ${DAY}`);
    });
});

describe('the entry that an item offers', () => {
  const acceptable = Object.entries(CASES).filter(
    ([, { state, never }]) => state !== 'waiting' && never !== true,
  );

  it.each(acceptable)('for %s is one that an incident file takes, and sets it aside', (_, of) => {
    const [item] = verdictOf(evidence(of)).items;
    const way = item?.ways.find(({ how }) => how === 'accept');
    const entry = (way?.text ?? '')
      .replace('<why>', 'nothing is there')
      .replace('<who decides>', 'jane')
      .replace('<YYYY-MM-DD>', DAY);
    const text = FILE.replace('ACCEPTED', entry);
    const { incident, problems } = parseIncident(text, 'incident.yaml', new Date(NOW));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const accepted = incident?.accepted ?? [];
    expect(verdictOf(evidence(of, { accepted })).green).toBe(true);
  });
});

describe('what several say of one thing', () => {
  it('is as bad as the worst of them says, whichever comes first', () => {
    const verifications = [{ step: revoke, held: true, verified: false, evidence: ['no deny'] }];
    const run = { ...idle, verifications, unapproved: [revoke] };
    const { items } = verdictOf(evidenceOf(anIncident(), {}, { run }));
    expect(items).toMatchObject([{ id: 'role:111122223333:app', state: 'open' }]);
    expect(items[0]?.why).toMatch(/holds, but is not verified.*nobody has approved it/);
  });
});

describe('a key that the family made', () => {
  const { id, differs = {} } = CASES['made-credentials'];
  const key = (state: Incident['state'], more: Partial<Inventory> = {}) =>
    verdictOf(evidenceOf({ ...anIncident(), state }, { ...differs, ...more })).items.find(
      (item) => item.id === id,
    );

  it.each(['contained', 'closed'] as const)('keeps an incident red that is %s', (state) => {
    expect(key(state)).toMatchObject({ state: 'open' });
  });

  it('and so does a password', () => {
    const by = `access key ${KEY}`;
    const madePasswords = [{ user: 'boss', account: '111122223333', by, at: CUTOFF }];
    const closedOne = verdictOf(evidenceOf(closed, { madePasswords }));
    const password = { id: 'console-password:111122223333:boss', state: 'open' };
    expect(closedOne.items).toContainEqual(expect.objectContaining(password));
  });

  it('needs nobody where nothing leaked', () => {
    expect(key('restored')).toBeUndefined();
  });

  it('is unknown where its state was not read', () => {
    const madeKeys = (differs.madeKeys ?? []).map((it) => ({ ...it, unread: 'AccessDenied' }));
    expect(key('contained', { madeKeys })?.state).toBe('unknown');
  });
});

describe('a step of a run', () => {
  const receipt = { step: revoke, held: true, verified: true, evidence: [] };
  const left = (...verifications: readonly Verification[]) =>
    verdictOf(evidenceOf(anIncident(), {}, { run: { ...idle, verifications } })).items.map(
      ({ state, why }) => `${state}: ${why}`,
    );

  it('that holds and is verified leaves nothing', () => {
    expect(left(receipt)).toEqual([]);
  });

  it.each<[string, Partial<Verification>, string]>([
    ['could not be read is unknown', { held: false, unread: true }, 'unknown: could not be ver'],
    ['holds and is not verified is unknown', { verified: false }, 'unknown: holds, but is not'],
    ['left no profile is open, even where it holds', { withoutProfile: true }, 'open: HAS NO PROF'],
  ])('that %s', (_, differs, words) => {
    expect(left({ ...receipt, ...differs })).toEqual([expect.stringContaining(words)]);
  });
});

describe('an instance without its profile', () => {
  const items = (differs: Partial<InstanceFacts>, incident = anIncident()) =>
    verdictOf(evidenceOf(incident, { instances: [aMachine(differs)] })).items.filter(
      ({ from }) => from === 'bare-instances',
    );
  const without = { tag: 'app-web/x/1/1' };

  it('is nothing to anybody once it is gone', () => {
    expect(items({ without })).toHaveLength(1);
    expect(items({ without, state: 'terminated' })).toEqual([]);
  });

  it('is put back by applying only where it is proven that Staunch took it off', () => {
    expect(items({ without })[0]?.why).not.toContain('applying puts');
    expect(items({ without })[0]?.ways.map(({ how }) => how)).not.toContain('apply');
  });
});

describe('denies that wait for somebody to close the incident', () => {
  const spent = CASES['spent-denies'];
  const own = aDenial({ cutoff: '2026-11-22T09:14:01.000Z' });
  const waits = (differs: Partial<Inventory>): boolean =>
    verdictOf(evidence({ ...spent, differs: { ...spent.differs, ...differs } })).items.some(
      ({ from }) => from === 'spent-denies',
    );

  it('are those of users as well as of roles', () => {
    expect(waits({ users: [aUser({ denials: [own] })], roles: [] })).toBe(false);
    const later = { now: '2026-11-25T00:00:00.000Z' };
    expect(waits({ users: [aUser({ denials: [own] })], roles: [], ...later })).toBe(true);
  });

  it.each<[string, Partial<Inventory>]>([
    ['a step is needed', { keys: [aKey({ active: true })] }],
    ['one of them still denies', { users: [aUser({ denials: [own] })] }],
    [
      'they are of another incident',
      { roles: [aRole({ revoke: false, denials: [{ ...own, sid: denialSid('another') }] })] },
    ],
  ])('are not proposed where %s', (_, differs) => {
    expect(waits(differs)).toBe(false);
  });
});

describe('an entry of `accepted`', () => {
  it('sets aside exactly one item', () => {
    const unseen = ['eu-west-2', 'eu-west-3'].map((object) => ({
      ...{ what: `CloudTrail in ${object}`, why: 'AccessDenied' },
      about: { kind: 'region', object } as const,
    }));
    const accepted = [entryOf('region:111122223333:eu-west-3')];
    const verdict = verdictOf(evidenceOf({ ...anIncident(), accepted }, { unseen }));
    expect(verdict.items.map(({ id }) => id)).toEqual(['region:111122223333:eu-west-2']);
  });

  it('that matches nothing is told, and reddens nothing', () => {
    const accepted = [entryOf('region:111122223333:eu-west-3')];
    const verdict = verdictOf(evidenceOf({ ...anIncident(), accepted }));
    expect(verdict.green).toBe(true);
    expect(verdict.idle[0]?.why).toContain('matches nothing');
  });

  const session = {
    ...({ scope: 'session', accessKeyId: 'ASIARTX3GSDSQSESSION', userId: 'AIDAX' } as const),
    principalArn: 'arn:aws:iam::111122223333:user/ci-deploy',
  };
  it.each<[string, Incident['exposures'], Partial<Inventory>, string]>([
    [
      'a key that leaked and is Active',
      [{ kind: 'access-key', accessKeyId: KEY }],
      { keys: [{ ...deactivate, active: true, siblings: [] }], roles: [], instances: [] },
      `access-key:111122223333:${KEY}`,
    ],
    [
      'a password that leaked and exists',
      [{ kind: 'console-password', user: 'ci-deploy' }],
      {
        users: [aUser({ passwordLeaked: true, passwordSince: CUTOFF })],
        ...{ keys: [], roles: [], instances: [] },
      },
      'console-password:111122223333:ci-deploy',
    ],
    [
      'a password whose user the incident spells in another case',
      [{ kind: 'console-password', user: 'CI-Deploy' }],
      {
        users: [aUser({ passwordLeaked: true, passwordSince: CUTOFF })],
        ...{ keys: [], roles: [], instances: [] },
      },
      'console-password:111122223333:ci-deploy',
    ],
    [
      'a session that the incident names',
      [{ kind: 'session', accessKeyId: session.accessKeyId, scope: 'session' }],
      {
        users: [aUser({ deny: false, denials: [] })],
        sessions: [session],
        ...{ keys: [], roles: [], instances: [] },
      },
      `session:111122223333:${session.accessKeyId}`,
    ],
  ])('never sets aside %s', (_, exposures, differs, id) => {
    const incident = { ...anIncident(exposures), accepted: [entryOf(id)] };
    const verdict = verdictOf(evidenceOf(incident, differs));
    expect(verdict.items.map((item) => item.id)).toContain(id);
    expect(verdict.green).toBe(false);
    expect(verdict.idle[0]?.why).toContain('never accepted');
  });

  it('may set aside a password of that name in another account', () => {
    const other = '444455556666';
    const id = `console-password:${other}:ci-deploy`;
    const exposures = [{ kind: 'console-password' as const, user: 'ci-deploy' }];
    const madePasswords = [{ user: 'ci-deploy', account: other, by: `access key ${KEY}`, at: NOW }];
    const incident = { ...anIncident(exposures), accepted: [entryOf(id)] };
    const verdict = verdictOf(evidenceOf(incident, { madePasswords }));
    expect(verdict.accepted.map(({ item }) => item.id)).toEqual([id]);
  });
});
