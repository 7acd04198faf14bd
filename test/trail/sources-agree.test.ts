import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditIncident } from '../../src/audit/audit-incident.ts';
import type { Audit } from '../../src/audit/audit.ts';
import type { SourceSettings } from '../../src/domain/source-settings.ts';
import { parseIncident } from '../../src/incident/parse.ts';
import { connect, sandboxOf, worldOf } from '../support/play.ts';

const DRILL = new URL('../../drills/leaked-ci-key/', import.meta.url);
const FILE = '2026-11-22-ci-deploy-key.yaml';
const TRAIL = { source: 'archive', location: 's3://acme-trail' } as const;

/** The drill's incident, audited over these sources an hour later. */
async function auditOver(...auditSources: SourceSettings[]): Promise<Audit> {
  const sandbox = sandboxOf(worldOf('leaked-ci-key'));
  sandbox.clock.advance(3_600_000);
  const text = readFileSync(new URL(FILE, DRILL), 'utf8');
  const { incident } = parseIncident(text, `incidents/${FILE}`, sandbox.clock.now());
  if (!incident) throw new Error('the drill has an incident');
  return auditIncident({ ...connect(sandbox, 'plan'), auditSources }, incident);
}

describe('the sources of an audit', () => {
  it('show the same, but that only files have reads of data', async () => {
    const [lookup, archive] = [await auditOver({ source: 'lookup' }), await auditOver(TRAIL)];
    const management = (audit: Audit) => audit.events.filter(({ kind }) => kind === 'management');
    const ids = (audit: Audit) => management(audit).map(({ id, call }) => `${id} ${call}`);
    expect(ids(archive)).toEqual(ids(lookup));
    expect(archive.eventCount).toBe(lookup.eventCount + 2);
    expect(archive.findings.find(({ rule }) => rule === 'objects-read')?.objects).toEqual([
      { what: 'bucket acme-customers', count: 2 },
      { what: 'object acme-customers/exports/2026-10.csv', count: 1 },
      { what: 'object acme-customers/exports/2026-11.csv', count: 1 },
    ]);
  });

  it('count an event once where several have it', async () => {
    const archive = await auditOver(TRAIL);
    const both = await auditOver({ source: 'lookup' }, TRAIL);
    expect(both.events.map(({ id }) => id)).toEqual(archive.events.map(({ id }) => id));
    expect(both.coverage.sources.map(({ kind }) => kind).sort()).toEqual(['archive', 'lookup']);
  });

  it('say whether the files are known to be whole', async () => {
    const [unasked] = (await auditOver(TRAIL)).coverage.sources;
    expect(unasked?.digests).toMatchObject({ asked: false });
    const [asked] = (await auditOver({ ...TRAIL, validateDigests: true })).coverage.sources;
    expect(asked?.digests?.asked).toBe(true);
    expect(asked?.digests?.digestsValid).toBeGreaterThan(0);
  });
});
