import type { ReceiptFile } from '../../respond/apply/receipts.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Plan } from '../../actions/catalogue.ts';
import { reportHtml } from '../../report/html/report-html.ts';
import { readPageParts } from './page-parts.ts';

/** The report of a run that has just ended, with its own receipts. */
export function keptReport(audit: Audit, { incident }: Plan, receipts: ReceiptFile): string {
  const { detectedAt } = incident;
  return reportHtml({ audit, detectedAt, receipts }, readPageParts());
}
