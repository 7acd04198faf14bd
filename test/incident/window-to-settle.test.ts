import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../src/audit/audit.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { windowToSettle } from '../../src/audit/incident-files/window-to-settle.ts';
import { ACCOUNT, anIncident } from '../support/worlds.ts';

const DAY_MS = 86_400_000;
const incident = anIncident();
const dayAfter = (days: number): Date => new Date(Date.parse(incident.exposedAt) + days * DAY_MS);
const TO = dayAfter(61).toISOString();
const AUDIT = 'e'.repeat(64);

/** What is proposed on a day for an incident of whose account everything was read. */
function proposed(
  differs: Partial<Incident> = {},
  { day = 61, ...gaps }: Partial<Coverage> & { readonly day?: number } = {},
) {
  const sources = [{ accounts: ['444455556666', ACCOUNT] }, { accounts: [ACCOUNT] }];
  const whole = { sources, regionsRead: ['eu-west-1'], notRead: [] } as unknown as Coverage;
  const audit = { to: TO, coverage: { ...whole, ...gaps } };
  return windowToSettle({ ...incident, ...differs }, { audit, sha256: AUDIT }, dayAfter(day));
}

const window = {
  ...{ from: incident.exposedAt, until: TO, accounts: [ACCOUNT, '444455556666'] },
  ...{ regions: ['eu-west-1'], audit: AUDIT, by: 'Staunch, following up' },
};

describe('the window of a complete audit', () => {
  it('is proposed from the sixtieth day, from when it leaked to when it was read', () => {
    expect(proposed()).toEqual(window);
    expect(proposed({}, { day: 60 })).toEqual(window);
  });

  it.each<[string, Partial<Incident>, Parameters<typeof proposed>[1]]>([
    ['it is early', {}, { day: 59 }],
    ['the audit has a gap', {}, { notRead: [{ what: 'eu-west-3', why: 'AccessDenied' }] }],
    ['no region was read', {}, { regionsRead: [] }],
    ['the incident is closed', { state: 'closed' }, {}],
    ['it was a false alarm', { state: 'restored' }, {}],
    ['the file has such a window', { settled: [window] }, {}],
    [
      'the file has one that begins before',
      { settled: [{ ...window, from: '2026-01-01T00:00:00.000Z' }] },
      {},
    ],
  ])('is not proposed where %s', (_, differs, gaps) => {
    expect(proposed(differs, gaps)).toBeUndefined();
  });

  it('is proposed beside one that begins too late', () => {
    const from = new Date(Date.parse(incident.exposedAt) + 1000).toISOString();
    expect(proposed({ settled: [{ ...window, from }] })).toEqual(window);
  });
});
