import type { MadeKey, MadeOther, MadePassword, OtherKind } from './made.ts';

/** Why a key that was made since the exposure keeps an incident open, as a plan and its verdict say it. */
export function whyOfKey({ how, unread, ...made }: Omit<MadeKey, 'accessKeyId'>): string {
  const state = unread === undefined ? 'is Active' : `may be on (${unread})`;
  return `was ${how} ${whenAndBy(made)}, ${state}, and is not in the incident`;
}

/** The same of a password. */
export function whyOfPassword({ unread, ...made }: MadePassword): string {
  const state = unread === undefined ? 'is there' : `may be there (${unread})`;
  return `was set ${whenAndBy(made)}, ${state}, and is not in the incident`;
}

/** The same of a credential of another kind. */
export function whyOfOther(other: MadeOther): string {
  return whyOfKey(other);
}

// CloudTrail shows a call after 15 minutes at the latest.
function whenAndBy({ at, by, maker }: Pick<MadeKey, 'at' | 'by' | 'maker'>): string {
  return maker === 'nobody' ? `at ${at}, and CloudTrail shows no maker yet` : `at ${at} by ${by}`;
}

const WORDS: Readonly<Record<OtherKind, string>> = {
  'ssh-key': 'SSH key',
  'signing-certificate': 'signing certificate',
  'service-credential': 'service-specific credential',
  'mfa-device': 'MFA device',
};

/** A credential of another kind, by its full name. */
export function otherName({ kind, id, user }: Pick<MadeOther, 'kind' | 'id' | 'user'>): string {
  return `${WORDS[kind]} ${id} of user ${user}`;
}

/** Whether a credential is to go off, once that is approved: nobody else is known to have made it. */
export function isOfLeak({ maker, unread }: Pick<MadeKey, 'maker' | 'unread'>): boolean {
  return maker !== 'other' && unread === undefined;
}
