import { profileNameOf } from './names.ts';

/** One run of Staunch: a run and attempt of GitHub's, or at a terminal a random id. */
export interface RunName {
  readonly id: string;
  readonly attempt: number;
}

/** What the tag on an instance says whose profile is off: which profile, and which run of which plan took it off. */
interface ReattachTag {
  /** Name of the instance profile. */
  readonly profile: string;
  /** The first digits of the plan's digest. */
  readonly digest: string;
  readonly run: RunName;
}

// 64 bits tell a plan from any other. With the longest name of a profile (128) and of a run a value has 177
// characters; AWS takes 256.
const DIGEST_DIGITS = 16;
// No name of a profile has a `/`.
const VALUE = /^([\w+=,.@-]{1,128})\/([0-9a-f]{16})\/([0-9a-z-]{1,24})\/(\d{1,5})$/;

/** The start of a digest, as it stands in the tag. */
export function shortDigest(digest: string): string {
  return digest.slice(0, DIGEST_DIGITS);
}

/** The tag's value, for a profile that a run of a plan takes off. */
export function reattachTag(
  profileArn: string,
  { digest, run }: { readonly digest: string; readonly run: RunName },
): string {
  return [profileNameOf(profileArn), shortDigest(digest), run.id, run.attempt].join('/');
}

/** Reads the tag's value; undefined where Staunch does not write such ones. Anybody who may write tags can. */
export function readReattachTag(value: string): ReattachTag | undefined {
  const [, profile, digest, id, attempt] = VALUE.exec(value) ?? [];
  if (profile === undefined || digest === undefined || id === undefined) return undefined;
  return { profile, digest, run: { id, attempt: Number(attempt) } };
}

/** The profile that a value names, by whomever it was written. */
export function profileInTag(value: string): string {
  return value.split('/')[0] ?? value;
}
