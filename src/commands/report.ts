import type { Audit } from '../audit/audit.ts';
import type { Incident } from '../incident/incident.ts';
import { forLog } from '../report/escape.ts';
import { reportHtml, type PageParts, type ReportInput } from '../report/html/report-html.ts';
import { EXIT } from './exit-codes.ts';
import { loadIncidents } from './load-incidents.ts';
import { readPageParts } from './page-parts.ts';
import { NotReadable, readAudit, readReceipts } from './read-report-input.ts';
import type { Terminal } from './terminal.ts';
import { writeReport } from './write-report.ts';

export interface ReportOptions {
  /** What `staunch audit --format json` wrote; where absent, the audit is made now. */
  readonly audit?: string;
  readonly receipts?: string;
  /** `-` is standard output. */
  readonly out?: string;
  readonly force: boolean;
}

export interface ReportContext {
  readonly now: Date;
  readonly terminal: Terminal;
  /** Reads the incident's sources; absent where a report is only made from files. */
  readonly makeAudit?: (incident: Incident) => Promise<Audit>;
  /** Those beside the program, unless told. */
  readonly page?: PageParts;
}

/** `staunch report <incident>`: one HTML file that shows an audit, and asks nobody for anything. */
export async function report(
  path: string,
  options: ReportOptions,
  context: ReportContext,
): Promise<number> {
  const { now, terminal, page = readPageParts() } = context;
  const incidents = await loadIncidents([path], now, terminal);
  const incident = incidents?.[0];
  if (!incident) return EXIT.error;
  // Files are read before AWS is: a wrong name costs nothing then.
  const receipts =
    options.receipts === undefined ? undefined : readReceipts(options.receipts, incident.name);
  const audit = await auditFor(incident, options, context);
  const html = rendered(
    { audit, detectedAt: incident.detectedAt, ...(receipts ? { receipts } : {}) },
    page,
    options.audit,
  );
  const out = options.out ?? `${incident.name}.report.html`;
  if (out === '-') terminal.out(html);
  else {
    writeReport(out, html, options.force);
    terminal.err(`${forLog(`Wrote ${out}. Open it in a browser; it needs no network.`)}\n`);
    terminal.err('It names people, addresses and resources: share it as you would share logs.\n');
  }
  return audit.coverage.notRead.length === 0 ? EXIT.ok : EXIT.incomplete;
}

async function auditFor(
  incident: Incident,
  options: ReportOptions,
  { makeAudit }: ReportContext,
): Promise<Audit> {
  if (options.audit !== undefined) return readAudit(options.audit, incident.name);
  if (makeAudit) return makeAudit(incident);
  throw new NotReadable(
    'there is no audit to report',
    'Write one with staunch audit --format json, and give it with --audit.',
  );
}

// A file of the right outline may still be another version's, or edited by hand.
function rendered(input: ReportInput, page: PageParts, file: string | undefined): string {
  try {
    return reportHtml(input, page);
  } catch (error) {
    if (file === undefined || !(error instanceof TypeError)) throw error;
    throw new NotReadable(
      `${file}: it is not an audit as this version of Staunch writes it`,
      'Write it anew with staunch audit --format json.',
    );
  }
}
