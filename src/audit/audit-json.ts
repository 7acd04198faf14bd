import type { Audit } from './audit.ts';

/** An audit as a file that programs read, described by `schemas/audit.schema.json`. */
export function auditJson(audit: Audit): string {
  return `${JSON.stringify({ apiVersion: 'staunch/v1', kind: 'Audit', ...audit }, null, 2)}\n`;
}
