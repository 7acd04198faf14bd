import type { Audit } from '../../audit/audit.ts';
import type { Typed } from '../../domain/typed-command.ts';
import { notReadable, otherIncident, readJson } from './not-readable.ts';
import validate from '../../../schemas/audit.schema.json?for=machines';

/** An audit that was made before, of this incident. Throws `not-readable`, with how to make one. */
export function readAudit(path: string, incident: string, how: string): Audit {
  const value = readJson(path);
  if (!validate(value)) {
    const [first] = validate.errors ?? [];
    const where = first ? `: ${first.instancePath || '/'} ${first.message ?? ''}` : '';
    throw notReadable(
      `${path}: it is not an audit as this version of Staunch writes it${where}`,
      how,
    );
  }
  const audit = value as unknown as Audit;
  if (audit.incident !== incident) throw otherIncident(path, audit.incident, incident);
  return audit;
}

/** How to make the audit of an incident file that can be given later. */
export function howToAudit(path: string, typed: Typed): string {
  return `Write one: ${typed('audit', path, '--format', 'json')} > audit.json`;
}
