import type { Access } from '../../policy/access.ts';
import type { Plan } from '../../actions/catalogue.ts';
import { auditText } from '../../report/audit-text.ts';
import { explain } from './explain.ts';
import type { FamilyReadings } from '../../trail/read-family.ts';
import type { Terminal } from './terminal.ts';

interface AuditAfter {
  readonly aws: Access;
  readonly terminal: Terminal;
  readonly json: boolean;
  /** What apply has read of CloudTrail. */
  readonly readings: FamilyReadings;
  /** What to type to propose what follows; absent where the incident's file is not known. */
  readonly followUp: string | undefined;
  /** Leaves the audit out. */
  readonly stop: AbortSignal;
}

/** What CloudTrail shows, after everything is shut: its clients are not loaded before. */
export async function printAudit(
  plan: Plan,
  { aws, terminal, json, readings, followUp, stop }: AuditAfter,
): Promise<void> {
  const { auditUntil } = await import('./watched-audit.ts');
  try {
    const audit = await auditUntil(aws, plan.incident, { readings, stop });
    if (audit && !json) terminal.out(auditText(audit, terminal.colours, followUp));
  } catch (error) {
    // What was contained stays contained, whatever CloudTrail says.
    terminal.err(`The audit could not be made:\n${explain(error)}`);
  }
}
