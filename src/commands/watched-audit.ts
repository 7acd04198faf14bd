import { untilStopped } from '../apply/until-stopped.ts';
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
  return watched(aws, incident, { terminal, until: (audit) => audit });
}

/** The same; undefined as soon as somebody stops it. What is being read then goes on, and nobody waits for it. */
export async function watchedAuditUntil(
  aws: Connection,
  incident: Incident,
  { terminal, stop }: { readonly terminal: Terminal; readonly stop: AbortSignal },
): Promise<Audit | undefined> {
  return watched(aws, incident, { terminal, until: (audit) => untilStopped(audit, stop) });
}

async function watched<T>(
  aws: Connection,
  incident: Incident,
  {
    terminal,
    until,
  }: { readonly terminal: Terminal; readonly until: (audit: Promise<Audit>) => Promise<T> },
): Promise<T> {
  terminal.err('Reading CloudTrail …\n');
  const lines = await terminal.lines();
  const audit = auditIncident(aws, incident, {
    progress: (progress) => {
      lines.show(progress.source, sourceProgressLine(progress));
    },
  });
  try {
    return await until(audit);
  } finally {
    lines.stop();
  }
}
