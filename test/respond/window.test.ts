import { beforeEach, describe, expect, it } from 'vitest';
import type { Incident, Settled } from '../../src/domain/incident.ts';
import { denialSid } from '../../src/domain/denials.ts';
import type { Inventory } from '../../src/inventory/inventory.ts';
import { roleKey } from '../../src/domain/names.ts';
import type { Sandbox } from '@staunch/sandbox';
import { standingOn, watchOn } from '../support/looks.ts';
import { sandboxOf } from '../support/play.ts';
import { applyOn, planOn } from '../support/run.ts';
import {
  ACCOUNT,
  anIncident,
  anInstance,
  aWorld,
  ROLE,
  withKeysOfItsOwn,
} from '../support/worlds.ts';
import { aDenial, aKey, aUser, CUTOFF, evidenceOf } from '../support/evidence.ts';
import { verdictOf } from '../../src/respond/verdict.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const incident = anIncident();
const { exposedAt } = incident;
const WINDOW = `window:${ACCOUNT}:${exposedAt}`;

function settled(until: string, differs: Partial<Settled> = {}): Settled {
  return {
    ...{ from: exposedAt, until, accounts: [ACCOUNT], regions: ['eu-west-1', 'us-east-1'] },
    ...{ audit: 'e'.repeat(64), by: 'jane' },
    ...differs,
  };
}

describe('a contained incident whose exposure grows old', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = sandboxOf(withKeysOfItsOwn(aWorld([anInstance(1)])));
    const applied = await applyOn(sandbox, await planOn(sandbox, incident));
    expect(applied.verdict.green).toBe(true);
  });

  const on = async (day: number, differs: Partial<Incident> = {}) => {
    sandbox.clock.advance(day * DAY_MS);
    return standingOn(sandbox, { ...incident, ...differs });
  };

  // The world's clock stood at 09:20 when it was applied, and the run took less than three minutes.
  const read = { settled: [settled('2026-11-22T09:45:00.000Z')] };

  it.each([1, 89, 91, 400])('is contained on day %s where its window is settled', async (day) => {
    const { green, items } = await on(day, read);
    expect(items.filter(({ state }) => state !== 'waiting')).toEqual([]);
    expect(green).toBe(true);
  });

  it.each([1, 89])(
    'is contained on day %s without that: CloudTrail shows all of it',
    async (day) => {
      expect((await on(day)).green).toBe(true);
    },
  );

  it.each([91, 400])(
    'is unknown on day %s without that, by an id that does not move',
    async (day) => {
      const { green, standing, items, why } = await on(day);
      expect(green).toBe(false);
      expect(standing).toBe('unknown');
      expect(items.filter(({ state }) => state === 'unknown').map(({ id }) => id)).toEqual([
        WINDOW,
      ]);
      expect(why.join('\n')).toMatch(/90 days back: what was done from .* to .* was not seen/);
    },
  );

  it('is unknown where what was settled ends before CloudTrail had delivered all of it', async () => {
    const early = { settled: [settled('2026-11-22T09:25:00.000Z')] };
    expect((await on(91, early)).items.map(({ id }) => id)).toContain(WINDOW);
  });

  it('is accepted until a day', async () => {
    const until = '2027-03-01';
    const accepted = [{ item: WINDOW, why: 'no logs are left', by: 'jane', until }];
    const { green, headline } = await on(91, { accepted });
    expect(green).toBe(true);
    expect(headline).toContain(`1 accepted (${WINDOW} until ${until})`);
  });

  it('is told so by the watch and by the plan, in words', async () => {
    sandbox.clock.advance(91 * DAY_MS);
    const words = /90 days back: what was done from 2026-11-22T08:55:00.000Z to .* was not seen/;
    expect(JSON.stringify((await planOn(sandbox, incident)).unseen)).toMatch(words);
    const { unseen, verdict } = await watchOn(sandbox, incident);
    expect(JSON.stringify(unseen)).toMatch(words);
    expect(verdict.items.map(({ id }) => id)).toContain(WINDOW);
  });

  it('needs the same once it is closed, and no more', async () => {
    const closed = { state: 'closed' } as const;
    sandbox.clock.advance(3 * DAY_MS);
    const wanted = { ...incident, ...closed };
    const applied = await applyOn(sandbox, await planOn(sandbox, wanted));
    expect(applied.verdict.green).toBe(true);
    expect((await on(100, closed)).items.map(({ id }) => id)).toEqual([WINDOW]);
    expect((await on(0, { ...closed, ...read })).standing).toBe('held');
  });
});

describe('what was settled', () => {
  const trailFrom = '2026-11-22T09:30:00.000Z';
  const isOpen = (...windows: readonly Settled[]): boolean =>
    verdictOf(evidenceOf({ ...incident, settled: windows }, { trailFrom })).items.some(
      ({ id }) => id === WINDOW,
    );
  const half = '2026-11-22T09:10:00.000Z';
  const enough = new Date(Date.parse(CUTOFF) + 15 * MINUTE_MS).toISOString();

  it('may be several windows that touch, in any order', () => {
    expect(isOpen(settled(enough, { from: half }), settled(half))).toBe(false);
  });

  it.each([
    ['nothing', []],
    ['a window with a gap before the next', [settled(half), settled(enough, { from: trailFrom })]],
    ['a window that begins too late', [settled(enough, { from: half })]],
    ['a window of another account', [settled(enough, { accounts: ['444455556666'] })]],
  ])('is not enough: %s', (_, windows) => {
    expect(isOpen(...windows)).toBe(true);
  });

  it('is asked for in the same words all day, so that the issue stays as it is', () => {
    const on = { keys: [aKey({ active: true })] };
    const at = (time: string) =>
      verdictOf(evidenceOf(incident, { ...on, trailFrom: `2026-11-22T${time}:00.000Z` })).items;
    expect(at('09:10')).toEqual(at('09:50'));
  });

  it('is enough up to where CloudTrail itself is read', () => {
    expect(isOpen(settled(trailFrom))).toBe(false);
  });

  it('is not asked for where the endpoint has no event history at all', () => {
    const absent = [{ what: 'what the credentials minted', why: 'no event history' }];
    expect(verdictOf(evidenceOf(incident, { trailFrom, absent })).green).toBe(true);
  });

  it('is asked for up to now as long as anything is still on', () => {
    const late = { trailFrom: '2026-11-22T09:59:00.000Z' };
    const open = { ...incident, settled: [settled(enough)] };
    const on = { ...late, keys: [aKey({ active: true })] };
    expect(verdictOf(evidenceOf(open, late)).items).toEqual([]);
    expect(verdictOf(evidenceOf(open, on)).items.map(({ id }) => id)).toContain(WINDOW);
  });

  it('is not shortened by a window that lies within another', () => {
    expect(isOpen(settled(enough), settled(half))).toBe(false);
  });

  it('is not enough up to the cutoff: events arrive later', () => {
    expect(isOpen(settled(CUTOFF))).toBe(true);
  });

  it('is not asked for of a false alarm', () => {
    const restored = { ...incident, state: 'restored' as const };
    const { items } = verdictOf(evidenceOf(restored, { trailFrom }));
    expect(items.map(({ id }) => id)).not.toContain(WINDOW);
  });

  it('is asked for up to the cutoff of this incident, whatever another one denied', () => {
    const trail = { trailFrom: '2026-11-22T09:59:00.000Z' };
    for (const cutoff of ['2026-11-22T09:00:00.000Z', '2026-11-22T09:50:00.000Z']) {
      const other = { sid: denialSid('another'), cutoff };
      const users = [aUser({ denials: [aDenial(), other] })];
      const asked = (until: string): boolean =>
        verdictOf(
          evidenceOf({ ...incident, settled: [settled(until)] }, { ...trail, users }),
        ).items.some(({ id }) => id === WINDOW);
      expect([asked(CUTOFF), asked(enough)]).toEqual([true, false]);
    }
  });

  describe('of a closed incident, which has no deny left', () => {
    const used = '2026-11-22T09:40:00.000Z';
    const closed = { ...incident, state: 'closed' as const };
    const asked = (until: string, differs: Partial<Inventory>): boolean =>
      verdictOf(
        evidenceOf(
          { ...closed, settled: [settled(until)] },
          {
            ...{ trailFrom: '2026-11-22T09:59:30.000Z', instances: [] },
            ...{ users: [aUser({ denials: [] })], roles: [], ...differs },
          },
        ),
      ).items.some(({ id }) => id === WINDOW);

    it.each<[string, Partial<Inventory>]>([
      ['a key was used', { keys: [aKey({ lastUsed: { at: used, service: 's3', region: 'x' } })] }],
      ['a session was minted', { mints: { [roleKey(ROLE)]: used } }],
    ])('is asked for up to when %s last, and could be delivered', (_, differs) => {
      expect(asked('2026-11-22T09:54:59.000Z', differs)).toBe(true);
      expect(asked('2026-11-22T09:55:00.000Z', differs)).toBe(false);
    });

    it.each<[string, Partial<Inventory>]>([
      ['a key is on', { keys: [aKey({ active: true })] }],
      [
        'a leaked password is there',
        { users: [aUser({ denials: [], passwordLeaked: true, passwordSince: exposedAt })] },
      ],
    ])('is asked for up to now where %s', (_, differs) => {
      expect(asked('2026-11-22T09:59:00.000Z', {})).toBe(false);
      expect(asked('2026-11-22T09:59:00.000Z', differs)).toBe(true);
    });
  });
});
