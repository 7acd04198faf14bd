/** Something that looks like a secret, and where it starts. */
export interface SecretFound {
  readonly offset: number;
  /** What it looks like; never any of its text. */
  readonly kind: string;
}

const KEY_LENGTH = 40;
const LONG_RUN = 100;
const PRIVATE_KEY = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/g;
// How session tokens have begun over the years.
const SESSION_TOKEN = /(?:IQoJ|FwoG|FQoG|AQoD)[A-Za-z0-9+/]{16,}/g;
const RUN = /[A-Za-z0-9+/]{40,}/g;
// SHA-1 and SHA-256 names of commits and images stand in comments and links.
const HEX_DIGEST = /(?<![A-Za-z0-9])(?:[0-9a-f]{40}|[0-9a-f]{64})(?![A-Za-z0-9])/g;
// Role paths may be long runs of ordinary words, so they are judged by randomness alone.
const ROLE_ARN = /arn:aws[a-z-]{0,10}:iam::[0-9]{12}:role\//g;

/** Finds secret access keys, session tokens and private keys in a text, in order of place. */
export function findSecrets(text: string): SecretFound[] {
  const found = [
    ...matches(text, PRIVATE_KEY, 'a private key'),
    ...matches(text, SESSION_TOKEN, 'an AWS session token'),
    ...findRuns(text),
  ].sort((a, b) => a.offset - b.offset);
  return found.filter((each, i) => each.offset !== found[i - 1]?.offset);
}

function matches(text: string, pattern: RegExp, kind: string): SecretFound[] {
  return [...text.matchAll(pattern)].map((match) => ({ offset: match.index, kind }));
}

function findRuns(text: string): SecretFound[] {
  const roleNames = new Set([...text.matchAll(ROLE_ARN)].map((arn) => arn.index + arn[0].length));
  // Every length stays, so that offsets still point into the text; `role/` is no part of a run.
  const bare = text
    .replace(ROLE_ARN, (arn) => ' '.repeat(arn.length))
    .replace(HEX_DIGEST, (digest) => ' '.repeat(digest.length));
  return [...bare.matchAll(RUN)].flatMap((match) => {
    const kind = judgeRun(match[0], roleNames.has(match.index));
    return kind === undefined ? [] : [{ offset: match.index, kind }];
  });
}

function judgeRun(run: string, inRoleArn: boolean): string | undefined {
  if (!/[a-z]/.test(run) || !/[A-Z]/.test(run)) return undefined;
  if (run.length >= LONG_RUN && !inRoleArn) return 'a long encoded secret';
  if (run.length === KEY_LENGTH && !inRoleArn) return 'an AWS secret access key';
  return hasRandomWindow(run) ? 'an AWS secret access key' : undefined;
}

// A secret glued to its neighbours, such as id/secret, is a longer run with a random part.
function hasRandomWindow(run: string): boolean {
  for (let start = 0; start + KEY_LENGTH <= run.length; start++) {
    if (looksRandom(run.slice(start, start + KEY_LENGTH))) return true;
  }
  return false;
}

const JUMP = /(?<=[a-z])[A-Z]|(?<=[A-Za-z])[0-9]|(?<=[0-9])[A-Za-z]/g;
const WORD = /[A-Z]?[a-z]{3,}/g;
const MOST_JUMPS = 8;
const LEAST_WORDY = 24;

/**
 * Whether forty characters of base64 look drawn at random rather than written by a person.
 * Names and paths are mostly words and seldom jump between letters and digits. Of a million keys drawn at
 * random, 258 were as tame as that; so this judges only where the shape alone would refuse ordinary paths.
 */
function looksRandom(text: string): boolean {
  if (!/[a-z]/.test(text) || !/[A-Z]/.test(text)) return false;
  const jumps = text.match(JUMP)?.length ?? 0;
  return jumps > MOST_JUMPS || wordiness(text) < LEAST_WORDY;
}

// A slash counts as structure: paths have several, a random key has fewer than one.
function wordiness(text: string): number {
  const slashes = text.split('/').length - 1;
  return (text.match(WORD) ?? []).join('').length + slashes * 2;
}
