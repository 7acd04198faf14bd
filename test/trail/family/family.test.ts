import { describe, expect, it } from 'vitest';
import type { TrailEvent } from '../../../src/trail/records/event.ts';
import { growFamily } from '../../../src/trail/family/family.ts';
import type { Family } from '../../../src/trail/family/traced.ts';
import { rootsOf, type RootOptions } from '../../../src/trail/family/roots.ts';
import type { Exposure } from '../../../src/domain/incident.ts';
import { credentialTree } from '../../../src/report/credential-tree.ts';
import { ACCOUNT, KEY, ROLE } from '../../support/worlds.ts';

const EXPOSED_AT = '2026-11-22T09:00:00Z';
const at = (seconds: number): string =>
  new Date(Date.parse(EXPOSED_AT) + seconds * 1000).toISOString().replace('.000Z', 'Z');
let ids = 0;

/** An event by the leaked key, a second after the exposure, unless told otherwise. */
function event(differs: Partial<TrailEvent> = {}): TrailEvent {
  return {
    id: `event-${ids++}`,
    time: at(1),
    call: 's3 ListBuckets',
    region: 'eu-west-1',
    address: '203.0.113.66',
    userAgent: 'Boto3/1.40',
    account: ACCOUNT,
    kind: 'management',
    objects: [],
    by: { accessKeyId: KEY, user: 'ci-deploy', account: ACCOUNT },
    ...differs,
  };
}

const theKey: Exposure = { kind: 'access-key', accessKeyId: KEY };

function familyOf(exposure: Exposure, telling: (it: TrailEvent) => string | undefined): Family {
  const incident = { exposures: [exposure], account: ACCOUNT };
  const roots = rootsOf(incident, { from: at(-7 * 86_400), instances: new Map() });
  return growFamily(roots, { exposedAt: EXPOSED_AT, telling });
}

function minted(accessKeyId: string, by: string, time: string): TrailEvent {
  return event({
    time,
    call: 'sts AssumeRole',
    by: { accessKeyId: by, account: ACCOUNT },
    minted: { accessKeyId, roleArn: ROLE, sessionName: 's' },
  });
}

describe('a family', () => {
  it('does not lose what a thief did behind a busy week before', () => {
    const family = familyOf(theKey, () => undefined);
    for (let n = 0; n < 130_000; n++) family.take(event({ time: at(-n - 10) }));
    for (let n = 0; n < 300; n++) family.take(event());
    const { events, eventCount, before } = family.traced();
    expect(events).toHaveLength(300);
    expect(eventCount).toBe(300);
    expect(before).toHaveLength(20_000);
  });

  it('keeps what tells something among more than it can keep, and counts the rest', () => {
    const family = familyOf(theKey, ({ rule }) => rule);
    for (let n = 0; n < 100_000; n++) family.take(event());
    for (let n = 0; n < 5_000; n++) family.take(event({ rule: 'objects-read' }));
    family.take(event({ rule: 'logging-stopped' }));
    const { events, eventCount } = family.traced();
    expect(eventCount).toBe(105_001);
    expect(events).toHaveLength(101_001);
    expect(events.some(({ rule }) => rule === 'logging-stopped')).toBe(true);
  });

  it('ends, however deep a thief minted', () => {
    const family = familyOf(theKey, () => undefined);
    const id = (n: number): string => (n === 0 ? KEY : `ASIA${String(n).padStart(16, '0')}`);
    for (let n = 0; n < 12_000; n++) family.take(minted(id(n + 1), id(n), at(n)));
    const { members, lost } = family.traced();
    expect(members).toHaveLength(10_000);
    expect(members.at(-1)).toMatchObject({ id: id(9_999), parent: id(9_998) });
    expect(lost.map(({ why }) => why)).toEqual(['only 10000 credentials of a family are followed']);
    const tree = credentialTree(members.map((it) => ({ ...it }) as never));
    expect(tree).toHaveLength(10_000);
    expect(tree.at(-1)?.depth).toBe(12);
  });

  it('has of a leaked role only sessions that could still be in use', () => {
    const family = familyOf({ kind: 'role', roleArn: ROLE }, () => undefined);
    const stranger = (accessKeyId: string, time: string): TrailEvent =>
      event({ time, by: { accessKeyId, roleArn: ROLE, userId: 'AROA:s', issuedAt: time } });
    family.take(stranger('ASIALONGAGO', at(-5 * 86_400)));
    family.take(minted('ASIAOLD', 'ASIASOMEBODY', at(-13 * 3_600)));
    family.take(minted('ASIARECENT', 'ASIASOMEBODY', at(-3_600)));
    family.take(stranger('ASIAUNSEEN', at(60)));
    const { members, before } = family.traced();
    expect(members.map(({ id }) => id)).toEqual(['ASIARECENT', 'ASIAUNSEEN']);
    // What the role did long ago tells what is usual.
    expect(before.map(({ by }) => by.accessKeyId)).toEqual(['ASIALONGAGO']);
  });

  it('follows a key that was switched on again, and the root user of another account', () => {
    const family = familyOf(theKey, () => undefined);
    family.take(
      event({
        call: 'iam UpdateAccessKey',
        rule: 'keys-created',
        objects: [
          { what: 'access key', name: 'AKIAOLD' },
          { what: 'user', name: 'old' },
        ],
      }),
    );
    family.take(
      event({
        call: 'sts AssumeRoot',
        objects: [{ what: 'account', name: 'arn:aws:iam::222233334444:root' }],
        minted: { accessKeyId: 'ASIAROOT' },
      }),
    );
    const { members } = family.traced();
    expect(members.slice(1)).toMatchObject([
      { id: 'AKIAOLD', kind: 'access-key', holder: 'user old', parent: KEY },
      { id: 'ASIAROOT', holder: 'root user of 222233334444', account: '222233334444' },
    ]);
  });

  it('says what a session of before the exposure did after it', () => {
    const family = familyOf(theKey, () => undefined);
    family.take(minted('ASIABEFORE', KEY, at(-300)));
    family.take(event({ by: { accessKeyId: 'ASIABEFORE' } }));
    const { members, lost } = family.traced();
    expect(members.map(({ id }) => id)).toEqual([KEY]);
    expect(lost).toMatchObject([{ what: '1 calls of session ASIABEFORE since the exposure' }]);
  });

  it('knows of every credential that and until when it was used, however loud another one is', () => {
    const family = familyOf(theKey, () => undefined);
    for (let n = 0; n < 100_000; n++) family.take(event());
    family.take({ ...minted('ASIALATE', KEY, at(7_200)), rule: 'roles-assumed' });
    family.take(event({ time: at(7_300), by: { accessKeyId: 'ASIALATE' } }));
    const { members, events, uses } = family.traced();
    expect(members.map(({ id }) => id)).toEqual([KEY, 'ASIALATE']);
    expect(uses.get(KEY)).toMatchObject({ events: 100_001, last: at(7_200) });
    expect(events.filter(({ credential }) => credential === 'ASIALATE')).toHaveLength(1);
  });

  it('has what happened in the second of the exposure: times of events are whole seconds', () => {
    const family = familyOf(theKey, () => undefined);
    family.take(event({ time: at(-1) }));
    family.take(event({ time: at(-2) }));
    const { events, before } = family.traced();
    expect(events.map(({ time }) => time)).toEqual([at(-1)]);
    expect(before.map(({ time }) => time)).toEqual([at(-2)]);
  });

  it('keeps what leaked at its root, also where something else that leaked handed it out', () => {
    const leaked: Exposure = { kind: 'session', accessKeyId: 'ASIALEAKED', scope: 'session' };
    const roots = rootsOf(
      { exposures: [theKey, leaked], account: ACCOUNT },
      { from: at(-7 * 86_400), instances: new Map() },
    );
    const family = growFamily(roots, { exposedAt: EXPOSED_AT, telling: () => undefined });
    family.take(minted('ASIALEAKED', KEY, at(1)));
    family.take(minted('ASIACHILD', 'ASIALEAKED', at(2)));
    expect(family.traced().members.map(({ id, parent }) => [id, parent])).toEqual([
      [KEY, undefined],
      ['ASIALEAKED', undefined],
      ['ASIACHILD', 'ASIALEAKED'],
    ]);
  });

  it('has nobody who is their own descendant', () => {
    const family = familyOf(theKey, () => undefined);
    family.take(minted('ASIAONE', KEY, at(5)));
    family.take(minted('ASIATWO', 'ASIAONE', at(6)));
    family.take(minted('ASIAONE', 'ASIATWO', at(1)));
    expect(family.traced().members.map(({ id, parent }) => [id, parent])).toEqual([
      [KEY, undefined],
      ['ASIAONE', KEY],
      ['ASIATWO', 'ASIAONE'],
    ]);
  });

  it('looks for a member since its earliest issue, in whichever order events are read', () => {
    const family = familyOf(theKey, () => undefined);
    family.take(minted('ASIATWICE', KEY, at(9)));
    family.take(minted('ASIATWICE', KEY, at(3)));
    expect(family.subjects()).toContainEqual(
      expect.objectContaining({ accessKeyId: 'ASIATWICE', since: at(3) }),
    );
  });
});

describe('sessions of before the exposure', () => {
  it('are looked for, so many of each holder, and are no members', () => {
    const family = familyOf(theKey, () => undefined);
    // Two sources may both have an event: it counts once.
    for (const n of [0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6])
      family.take(minted(`ASIAPAST${n}`, KEY, at(-100 - n)));
    expect(family.traced().members.map(({ id }) => id)).toEqual([KEY]);
    expect(family.subjects()).toHaveLength(1 + 5);
  });
});

describe('the family of a leaked role', () => {
  const session = (accessKeyId: string, name: string, time: string): TrailEvent =>
    event({ time, by: { accessKeyId, roleArn: ROLE, userId: `AROA:${name}`, issuedAt: time } });
  const ids = (exposures: Exposure[], options: Partial<RootOptions>): string[] => {
    const roots = rootsOf({ exposures, account: ACCOUNT }, {
      from: at(-7 * 86_400),
      ...options,
    } as RootOptions);
    const family = growFamily(roots, { exposedAt: EXPOSED_AT, telling: () => undefined });
    for (const [at1, name] of ['i-leaked', 'i-other'].entries())
      for (const [at2, time] of [at(59), at(60)].entries())
        family.take(session(`ASIA${at1}${at2}`, name, time));
    return family
      .traced()
      .members.map(({ id }) => id)
      .sort();
  };
  const role: Exposure = { kind: 'role', roleArn: ROLE };
  const instances = new Map([[ROLE, ['i-leaked']]]);
  const none = new Map<string, readonly string[]>();
  const cutoffs = new Map([[ROLE, at(60)]]);

  it.each<[string, Exposure[], Partial<RootOptions>, string[]]>([
    [
      'has all of its sessions',
      [role],
      { instances: none },
      ['ASIA00', 'ASIA01', 'ASIA10', 'ASIA11'],
    ],
    ['has those of the leaked instance alone', [], { instances }, ['ASIA00', 'ASIA01']],
    [
      'has all where the role leaked as well',
      [role],
      { instances },
      ['ASIA00', 'ASIA01', 'ASIA10', 'ASIA11'],
    ],
    [
      'ends with the deny of the incident',
      [role],
      { instances: none, cutoffs },
      ['ASIA00', 'ASIA10'],
    ],
    ['ends so for an instance', [], { instances, cutoffs }, ['ASIA00']],
  ])('%s', (_, exposures, options, wanted) => {
    expect(ids(exposures, options)).toEqual(wanted);
  });
});
