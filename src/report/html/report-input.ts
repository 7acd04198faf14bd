import type { ReceiptFile } from '../../respond/apply/receipts.ts';
import type { Audit } from '../../audit/audit.ts';

export interface ReportInput {
  readonly audit: Audit;
  /** Of the incident. ISO 8601. */
  readonly detectedAt?: string;
  readonly receipts?: ReceiptFile;
}
