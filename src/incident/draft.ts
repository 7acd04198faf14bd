import type { ErrorObject } from 'ajv/dist/2020.js';
import {
  readAccepted,
  readSettled,
  type AcceptedDraft,
  type SettledDraft,
} from './draft-entries.ts';
import type { Exposure, WantedState } from '../domain/incident.ts';
import { pointersIn, readList, type Located, type ReadText } from './located.ts';
import { childOf, parentOf } from './pointer.ts';
import { isRecord } from './record.ts';
import { toExposure } from './to-exposure.ts';
import type { Tree } from './yaml-tree.ts';

/** What could be read of an incident: a field that the schema refused is absent. */
export interface Draft {
  readonly name: Located<string> | undefined;
  readonly summary: Located<string> | undefined;
  readonly account: Located<string> | undefined;
  readonly severity: Located<string> | undefined;
  readonly exposedAt: Located<string> | undefined;
  readonly detectedAt: Located<string> | undefined;
  /** The default where the field is left out. */
  readonly state: WantedState | undefined;
  readonly requireImdsv2: boolean;
  /** The sound items, at the name of the field. */
  readonly reactivate: Located<readonly Located<string>[]> | undefined;
  /** All items, at the name of the field. */
  readonly accepted: Located<readonly AcceptedDraft[]> | undefined;
  /** All windows, at the name of the field. */
  readonly settled: Located<readonly SettledDraft[]> | undefined;
  readonly exposures: readonly Located<Exposure>[];
  /** Whether `exposures` above are all that the file lists. */
  readonly areExposuresSound: boolean;
  /** Ids of access keys and sessions, also of exposures that are unsound otherwise. */
  readonly keyIds: readonly Located<string>[];
  /** ARNs of roles and of the roles of sessions, also of exposures that are unsound otherwise. */
  readonly roleArns: readonly Located<string>[];
}

const STATES: readonly WantedState[] = ['contained', 'restored', 'closed'];
// The field that identifies an exposure, at which findings about its meaning stand.
const ID_FIELD = {
  'access-key': 'accessKey',
  session: 'session',
  'console-password': 'consolePassword',
  'ssh-key': 'sshKey',
  role: 'role',
  instance: 'instance',
} as const;

/** Reads what is sound, so that its meaning can be checked although other parts are broken. */
export function readDraft(tree: Tree, errors: readonly ErrorObject[]): Draft {
  const refused = refusedPointers(errors);
  const text: ReadText = (pointer) => {
    const place = tree.places.get(pointer);
    if (place === undefined || typeof place.value !== 'string' || refused.has(pointer))
      return undefined;
    return { value: place.value, offset: place.offset };
  };
  const exposures = pointersIn(tree, '/spec/exposures');
  const each = (name: string) => exposures.flatMap((at) => text(childOf(at, name)) ?? []);
  return {
    name: text('/metadata/name'),
    summary: text('/spec/summary'),
    account: text('/spec/account'),
    severity: text('/spec/severity'),
    exposedAt: text('/spec/exposedAt'),
    detectedAt: text('/spec/detectedAt'),
    state: readState(tree, text),
    requireImdsv2: tree.places.get('/spec/requireImdsv2')?.value === true,
    reactivate: readList(tree, '/spec/reactivate', text),
    accepted: readAccepted(tree, text),
    settled: readSettled(tree, text),
    exposures: exposures.flatMap((at) => (refused.has(at) ? [] : readExposure(tree, at))),
    areExposuresSound: exposures.length > 0 && !refused.has('/spec/exposures'),
    keyIds: [...each('accessKey'), ...each('session')],
    roleArns: each('role'),
  };
}

// Whatever is refused makes all that holds it unsound too.
function refusedPointers(errors: readonly ErrorObject[]): Set<string> {
  const refused = new Set<string>();
  for (const { instancePath } of errors) {
    for (let at = instancePath; !refused.has(at); at = parentOf(at)) refused.add(at);
  }
  return refused;
}

function readState(tree: Tree, text: ReadText): WantedState | undefined {
  if (!tree.places.has('/spec/state')) return 'contained';
  const state = text('/spec/state')?.value;
  return STATES.find((each) => each === state);
}

function readExposure(tree: Tree, pointer: string): Located<Exposure>[] {
  const item = tree.places.get(pointer)?.value;
  const exposure = isRecord(item) ? toExposure(item) : undefined;
  if (exposure === undefined) return [];
  const place = tree.places.get(childOf(pointer, ID_FIELD[exposure.kind]));
  return place === undefined ? [] : [{ value: exposure, offset: place.offset }];
}
