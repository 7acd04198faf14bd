import type { Audit } from '../audit/audit.ts';
import { auditSummary } from './audit-summary.ts';
import { plain } from './escape.ts';

/** An audit as a file that programs read, with its ten lines, described by `schemas/audit.schema.json`. */
export function auditJson(audit: Audit): string {
  const file = {
    apiVersion: 'staunch/v1',
    kind: 'Audit',
    summary: auditSummary(audit, plain),
    ...audit,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
