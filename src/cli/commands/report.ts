import type { Audit } from '../../audit/audit.ts';
import type { Incident } from '../../domain/incident.ts';
import { forLog } from '../../report/escape.ts';
import { reportHtml, type PageParts } from '../../report/html/report-html.ts';
import { EXIT } from '../terminal/exit-codes.ts';
import { loadIncidents } from '../edge/load-incidents.ts';
import { readPageParts } from '../edge/page-parts.ts';
import { howToAudit, readAudit } from '../edge/read-audit.ts';
import { readReceipts } from '../edge/read-receipts.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeReport } from '../edge/write-report.ts';

export interface ReportOptions {
  /** What `staunch audit --format json` wrote; where absent, the audit is made now. */
  readonly audit?: string;
  readonly receipts?: string;
  /** `-` is standard output. */
  readonly out?: string;
  readonly force: boolean;
}

interface ReportContext {
  readonly now: Date;
  readonly terminal: Terminal;
  /** Reads the incident's sources. */
  readonly makeAudit: (incident: Incident) => Promise<Audit>;
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
  const audit = await (options.audit === undefined
    ? context.makeAudit(incident)
    : readAudit(options.audit, incident.name, howToAudit(path, terminal.typed)));
  const { detectedAt } = incident;
  const html = reportHtml({ audit, detectedAt, ...(receipts ? { receipts } : {}) }, page);
  const out = options.out ?? `${incident.name}.report.html`;
  if (out === '-') terminal.out(html);
  else {
    writeReport(out, html, options.force);
    terminal.err(`${forLog(`Wrote ${out}. Open it in a browser; it needs no network.`)}\n`);
    terminal.err('It names people, addresses and resources: share it as you would share logs.\n');
  }
  return audit.coverage.notRead.length === 0 ? EXIT.ok : EXIT.incomplete;
}
