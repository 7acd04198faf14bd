import { readFile } from 'node:fs/promises';
import { basename, dirname, normalize } from 'node:path';
import type { Clock } from '../../aws/clock.ts';
import { writeCommittedFile, writeNewFile } from '../../disk/write-file.ts';
import {
  followUpOf,
  type Audited,
  type AuditForFollowUp,
  type FollowUp,
} from '../../audit/incident-files/follow-up.ts';
import type { Incident } from '../../domain/incident.ts';
import { windowToSettle } from '../../audit/incident-files/window-to-settle.ts';
import { sha256Of } from '../../domain/digest.ts';
import { findIncidentFiles, loadIncident } from '../../incident/load.ts';
import { plain } from '../../report/escape.ts';
import { followUpText } from '../../report/follow-up-text.ts';
import { EXIT } from '../terminal/exit-codes.ts';
import { loadIncidents } from '../edge/load-incidents.ts';
import { howToAudit, readAudit } from '../edge/read-audit.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface FollowUpOptions {
  /** An audit that was made before. */
  readonly audit?: string;
  readonly write: boolean;
  readonly json: boolean;
}

interface FollowUpContext {
  readonly terminal: Terminal;
  readonly clock: Pick<Clock, 'now'>;
  /** Makes the audit where none is given. */
  readonly audit: (incident: Incident) => Promise<AuditForFollowUp>;
}

/** `staunch follow-up <incident>`: what its audit found beyond it, as a change of incident files. */
export async function followUp(
  given: string,
  options: FollowUpOptions,
  context: FollowUpContext,
): Promise<number> {
  // As the files beside it are named.
  const path = normalize(given);
  const { terminal, clock } = context;
  const [incident] = (await loadIncidents([path], clock.now(), terminal)) ?? [];
  if (!incident) return EXIT.error;
  const audit = await (options.audit === undefined
    ? context.audit(incident)
    : readAudit(options.audit, incident.name, howToAudit(path, terminal.typed)));
  const read = { audit, sha256: sha256Of(audit) };
  const window = windowToSettle(incident, read, clock.now());
  const follows = followUpOf(audit.follows, await beside(path, incident, clock.now()), window);
  if ('refusal' in follows) {
    terminal.err(`error: ${plain(path)}: ${plain(follows.refusal)}\n`);
    return EXIT.error;
  }
  const isComplete = audit.coverage.notRead.length === 0;
  if (options.json) terminal.out(`${asJson(incident, follows, isComplete)}\n`);
  else terminal.out(followUpText(follows, audit, terminal.colours));
  if (options.write) writeAll(follows, terminal);
  else if (follows.files.length > 0) terminal.err('Nothing was written: --write does.\n');
  const { files, byHand } = follows;
  if (files.length + byHand.length > 0) return EXIT.steps;
  return isComplete ? EXIT.ok : EXIT.incomplete;
}

// Broken files beside it are another command's business, and name nothing.
async function beside(path: string, incident: Incident, now: Date): Promise<Audited> {
  const files = (await findIncidentFiles([dirname(path)])).filter(
    (it) => basename(it) !== basename(path),
  );
  const loaded = await Promise.all(files.map((it) => loadIncident(it, now)));
  const sound = loaded.filter((it) => it.incident !== undefined);
  const texts = await Promise.all(
    sound.map(async (it) => [it.path, await readFile(it.path, 'utf8')] as const),
  );
  return {
    incident,
    path,
    text: await readFile(path, 'utf8'),
    beside: new Map(texts),
    others: sound.flatMap((it) => it.incident ?? []),
    now,
  };
}

function writeAll({ files }: FollowUp, terminal: Terminal): void {
  for (const { path, text, before } of files) {
    // A file that nobody has read yet is not written over.
    const write = before === undefined ? writeNewFile : writeCommittedFile;
    write({ path }, text);
    terminal.err(`Written: ${plain(path)}\n`);
  }
  if (files.length > 0)
    terminal.err('Next: open a pull request with it; it goes through review.\n');
}

function asJson(incident: Incident, { files, byHand }: FollowUp, isComplete: boolean): string {
  const follows = { incident: incident.name, isComplete, files, byHand };
  return JSON.stringify(follows, null, 2);
}
