import { errorAt, type Finding } from './finding.ts';
import { nearestName } from './nearest-name.ts';
import { childOf } from './pointer.ts';
import { isRecord } from './record.ts';
import type { Tree } from './yaml-tree.ts';

const LEAKED = ['accessKey', 'role', 'instance'];
const COMPANIONS = [
  { name: 'user', of: 'accessKey', owner: 'an access key' },
  { name: 'region', of: 'instance', owner: 'an instance' },
];
const KNOWN = [...LEAKED, ...COMPANIONS.map((each) => each.name)];

/** Explains which fields of an exposure are too many or too few. */
export function explainExposure(tree: Tree, pointer: string): Finding[] {
  const place = tree.places.get(pointer);
  if (place === undefined || !isRecord(place.value)) return [];
  const given = Object.keys(place.value);
  const meant = new Set(given.map((name) => nearestName(name, KNOWN) ?? name));
  const leaked = LEAKED.filter((name) => given.includes(name));
  if (leaked.length > 1) return [several(place.offset, leaked)];
  if (!LEAKED.some((name) => meant.has(name))) return [nothing(place.offset)];
  const keyOffset = (name: string) =>
    tree.places.get(childOf(pointer, name))?.keyOffset ?? place.offset;
  const misplaced = COMPANIONS.filter(({ name, of }) => given.includes(name) && !meant.has(of));
  return [
    ...misplaced.map(({ name, owner }) => belongsElsewhere(keyOffset(name), name, owner)),
    ...(given.includes('instance') && !meant.has('region')
      ? [noRegion(keyOffset('instance'))]
      : []),
  ];
}

function several(offset: number, leaked: readonly string[]): Finding {
  return errorAt(offset, {
    message: `This exposure names several things at once: ${leaked.join(', ')}.`,
    hint: 'Give each a list item of its own, starting with `- `.',
  });
}

function nothing(offset: number): Finding {
  return errorAt(offset, {
    message: 'This exposure does not say what leaked.',
    hint: 'Write `accessKey:`, or `role:`, or `instance:` with `region:`.',
  });
}

function belongsElsewhere(offset: number, name: string, owner: string): Finding {
  return errorAt(offset, {
    message: `The field \`${name}\` belongs to ${owner}, and this exposure has none.`,
    hint: 'Delete this line.',
  });
}

function noRegion(offset: number): Finding {
  return errorAt(offset, {
    message: 'The field `region` is missing: an instance id does not say where it runs.',
    hint: 'Add it, for example `region: eu-west-1`.',
  });
}
