import { auditIncident } from '../audit/audit-incident.ts';
import type { Audit } from '../audit/audit.ts';
import type { Connection } from '../aws/connection.ts';
import type { Incident } from '../incident/incident.ts';
import { sourceProgressLine } from '../report/source-progress-line.ts';
import type { Terminal } from './terminal.ts';

/** Makes an audit while a person at a terminal sees how far it has come. */
export async function watchedAudit(
  aws: Connection,
  incident: Incident,
  terminal: Terminal,
): Promise<Audit> {
  terminal.err('Reading CloudTrail …\n');
  const lines = await terminal.lines();
  try {
    return await auditIncident(aws, incident, {
      progress: (progress) => lines.show(progress.source, sourceProgressLine(progress)),
    });
  } finally {
    lines.stop();
  }
}
