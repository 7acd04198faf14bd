import { reportHtml, type PageParts } from '../src/report/html/report-html.ts';
import { aBigAudit } from '../test/support/audits.ts';
import { receiptsOf } from '../test/support/receipt-files.ts';

/** A report of so many events, and how long it took to write. */
export function bigReport(
  events: number,
  parts: PageParts,
): { readonly html: string; readonly milliseconds: number } {
  const audit = aBigAudit(events);
  const start = performance.now();
  const html = reportHtml({ audit, receipts: receiptsOf() }, parts);
  return { html, milliseconds: performance.now() - start };
}
