import type { NotRead, Window } from '../../source.ts';
import type { Digest } from './digest.ts';
import { readDigestName } from './digest-name.ts';
import type { InspectedDigest } from './inspect-digest.ts';
import type { DigestPlace } from './places.ts';

// CloudTrail delivers a digest every hour; one may be as late as the next.
const LATEST_MS = 2 * 60 * 60_000;

/** The digests of one trail, account and region, given in order of time: each must name the one before. */
export class Chain {
  private readonly found: NotRead[] = [];
  private last: InspectedDigest | undefined;
  private readonly where: string;
  private readonly since: number;

  /** `since`: digests that end before it were not listed. Epoch milliseconds. */
  constructor({ account, region }: Pick<DigestPlace, 'account' | 'region'>, since: number) {
    this.where = `${account} ${region}`.trim();
    this.since = since;
  }

  add(next: InspectedDigest): void {
    if (next.digest) this.link(next, next.digest);
    this.last = next;
  }

  /** With what is missing at the end, seen from the end of the window. */
  problems({ to }: Window): readonly NotRead[] {
    const end = this.last?.name.end;
    if (end === undefined || Date.parse(to) - end <= LATEST_MS) return this.found;
    const what = `${this.where} since ${isoOf(end)}`;
    return [...this.found, { what, why: ENDED }];
  }

  private link(next: InspectedDigest, digest: Digest): void {
    const { last, found } = this;
    const { previousObject, start } = digest;
    if (previousObject === null) {
      const isFirst = last === undefined;
      if (!isFirst) found.push({ what: this.between(last, start), why: ANEW });
      else if (Date.parse(start) > this.since) {
        found.push({ what: `${this.where} before ${start}`, why: BEGINS });
      }
    } else if (last && previousObject.endsWith(last.name.key)) {
      if (last.digest && !isNamed(last, digest)) {
        found.push({ what: last.name.key, why: EXCHANGED });
      }
      if (Date.parse(start) > last.name.end) {
        found.push({ what: this.between(last, start), why: GAP });
      }
    } else if (last || isListed(previousObject, this.since)) {
      found.push(missing(digest, previousObject));
    }
  }

  private between({ name }: InspectedDigest, start: string): string {
    const end = isoOf(name.end);
    return end === start ? `${this.where} at ${end}` : `${this.where} from ${end} to ${start}`;
  }
}

function isListed(key: string, since: number): boolean {
  return (readDigestName(key)?.end ?? Infinity) >= since;
}

function missing({ bucket, previousBucket }: Digest, key: string): NotRead {
  return previousBucket === null || previousBucket === bucket
    ? { what: key, why: MISSING }
    : { what: `s3://${previousBucket}/${key}`, why: ELSEWHERE };
}

function isNamed({ digest, signature }: InspectedDigest, by: Digest): boolean {
  const isSigned = signature === undefined || signature === by.previousSignature;
  return isSigned && digest?.sha256 === by.previousHash;
}

function isoOf(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

const MISSING =
  'this digest is gone: the one after it names it, and nothing says any more which log files it named';
const ELSEWHERE =
  'the digests before are in another bucket, where the trail delivered then: they were not checked';
const EXCHANGED = 'this digest is not the one that the next digest names: it was exchanged';
const GAP = 'no digest covers this time, so that log files may be missing';
const ANEW =
  'the digests begin anew: logging or validation was off, or the trail was made anew. Log files of that time may be missing';
const BEGINS =
  'the first digest begins then: validation was switched on, or the digests before it were deleted. Log files before it are not covered';
const ENDED =
  'there is no later digest, although CloudTrail delivers one every hour: logging or validation was off, or they were deleted';

/** Whether digests merely begin later than was asked for. */
export function isBeginning({ why }: NotRead): boolean {
  return why === BEGINS;
}
