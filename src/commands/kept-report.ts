import { existsSync } from 'node:fs';
import type { Audit } from '../audit/audit.ts';
import type { Plan } from '../plan/plan.ts';
import { reportHtml } from '../report/html/report-html.ts';
import { readPageParts } from './page-parts.ts';
import { readReceipts } from './read-receipts.ts';

/** The report of a run that has just ended, with its receipts where there are any. */
export function keptReport(audit: Audit, { incident }: Plan, receiptsFile: string): string {
  const { detectedAt } = incident;
  const receipts = existsSync(receiptsFile)
    ? { receipts: readReceipts(receiptsFile, incident.name) }
    : {};
  return reportHtml({ audit, detectedAt, ...receipts }, readPageParts());
}
