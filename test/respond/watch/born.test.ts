import {
  CreateAccessKeyCommand,
  CreateLoginProfileCommand,
  IAMClient,
  ListUsersCommand,
} from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import type { Sandbox } from '@staunch/sandbox';
import { bornUses } from '../../../src/inventory/born-uses.ts';
import { observe } from '../../../src/inventory/observe.ts';
import { callerOf } from '../../../src/policy/access.ts';
import { sightingLines } from '../../../src/report/sighting-lines.ts';
import { bornAlarms } from '../../../src/respond/born-alarms.ts';
import { budgetOn } from '../../../src/trail/budget.ts';
import type { TrailEvent } from '../../../src/trail/records/event.ts';
import type { EventHistory } from '../../../src/trail/sources/event-history.ts';
import { watchOn } from '../../support/looks.ts';
import { clientAs, connect, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { recordedTerminal } from '../../support/terminal.ts';
import { ACCOUNT, anIncident, aWorld, KEY, worldWith } from '../../support/worlds.ts';

// What was made after the containment, and is used.

const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
const may = { Statement: [{ Effect: 'Allow' as const, Action: '*', Resource: '*' }] };
const USER = 'ci-deploy';
const MINUTE_MS = 60_000;
const { colours } = recordedTerminal();

const LATER = '2026-11-22T09:30:00Z';

function anEvent(id: string, time: string, more: Partial<TrailEvent> = {}): TrailEvent {
  return {
    ...{ id, time, account: ACCOUNT, kind: 'management', call: 'iam ListUsers' },
    ...{ region: 'us-east-1', address: '203.0.113.66', userAgent: 'curl', by: {}, objects: [] },
    ...more,
  };
}

async function contained(): Promise<Sandbox> {
  const users = [
    { name: USER, accessKeys: [{ id: KEY }], policies: { may } },
    { name: 'admin', accessKeys: [{ id: 'AKIARTX3GSDSQOFADMIN' }], policies: { may } },
  ];
  const credentials = { ours: { accessKey: 'AKIARTX3GSDSQOFADMIN' } };
  const sandbox = sandboxOf(worldWith(aWorld([], { users }), { credentials }));
  expect((await applyOn(sandbox, await planOn(sandbox, incident))).verdict.green).toBe(true);
  sandbox.clock.advance(2 * MINUTE_MS);
  return sandbox;
}

const asKey = (
  sandbox: Sandbox,
  key: { AccessKeyId?: string | undefined; SecretAccessKey?: string | undefined } = {},
) => ({
  ...clientAs(sandbox, 'ours'),
  credentials: { accessKeyId: key.AccessKeyId ?? '', secretAccessKey: key.SecretAccessKey ?? '' },
});

async function makeKey(sandbox: Sandbox) {
  const iam = new IAMClient(clientAs(sandbox, 'ours'));
  return (await iam.send(new CreateAccessKeyCommand({ UserName: USER }))).AccessKey;
}

describe('a key made after the containment', () => {
  it('raises no alarm before it is used', async () => {
    const sandbox = await contained();
    const key = await makeKey(sandbox);
    const { alarms, verdict } = await watchOn(sandbox, incident);
    expect(alarms).toEqual([]);
    expect(verdict.items.map(({ what }) => what).join()).toContain(key?.AccessKeyId);
  });

  it('raises one by IAM’s own date before CloudTrail tells', async () => {
    const sandbox = await contained();
    const key = await makeKey(sandbox);
    sandbox.clock.advance(MINUTE_MS);
    await new IAMClient(asKey(sandbox, key)).send(new ListUsersCommand({}));
    const sighting = await watchOn(sandbox, incident);
    expect(sighting.alarms).toMatchObject([
      { kind: 'new', call: 'iam, as IAM tells', made: { by: 'nobody known' } },
    ]);
    expect(sighting.verdict.green).toBe(false);
    const shutBy = `aws iam update-access-key --user-name ${USER} --access-key-id ${key?.AccessKeyId} --status Inactive`;
    expect(sightingLines(colours)(sighting).join('\n')).toContain(`Shut it: ${shutBy}`);
    const item = sighting.verdict.items.find(({ from }) => from === 'alarms');
    expect(item).toMatchObject({ state: 'open' });
    expect(item?.why).toContain('by nobody known, and is used');
    expect(item?.ways[0]).toEqual({ how: 'by-hand', text: shutBy });
  });

  it('raises none where somebody of ours made it, once CloudTrail shows that', async () => {
    const sandbox = await contained();
    const key = await makeKey(sandbox);
    await new IAMClient(asKey(sandbox, key)).send(new ListUsersCommand({}));
    sandbox.clock.advance(20 * MINUTE_MS);
    expect((await watchOn(sandbox, incident)).alarms).toEqual([]);
  });

  it('is followed over what it minted, though it is of no family', async () => {
    const sandbox = await contained();
    const { AccessKeyId: id = '' } = (await makeKey(sandbox)) ?? {};
    const aws = connect(sandbox, 'plan');
    const inventory = await observe(aws, incident, await callerOf(aws));
    const trail: Readonly<Record<string, TrailEvent[]>> = {
      [id]: [anEvent('1', LATER, { minted: { accessKeyId: 'ASIAONE' } })],
      ASIAONE: [anEvent('2', LATER, { minted: { accessKeyId: 'ASIATWO' } })],
      ASIATWO: [anEvent('3', LATER, { minted: { accessKeyId: 'ASIAONE' } })],
    };
    const unread = [{ what: 'older events', why: 'no time' }];
    let looks = 0;
    const history = {
      look: async ({ value = '' }) => (looks++, trail[value] ?? []),
      notRead: () => (looks === 0 ? [] : unread),
    } as unknown as EventHistory;
    const reading = { historyOf: async () => history, budget: budgetOn(sandbox.clock) };
    const made = { account: ACCOUNT, inventory };
    const { born, unseen } = await bornUses(aws, made, reading);
    expect(born.flatMap(({ uses }) => uses.map(({ what }) => what))).toEqual([
      `access key ${id} of user ${USER}`,
      `session ASIAONE minted by access key ${id} of user ${USER}`,
      `session ASIATWO minted by access key ${id} of user ${USER}`,
    ]);
    expect(unseen).toEqual(unread);
  });
});

describe('a password made after the containment', () => {
  it('raises none while nobody signs in with it', async () => {
    const sandbox = await contained();
    const iam = new IAMClient(clientAs(sandbox, 'ours'));
    await iam.send(new CreateLoginProfileCommand({ UserName: USER, Password: 'not-a-real-one-1' }));
    expect((await watchOn(sandbox, incident)).alarms).toEqual([]);
  });
});

describe('which uses raise an alarm', () => {
  const SINCE = '2026-11-22T09:20:31.000Z';
  const isAccepted = ({ error }: { readonly error?: string }): boolean => error === undefined;
  const seeing = { since: SINCE, isAccepted };
  const password = {
    ...{ kind: 'console-password' as const, id: USER, what: `console password of user ${USER}` },
    ...{ user: USER, by: 'nobody known', at: '2026-11-22T09:25:00.000Z', uses: [] },
  };
  const made = { user: USER, by: 'access key AKIA' };
  const key = {
    ...{ accessKeyId: 'AKIANEW', what: `access key AKIANEW of user ${USER}`, account: '1' },
    ...{ issuedAt: '2026-11-22T09:25:00Z', parent: KEY, made, events: [], read: true },
  };

  it('are sign-ins with a password, by IAM’s date, after the containment', () => {
    const at = (used: string) => ({ ...password, lastUsed: { at: used } });
    expect(bornAlarms({ family: [], born: [at('2026-11-22T09:20:00.000Z')] }, seeing)).toEqual([]);
    const [alarm] = bornAlarms({ family: [], born: [at('2026-11-22T09:30:00.000Z')] }, seeing);
    expect(alarm).toMatchObject({
      ...{ kind: 'new', at: '2026-11-22T09:30:00.000Z', call: 'a sign-in, as IAM tells' },
      shutBy: `aws iam delete-login-profile --user-name ${USER}`,
    });
  });

  it('are those of a key that the family made, and of what it minted, though it is off by now', () => {
    const session = {
      ...{ accessKeyId: 'ASIANEW', what: 'session ASIANEW', account: '1', read: true },
      ...{ issuedAt: '2026-11-22T09:26:00Z', parent: 'AKIANEW' },
      events: [anEvent('2', '2026-11-22T09:27:00Z')],
    };
    const used = { ...key, events: [anEvent('1', '2026-11-22T09:26:00Z')] };
    const alarms = bornAlarms({ family: [used, session], born: [] }, seeing);
    expect(alarms.map(({ eventId, what }) => `${eventId} ${what}`)).toEqual([
      `1 ${key.what}`,
      '2 session ASIANEW',
    ]);
    expect(new Set(alarms.map(({ shutBy }) => shutBy)).size).toBe(1);
  });

  it('are not those of a session that the family got from something else, nor refused ones of a session', () => {
    const good = {
      ...key,
      made: undefined as never,
      events: [anEvent('1', '2026-11-22T09:26:00Z')],
    };
    expect(bornAlarms({ family: [good], born: [] }, seeing)).toEqual([]);
    const events = [anEvent('1', '2026-11-22T09:26:00Z', { error: 'Denied' })];
    const session = { ...key, accessKeyId: 'ASIANEW', parent: 'AKIANEW', made: undefined as never };
    const minted = { ...session, events };
    expect(bornAlarms({ family: [key, minted], born: [] }, seeing)).toEqual([]);
    // One of the key itself proves that somebody has it.
    expect(bornAlarms({ family: [{ ...key, events }], born: [] }, seeing)).toHaveLength(1);
  });

  it('are each raised once, and ten of one credential at most', () => {
    const many = Array.from({ length: 30 }, (_, n) =>
      anEvent(`e${n}`, `2026-11-22T09:${30 + Math.floor(n / 2)}:00Z`),
    );
    const uses = many.map((it) => ({ what: key.what, event: it }));
    const born = { ...password, kind: 'access-key' as const, id: 'AKIANEW', uses };
    const alarms = bornAlarms({ family: [{ ...key, events: many }], born: [born] }, seeing);
    expect(alarms).toHaveLength(10);
  });
});
