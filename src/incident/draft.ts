import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Exposure } from './incident.ts';
import { childOf, parentOf } from './pointer.ts';
import { isRecord } from './record.ts';
import type { Tree } from './yaml-tree.ts';

/** A sound value and where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly offset: number;
}

/** What could be read of an incident: a field that the schema refused is absent. */
export interface Draft {
  readonly name: Located<string> | undefined;
  readonly summary: Located<string> | undefined;
  readonly account: Located<string> | undefined;
  readonly severity: Located<string> | undefined;
  readonly exposedAt: Located<string> | undefined;
  readonly detectedAt: Located<string> | undefined;
  readonly exposures: readonly Located<Exposure>[];
}

// The field that identifies an exposure, at which findings about its meaning stand.
const ID_FIELD = { 'access-key': 'accessKey', role: 'role', instance: 'instance' } as const;

/** Reads what is sound, so that its meaning can be checked although other parts are broken. */
export function readDraft(tree: Tree, errors: readonly ErrorObject[]): Draft {
  const refused = refusedPointers(errors);
  const text = (pointer: string): Located<string> | undefined => {
    const place = tree.places.get(pointer);
    if (place === undefined || typeof place.value !== 'string' || refused.has(pointer))
      return undefined;
    return { value: place.value, offset: place.offset };
  };
  return {
    name: text('/metadata/name'),
    summary: text('/spec/summary'),
    account: text('/spec/account'),
    severity: text('/spec/severity'),
    exposedAt: text('/spec/exposedAt'),
    detectedAt: text('/spec/detectedAt'),
    exposures: readExposures(tree, refused),
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

function readExposures(tree: Tree, refused: ReadonlySet<string>): Located<Exposure>[] {
  const list = tree.places.get('/spec/exposures')?.value;
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, i) => {
    const pointer = `/spec/exposures/${i}`;
    const exposure = refused.has(pointer) || !isRecord(item) ? undefined : toExposure(item);
    if (exposure === undefined) return [];
    const place = tree.places.get(childOf(pointer, ID_FIELD[exposure.kind]));
    return place === undefined ? [] : [{ value: exposure, offset: place.offset }];
  });
}

function toExposure(item: Readonly<Record<string, unknown>>): Exposure | undefined {
  const { accessKey, user, role, instance, region } = item;
  if (typeof accessKey === 'string') {
    return {
      kind: 'access-key',
      accessKeyId: accessKey,
      ...(typeof user === 'string' ? { user } : {}),
    };
  }
  if (typeof role === 'string') return { kind: 'role', roleArn: role };
  if (typeof instance !== 'string' || typeof region !== 'string') return undefined;
  return { kind: 'instance', instanceId: instance, region };
}
