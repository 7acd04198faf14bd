import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { auditJson } from '../../../src/report/audit-json.ts';
import { explain } from '../../../src/cli/terminal/explain.ts';
import { report, type ReportOptions } from '../../../src/cli/commands/report.ts';
import { REPORT_BEGINS } from '../../../src/report/html/report-html.ts';
import { anAudit } from '../../support/audits.ts';
import { receiptsOf } from '../../support/receipt-files.ts';
import { recordedTerminal, type RecordedTerminal } from '../../support/terminal.ts';

const INCIDENT = new URL(
  '../../../drills/leaked-ci-key/2026-11-22-ci-deploy-key.yaml',
  import.meta.url,
).pathname;
const folder = mkdtempSync(join(tmpdir(), 'staunch-report-'));
const out = join(folder, 'out.html');
const at = (name: string, value: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};

let terminal: RecordedTerminal;
beforeEach(() => {
  terminal = recordedTerminal();
  rmSync(out, { force: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the command ends with: its exit code, or what people are told. */
function run(
  options: Partial<ReportOptions>,
  makeAudit: () => Promise<ReturnType<typeof anAudit>> = () =>
    Promise.reject(new Error('nobody asked for an audit')),
) {
  return report(
    INCIDENT,
    { out, force: false, ...options },
    {
      now: new Date('2026-11-22T12:00:00Z'),
      terminal,
      page: { script: 'void 0;', style: 'p {}' },
      makeAudit,
    },
  ).catch(explain);
}

describe('staunch report', () => {
  it('writes one file, for its owner alone, and says what next', async () => {
    const audit = at('audit.json', auditJson(anAudit()));
    const receipts = at('receipts.json', receiptsOf('done', '2026-11-22-ci-deploy-key'));
    // Not everything could be read: that is an exit code of its own.
    expect(await run({ audit, receipts })).toBe(3);
    expect(readFileSync(out, 'utf8').startsWith(REPORT_BEGINS)).toBe(true);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(terminal.stderr()).toContain(`Wrote ${out}. Open it in a browser`);
  });

  it('makes the audit itself where none is given, and prints where asked to', async () => {
    const coverage = { ...anAudit().coverage, notRead: [] };
    expect(await run({ out: '-' }, async () => anAudit({ coverage }))).toBe(0);
    expect(terminal.stdout().startsWith(REPORT_BEGINS)).toBe(true);
  });

  it('writes over a report, over nothing else, unless it is forced to', async () => {
    const audit = at('audit.json', auditJson(anAudit()));
    expect(await run({ audit })).toBe(3);
    expect(await run({ audit })).toBe(3);
    writeFileSync(out, 'mine');
    expect(await run({ audit })).toContain('it is not a report');
    expect(readFileSync(out, 'utf8')).toBe('mine');
    expect(await run({ audit, force: true })).toBe(3);
  });

  it.each([
    ['no JSON', 'x{', 'it is not JSON'],
    ['another file', { kind: 'Plan' }, 'it is not an audit'],
    [
      'another incident',
      auditJson({ ...anAudit(), incident: 'other' }),
      'it is about the incident other',
    ],
    [
      'a damaged audit',
      { ...(JSON.parse(auditJson(anAudit())) as object), credentials: [{}] },
      'as this version of Staunch writes it',
    ],
  ])('refuses as an audit %s, and writes nothing', async (_, value, why) => {
    expect(await run({ audit: at('bad.json', value) })).toContain(why);
    expect(() => statSync(out)).toThrow();
  });

  it('refuses receipts that somebody changed', async () => {
    const file = receiptsOf('done', '2026-11-22-ci-deploy-key');
    const receipts = file.receipts.map((it) => ({ ...it, by: 'somebody else' }));
    expect(await run({ receipts: at('receipts.json', { ...file, receipts }) })).toContain(
      'it was changed after it was written',
    );
  });
});

it('a report beside the repository’s files is never added to it by mistake', () => {
  const cwd = new URL('../../..', import.meta.url).pathname;
  const name = '2026-11-22-ci-deploy-key.report.html';
  const { status } = spawnSync('git', ['check-ignore', '--quiet', name], { cwd });
  expect(status, 'git ignores it').toBe(0);
});
