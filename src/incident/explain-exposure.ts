import { errorAt, type Finding } from './finding.ts';
import { nearestName } from './nearest-name.ts';
import { childOf } from './pointer.ts';
import { isRecord } from './record.ts';
import type { Tree } from './yaml-tree.ts';

const LEAKED = ['accessKey', 'session', 'consolePassword', 'sshKey', 'role', 'instance'];
const COMPANIONS = [
  { name: 'user', of: ['accessKey', 'sshKey'], owner: 'an access key or an SSH key' },
  { name: 'scope', of: ['session'], owner: 'a session' },
  { name: 'sessionName', of: ['session'], owner: 'a session' },
  { name: 'region', of: ['instance'], owner: 'an instance' },
];
const KNOWN = [...LEAKED, ...COMPANIONS.map((each) => each.name)];

/** Explains which fields of an exposure are too many or too few. */
export function explainExposure(tree: Tree, pointer: string): Finding[] {
  const place = tree.places.get(pointer);
  if (place === undefined || !isRecord(place.value)) return [];
  const given = Object.keys(place.value);
  const meant = new Set(given.map((name) => nearestName(name, KNOWN) ?? name));
  // Beside a session, a role is that session's and no leaked thing of its own.
  const leaked = LEAKED.filter(
    (name) => given.includes(name) && !(name === 'role' && meant.has('session')),
  );
  if (leaked.length > 1) return [several(place.offset, leaked)];
  if (!LEAKED.some((name) => meant.has(name))) return [nothing(place.offset)];
  const keyOffset = (name: string) =>
    tree.places.get(childOf(pointer, name))?.keyOffset ?? place.offset;
  const misplaced = COMPANIONS.filter(
    ({ name, of }) => given.includes(name) && !of.some((it) => meant.has(it)),
  );
  return [
    ...misplaced.map(({ name, owner }) => belongsElsewhere(keyOffset(name), name, owner)),
    ...(given.includes('instance') && !meant.has('region')
      ? [noRegion(keyOffset('instance'))]
      : []),
    ...(given.includes('sshKey') && !meant.has('user') ? [noUser(keyOffset('sshKey'))] : []),
    ...(meant.has('session') ? explainPair(meant, keyOffset) : []),
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
    hint: 'Write `accessKey:`, `session:`, `consolePassword:`, `sshKey:` with `user:`, `role:`, or `instance:` with `region:`.',
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

function noUser(offset: number): Finding {
  return errorAt(offset, {
    message: 'The field `user` is missing: IAM does not say whose an SSH key is.',
    hint: 'Add it, for example `user: ci-deploy`.',
  });
}

// The role alone does not tell which of its sessions it was, nor the name alone of which role.
function explainPair(meant: ReadonlySet<string>, keyOffset: (name: string) => number): Finding[] {
  if (meant.has('role') === meant.has('sessionName')) return [];
  return [meant.has('role') ? noSessionName(keyOffset('role')) : noRole(keyOffset('sessionName'))];
}

function noSessionName(offset: number): Finding {
  return errorAt(offset, {
    message: 'The field `sessionName` is missing: beside a session, `role` needs it.',
    hint: 'Add it, or delete this line if CloudTrail knows the session; a role that leaked gets a list item of its own.',
  });
}

function noRole(offset: number): Finding {
  return errorAt(offset, {
    message: 'The field `role` is missing: beside a session, `sessionName` needs it.',
    hint: 'Add it, for example `role: arn:aws:iam::111122223333:role/app`, or delete this line if CloudTrail knows the session.',
  });
}
