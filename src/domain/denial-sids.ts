import { createHash } from 'node:crypto';

/**
 * The Sid of an incident's statement. IAM allows letters and digits only, so the name is squeezed and
 * 64 bits of its hash keep two names apart: a thief may look for a name that is squeezed to the same. A provisional
 * denial was written while a key of the incident was still on: it contains, but does not count as done.
 */
export function denialSid(incident: string, provisional = false): string {
  return `Staunch${provisional ? 'Provisional' : ''}${tailOf(incident)}`;
}

// Seconds since 1970 in base 36 fit into seven digits for two thousand years.
const WHEN_DIGITS = 7;
// Version 0.1.0 wrote eight digits of a hash, and their seconds begin with `0t` to `0z` until 2038: these are no hash's.
const ONE_SESSION = /^StaunchSession(?<who>[0-9a-f]{16}|[0-9a-f]{8})(?<when>[0-9a-z]{7})/;

/** The Sid of a statement about one session: `who` is a hash of it. */
export function sessionSid(incident: string, who: string, when: Date): string {
  const seconds = Math.floor(when.getTime() / 1000).toString(36);
  return `StaunchSession${who}${seconds.padStart(WHEN_DIGITS, '0')}${tailOf(incident)}`;
}

/** When the denial of one session was written: its cutoff does not tell. */
export function writtenAt(sid: string | undefined): Date | undefined {
  const seconds = ONE_SESSION.exec(sid ?? '')?.groups?.['when'];
  return seconds === undefined ? undefined : new Date(Number.parseInt(seconds, 36) * 1000);
}

/** Whether a statement is one of this incident's, also as version 0.1.0 wrote it. Sids are compared whole. */
export function isOwnSid(incident: string, sid: string | undefined): boolean {
  if (sid === undefined) return false;
  const ofAll = sid.replace(ONE_SESSION, 'Staunch');
  const own = ownSids(incident);
  return own.includes(sid) || (ofAll !== sid && own.includes(ofAll));
}

/** The Sids of an incident's statements about all sessions: final and provisional, and as version 0.1.0 wrote them. */
export function ownSids(incident: string): string[] {
  return [tailOf(incident), oldTailOf(incident)].flatMap((tail) => [
    `Staunch${tail}`,
    `StaunchProvisional${tail}`,
  ]);
}

/** Whether a Sid is of a statement about one session: `who` is a hash of it. */
export function isOfSession(sid: string, who: string): boolean {
  const held = ONE_SESSION.exec(sid)?.groups?.['who'];
  return held === who || held === shortened(who);
}

function tailOf(incident: string): string {
  return `${squeezed(incident)}${hashOf(incident)}`;
}

function oldTailOf(incident: string): string {
  return `${squeezed(incident)}${shortened(hashOf(incident))}`;
}

function squeezed(incident: string): string {
  return incident.replaceAll(/[^A-Za-z0-9]/g, '');
}

/** 64 bits of a hash: two texts of one hash are not found by trying. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

// As version 0.1.0 wrote it.
function shortened(hash: string): string {
  return hash.slice(0, 8);
}
