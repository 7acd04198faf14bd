import { explainType } from './explain-type.ts';
import { isRecord } from './fields.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { errorAt, type Finding, type Advice } from './problem.ts';
import { childOf, type Tree, type Place } from './yaml-tree.ts';

const LEAKED = ['accessKey', 'session', 'consolePassword', 'sshKey', 'role', 'instance'];
const COMPANIONS = [
  { name: 'user', of: ['accessKey', 'sshKey'], owner: 'an access key or an SSH key' },
  { name: 'gone', of: ['accessKey'], owner: 'an access key' },
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
  // Beside a session or an instance, a role is theirs and no leaked thing of its own.
  const isOwned = meant.has('session') || meant.has('instance');
  const leaked = LEAKED.filter((name) => given.includes(name) && !(name === 'role' && isOwned));
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

const SESSION_ARN = /^arn:[a-z-]{1,20}:sts:/;

/** Explains why a text is not the id of a long-term access key that can have leaked. */
export function explainAccessKey(text: string): Advice {
  if (text.endsWith('EXAMPLE')) return fromDocumentation('key');
  if (text.startsWith('ASIA')) {
    return {
      message: 'This is the id of a temporary credential, not of a long-term key.',
      hint: 'Write `session:` instead of `accessKey:`.',
    };
  }
  return {
    message: 'This is not the id of an AWS access key.',
    hint: 'Write the id, never the secret: AKIA and 16 capital letters or digits.',
  };
}

/** Explains why a text is not the id of a temporary credential that can have leaked. */
export function explainSession(text: string): Advice {
  if (text.endsWith('EXAMPLE')) return fromDocumentation('session');
  if (text.startsWith('AKIA')) {
    return {
      message: 'This is the id of a long-term key, not of a temporary credential.',
      hint: 'Write `accessKey:` instead of `session:`.',
    };
  }
  if (SESSION_ARN.test(text)) {
    return {
      message: 'This is the ARN of a session, not the id of its credential.',
      hint: 'Write the id, which begins with ASIA; if nobody knows it, name the role with `role:`.',
    };
  }
  return {
    message: 'This is not the id of a temporary credential.',
    hint: 'Write the id, never the secret or the token: ASIA and 16 capital letters or digits.',
  };
}

/** Explains why a text is not the id of an SSH key that can have leaked. Never shows it: it may be the key. */
export function explainSshKey(text: string): Advice {
  if (text.endsWith('EXAMPLE')) return fromDocumentation('public key');
  return {
    message: 'This is not the id that IAM gives an SSH public key.',
    hint: 'Write the id, never the key: APKA and 16 capital letters or digits, as `aws iam list-ssh-public-keys --user-name <user>` shows it.',
  };
}

/** Explains why a text is not the ARN of a role. */
export function explainRole(text: string): Advice {
  const message = SESSION_ARN.test(text)
    ? 'This is the ARN of a session, not of a role.'
    : 'This is not the ARN of an IAM role.';
  return {
    message,
    hint: "Write the role's own ARN with its path, such as `arn:aws:iam::111122223333:role/app`.",
  };
}

function fromDocumentation(noun: string): Advice {
  return {
    message: `This is a ${noun} from AWS's documentation; it belongs to nobody.`,
    hint: `Write the id of the ${noun} that leaked.`,
  };
}

/** Explains why a value is not the user of a console password. Never shows it: it may be the password. */
export function explainConsolePassword(place: Place): Advice {
  const message =
    typeof place.value === 'string'
      ? 'This is not an IAM user name.'
      : explainType('consolePassword', place).message;
  return {
    message,
    hint: "Write the user's name, never the password: letters, digits and +=,.@_-, at most 64; digits alone in quotes.",
  };
}
