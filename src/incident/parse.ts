import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Incident } from '../domain/incident.ts';
import { findControls, findInvisible } from './characters.ts';
import { checkEntries } from './check-entries.ts';
import { checkSecrets } from './check-secrets.ts';
import {
  checkAccount,
  checkFileName,
  checkName,
  checkReactivate,
  checkRepeats,
  checkTimes,
} from './check.ts';
import { readDraft } from './draft.ts';
import { explainSchemaError } from './explain-schema.ts';
import {
  errorAt,
  positionsOf,
  toProblems,
  type Finding,
  type Problem,
  type Advice,
} from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { toIncident } from './to-incident.ts';
import validate from '../../schemas/incident.schema.json?for=people';
import { growTree } from './yaml-tree.ts';

/** An incident file: its path, and what stands in it. */
export interface IncidentFile {
  readonly path: string;
  readonly text: string;
}

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

// Everything in which a plain value departs from the published schema.
function checkSchema(value: unknown): readonly ErrorObject[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).filter((error) => !isSaidElsewhere(error));
}

// What the branches say one by one is said better by the error of the choice as a whole; that
// some fields need a state is in the schema for editors, and `checkReactivate` and `checkEntries` say it better.
function isSaidElsewhere({ keyword, schemaPath }: ErrorObject): boolean {
  return keyword === 'if' || schemaPath.includes('/then/') || schemaPath.includes('/oneOf/');
}

/** The most bytes an incident file may have: 1000 exposures fit, and nothing takes long to read. */
export const MOST_BYTES = 64 * 1024;

/** What to tell somebody whose file is larger. */
export const TOO_LARGE: Advice = {
  message: 'The file is larger than 64 KiB.',
  hint: 'Spread the exposures over several incident files.',
};
