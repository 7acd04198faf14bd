import type { Audit } from '../audit/audit.ts';
import { NotReadable, otherIncident, readJson } from './not-readable.ts';
import validate from './validate-audit.generated.cjs';

/** An audit that was made before, of this incident. Throws NotReadable. */
export function readAudit(path: string, incident: string): Audit {
  const value = readJson(path);
  if (!validate(value)) {
    const [first] = validate.errors ?? [];
    const where = first ? `: ${first.instancePath || '/'} ${first.message ?? ''}` : '';
    throw new NotReadable(
      `${path}: it is not an audit as this version of Staunch writes it${where}`,
      'Write one with staunch audit <incident> --format json.',
    );
  }
  const audit = value as unknown as Audit;
  if (audit.incident !== incident) throw otherIncident(path, audit.incident, incident);
  return audit;
}
