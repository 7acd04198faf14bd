import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Exposure, WantedState } from '../domain/incident.ts';
import { toExposure } from './exposure-fields.ts';
import { isRecord } from './fields.ts';
import { childOf, parentOf, type Tree } from './yaml-tree.ts';

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
  readonly waitsForInstances: boolean;
  readonly allowsNewKeys: boolean;
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
    waitsForInstances: text('/spec/outage')?.value === 'wait',
    allowsNewKeys: text('/spec/newKeys')?.value === 'allow',
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

/** What could be read of an accepted item. */
export interface AcceptedDraft {
  readonly item: Located<string> | undefined;
  readonly why: Located<string> | undefined;
  readonly by: Located<string> | undefined;
  readonly until: Located<string> | undefined;
}

/** What could be read of a settled window. */
export interface SettledDraft {
  readonly from: Located<string> | undefined;
  readonly until: Located<string> | undefined;
  readonly accounts: readonly Located<string>[];
  readonly regions: readonly Located<string>[];
  readonly audit: Located<string> | undefined;
  readonly by: Located<string> | undefined;
}

function readAccepted(tree: Tree, text: ReadText) {
  return readList(tree, '/spec/accepted', (at): AcceptedDraft => {
    const field = (name: string) => text(childOf(at, name));
    return { item: field('item'), why: field('why'), by: field('by'), until: field('until') };
  });
}

function readSettled(tree: Tree, text: ReadText) {
  return readList(tree, '/spec/settled', (at): SettledDraft => {
    const field = (name: string) => text(childOf(at, name));
    const list = (name: string) =>
      pointersIn(tree, childOf(at, name)).flatMap((item) => text(item) ?? []);
    return {
      ...{ from: field('from'), until: field('until') },
      ...{ accounts: list('accounts'), regions: list('regions') },
      ...{ audit: field('audit'), by: field('by') },
    };
  });
}

/** A sound value and where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly offset: number;
}

/** Reads the text at a JSON pointer, if the schema refused nothing there. */
type ReadText = (pointer: string) => Located<string> | undefined;

// The JSON pointers of a list's items; none where there is no list.
function pointersIn(tree: Tree, list: string): string[] {
  const items = tree.places.get(list)?.value;
  return Array.isArray(items) ? items.map((_, i) => childOf(list, String(i))) : [];
}

// What can be read of a list's items, at the name of its field; undefined where there is no list.
function readList<T>(
  tree: Tree,
  list: string,
  read: (pointer: string) => T | undefined,
): Located<readonly T[]> | undefined {
  const place = tree.places.get(list);
  if (!Array.isArray(place?.value)) return undefined;
  const items = pointersIn(tree, list).map(read);
  return { value: items.filter((item) => item !== undefined), offset: place.keyOffset };
}
