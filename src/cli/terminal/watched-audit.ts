import type { Access } from '../../policy/access.ts';
import { untilStopped } from '../../respond/apply/until-stopped.ts';
import { auditIncident } from '../../audit/audit-incident.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Incident } from '../../domain/incident.ts';
import type { FamilyReadings } from '../../trail/read-family.ts';
import { toldReadings } from './reading-lines.ts';
import type { Terminal } from './terminal.ts';

/** Makes an audit while a person at a terminal sees how far it has come. */
export async function watchedAudit(
  aws: Access,
  incident: Incident,
  terminal: Terminal,
): Promise<Audit> {
  terminal.err('Reading CloudTrail …\n');
  const lines = await terminal.lines();
  const readings = toldReadings(terminal.err, aws.clock, lines);
  return auditIncident(aws, incident, { readings }).finally(lines.stop);
}

/** The same over what was read already; undefined as soon as somebody stops it: then nothing more is read. */
export async function auditUntil(
  aws: Access,
  incident: Incident,
  { readings, stop }: { readonly readings: FamilyReadings; readonly stop: AbortSignal | undefined },
): Promise<Audit | undefined> {
  const audit = await untilStopped(auditIncident(aws, incident, { readings }), stop);
  if (audit === undefined) readings.of(aws, incident).budget.end();
  return audit;
}
