import { describe, expect, it } from 'vitest';
import picocolors from 'picocolors';

import { sightingSummary } from '../../src/report/sighting-lines.ts';
import { verdictOf } from '../../src/respond/verdict.ts';
import { aKey, aUser, evidenceOf, NOW } from '../support/evidence.ts';
import { ACCOUNT, anIncident, KEY } from '../support/worlds.ts';

const CHILD = 'ASIARTX3GSDSQCHILD01';
const silent = (id: string) => ({ id, object: id, confirmed: false, why: 'too early' });
const WATCH = { alarms: [], confirmations: [silent(KEY), silent(CHILD)], gaps: [] };

function watched(ids: readonly string[]) {
  const accepted = ids.map((id) => ({
    ...{ item: `confirmation:${ACCOUNT}:${id}`, why: 'w', by: 'rita', until: '2026-11-30' },
  }));
  const incident = { ...anIncident(), accepted };
  return { ...evidenceOf(incident, { keys: [aKey()], users: [aUser()] }), watch: WATCH };
}

describe('that a credential is quiet', () => {
  it('is never accepted of one that the incident names', () => {
    const verdict = verdictOf(watched([KEY, CHILD]));
    expect(verdict.green).toBe(false);
    expect(verdict.items.map(({ id }) => id)).toEqual([`confirmation:${ACCOUNT}:${KEY}`]);
    expect(verdict.accepted.map(({ item }) => item.id)).toEqual([
      `confirmation:${ACCOUNT}:${CHILD}`,
    ]);
  });

  it('is not said of one for which it was accepted', () => {
    const incident = anIncident();
    const [shown, aside] = [{ ...silent(KEY), confirmed: true }, silent(CHILD)];
    const evidence = watched([CHILD]);
    const watch = { ...WATCH, confirmations: [shown, aside] };
    const verdict = verdictOf({ ...evidence, watch });
    const sighting = {
      ...{
        at: NOW,
        incident: incident.name,
        since: NOW,
        needed: [],
        whyNeeded: [],
        newSessions: [],
        unseen: [],
        left: [],
      },
      ...{ alarms: [], confirmations: watch.confirmations, verdict },
    };
    const [headline] = sightingSummary(sighting, picocolors.createColors(false));
    expect(verdict.green).toBe(true);
    expect(headline).toContain('Held, 1 of 2 credentials and instances confirmed, 1 accepted');
  });
});
