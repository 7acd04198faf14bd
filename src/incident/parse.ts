import { findControls, findInvisible } from './characters.ts';
import { checkAccount } from './check-account.ts';
import { checkEntries } from './check-entries.ts';
import { checkFileName, checkName } from './check-name.ts';
import { checkReactivate } from './check-reactivate.ts';
import { checkRepeats } from './check-repeats.ts';
import { checkSecrets } from './check-secrets.ts';
import { checkTimes } from './check-times.ts';
import { readDraft } from './draft.ts';
import { explainSchemaError } from './explain-schema.ts';
import { errorAt, type Finding } from './finding.ts';
import type { Incident } from '../domain/incident.ts';
import { positionsOf } from './positions.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { checkSchema } from './schema.ts';
import { MOST_BYTES, TOO_LARGE } from './size.ts';
import { toProblems } from './to-problems.ts';
import { toIncident } from './to-incident.ts';
import { growTree } from './yaml-tree.ts';

/** An incident if the text holds one without errors, and everything there is to say about the text. */
export interface ParsedIncident {
  readonly incident?: Incident;
  readonly problems: readonly Problem[];
}

interface Reading {
  readonly incident?: Incident | undefined;
  readonly findings: readonly Finding[];
}

/** Reads the text of one incident file. Never throws, and never repeats a secret in a problem. */
export function parseIncident(text: string, fileName: string, now: Date): ParsedIncident {
  if (Buffer.byteLength(text) > MOST_BYTES)
    return { problems: toProblems('', [errorAt(0, TOO_LARGE)]) };
  // Editors on Windows put a byte order mark first; it has no column.
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const controls = findControls(body);
  const reading = controls.length > 0 ? { findings: controls } : read(body, fileName, now);
  const findings = [
    ...reading.findings,
    ...checkFileName(fileName),
    ...findInvisible(body),
    ...checkSecrets(body),
  ];
  const problems = toProblems(body, findings);
  const { incident } = reading;
  if (incident === undefined || problems.some((each) => each.severity === 'error'))
    return { problems };
  return { incident, problems };
}

function read(text: string, fileName: string, now: Date): Reading {
  const { root, findings } = readYaml(text);
  if (root === undefined) return { findings };
  const tree = growTree(root, text);
  const errors = checkSchema(tree.value);
  const draft = readDraft(tree, errors);
  return {
    incident: errors.length === 0 ? toIncident(draft) : undefined,
    findings: [
      ...findings,
      ...tree.findings,
      ...errors.flatMap((error) => explainSchemaError(tree, error)),
      ...checkName(draft, fileName),
      ...checkTimes(draft, now),
      ...checkAccount(draft),
      ...checkReactivate(draft),
      ...checkEntries(draft, now),
      ...checkRepeats(draft, positionsOf(text)),
    ],
  };
}
