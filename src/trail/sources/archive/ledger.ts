import { DELIVERY_MS } from '../../times.ts';
import { LIMITS } from '../limits.ts';
import type { Count, DigestResult, NotRead, SourceCoverage, Window } from '../source.ts';
import type { Remark } from './scan-batch.ts';
import type { TrailEvent } from '../../records/event.ts';
import type { LogName } from './names.ts';
import type { ListedFile, Slice } from './slice.ts';

/** Writes down what was read and what was not, for `coverage`. */
export class Ledger {
  // By account and region.
  readonly #places = new Map<string, Place>();
  #read = 0;
  #text = 0;
  #stored = 0;
  #listed = 0;
  #again = 0;
  #earliest = Infinity;
  #latest = -Infinity;
  #untimed = 0;
  #hasData = false;
  readonly #days = new Map<string, number>();
  readonly #malformed = new Map<string, number>();
  readonly #faults = new Map<string, string[]>();
  readonly #unread: NotRead[] = [];

  /** There are files of an account and region. */
  place({ account = '', region = '', delivered }: Partial<LogName>): void {
    const key = `${account} ${region}`;
    const place = this.#places.get(key) ?? { account, region, last: -Infinity };
    place.last = Math.max(place.last, delivered ?? -Infinity);
    this.#places.set(key, place);
  }

  /** A slice was listed for the first time; its files are in order of time. */
  listed({ day }: Slice, files: readonly ListedFile[]): void {
    this.#listed += files.length;
    if (day !== undefined) this.#days.set(day, (this.#days.get(day) ?? 0) + files.length);
    const timed = files.filter(({ delivered }) => delivered !== Infinity);
    this.#untimed += files.length - timed.length;
    this.#earliest = Math.min(this.#earliest, timed[0]?.delivered ?? Infinity);
    this.#latest = Math.max(this.#latest, timed.at(-1)?.delivered ?? -Infinity);
  }

  /** Files were read, so many of them not for the first time. */
  read(
    { stored, text }: { readonly stored: number; readonly text: number },
    { files, again }: { readonly files: number; readonly again: number },
  ): void {
    this.#again += again;
    this.#read += files;
    this.#stored += stored;
    this.#text += text;
  }

  /** An event was found. */
  saw({ kind, region, account, time }: TrailEvent): void {
    if (kind === 'data') this.#hasData = true;
    // Files without CloudTrail's names tell nothing; their events do.
    if (this.#untimed > 0) this.place({ account, region, delivered: Date.parse(time) });
  }

  /** There is something to say of a file. */
  remark({ key, scannedFor }: ListedFile, remark: Omit<Remark, 'at'>): void {
    const most = Math.max(this.#malformed.get(key) ?? 0, remark.malformed.length);
    // The same record counts once, however many subjects it names.
    if (most > 0) this.#malformed.set(key, most);
    if (remark.hasData) this.#hasData = true;
    if (scannedFor > 0) return;
    if (remark.unread !== undefined) {
      this.#read--;
      this.unread(key, new Error(remark.unread));
    }
    if (remark.damage !== undefined) this.#fault(remark.damage, key);
  }

  /** Something could not be listed or read. */
  unread(what: string, error: unknown): void {
    const why = error instanceof Error ? error.message : 'it cannot be read';
    if (this.#unread.length < MOST_NAMED) this.#unread.push({ what, why });
    else this.#fault('it could not be read either', what);
  }

  /** `concerned`: the accounts of what was looked for; that others are silent says nothing. */
  coverageOf(
    source: string,
    window: Window,
    { digests, concerned }: { digests: DigestResult | undefined; concerned: ReadonlySet<string> },
  ): SourceCoverage {
    const places = [...this.#places.values()];
    const heard = places.filter(({ last }) => last >= Date.parse(window.exposedAt ?? window.from));
    const own = places.filter(({ account }) => account === '' || concerned.has(account));
    return {
      source,
      kind: 'archive',
      accounts: namesOf(heard, ({ account }) => account),
      regions: namesOf(heard, ({ region }) => region),
      from: this.#reaches(window).from,
      to: this.#reaches(window).to,
      notRead: [
        ...this.#unread,
        ...this.#damaged(),
        ...this.#missing(window),
        // Of files whose names tell no time nobody knows where they end.
        ...(this.#untimed > 0 ? [] : silences(own, window)),
      ],
      limits: [...this.#limits(window), ...neverHeard(own)],
      counts: this.#counts(),
      ...(digests === undefined ? {} : { digests }),
      ...(this.#hasData ? { holdsData: true } : {}),
    };
  }

  #fault(why: string, key: string): void {
    const before = this.#faults.get(why);
    if (before === undefined) this.#faults.set(why, [key]);
    else before.push(key);
  }

  #damaged(): NotRead[] {
    return [...this.#faults].map(([why, keys]) => {
      const more = keys.length - MOST_NAMED;
      const named = keys.slice(0, MOST_NAMED).join(', ');
      return { what: more > 0 ? `${named} and ${more} more files` : named, why };
    });
  }

  #missing(window: Window): NotRead[] {
    if (this.#listed === 0) return [{ what: 'log files', why: 'there are none in this window' }];
    const days = this.#emptyDays(window).filter((day) => !isBeforeExposure(day, window));
    return days.length === 0 ? [] : [{ what: rangesOf(days), why: 'no log files' }];
  }

  // A day without any file can be a day without events, and can be a trail that was switched off.
  #emptyDays({ from, to }: Window): string[] {
    return [...this.#days].flatMap(([day, files]) =>
      files === 0 && day >= from.slice(0, 10) && Date.parse(day) < Date.parse(to) ? day : [],
    );
  }

  #reaches({ from, to }: Window): { from: string; to: string } {
    if (this.#untimed > 0 || this.#listed === 0) return { from, to };
    const first = new Date(this.#earliest - DELIVERY_MS).toISOString();
    const last = new Date(this.#latest).toISOString();
    return { from: first > from ? first : from, to: last < to ? last : to };
  }

  #limits(window: Window): string[] {
    const before = this.#emptyDays(window).filter((day) => isBeforeExposure(day, window));
    return [
      ...(before.length === 0 || this.#listed === 0
        ? []
        : [
            `No log files of ${rangesOf(before)}, before the exposure: less is known of usual use.`,
          ]),
      ...(this.#hasData ? LIMITS.withData : LIMITS.withoutData),
      ...LIMITS.archive,
      ...(this.#untimed > 0 ? LIMITS.untimed : []),
    ];
  }

  #counts(): Count[] {
    const malformed = [...this.#malformed.values()].reduce((sum, count) => sum + count, 0);
    const damaged = [...this.#faults.values()].reduce((sum, keys) => sum + keys.length, 0);
    return [
      { what: 'files', count: this.#read - this.#again },
      { what: 'bytes read', count: this.#stored },
      { what: 'bytes of text', count: this.#text },
      { what: 'files read again', count: this.#again },
      { what: 'damaged files', count: damaged },
      { what: 'malformed records', count: malformed },
    ].filter(({ what, count }) => count > 0 || what === 'files');
  }
}

function isBeforeExposure(day: string, { exposedAt }: Window): boolean {
  return exposedAt !== undefined && day < exposedAt.slice(0, 10);
}

const DAY_MS = 86_400_000;

// `2026-11-15 to 2026-11-20`, for days in a row.
function rangesOf(days: readonly string[]): string {
  const ranges: { first: string; last: string }[] = [];
  for (const day of [...days].sort()) {
    const open = ranges.at(-1);
    if (open && Date.parse(day) - Date.parse(open.last) <= DAY_MS) open.last = day;
    else ranges.push({ first: day, last: day });
  }
  return ranges
    .map(({ first, last }) => (first === last ? first : `${first} to ${last}`))
    .join(', ');
}

interface Place {
  readonly account: string;
  readonly region: string;
  /** Of all its files in the window, the last delivery; before all times where there is none. Milliseconds. */
  last: number;
}

// Longer without a single file in any region is no pause of an account that is used.
const SILENT_MS = 6 * 3_600_000;

// A thief switches logging off first: where files end, not even the time after counts as read.
function silences(places: readonly Place[], { from, to, exposedAt = from }: Window): NotRead[] {
  const accounts = [...new Set(places.map(({ account }) => account))];
  return accounts.flatMap((account) => {
    const own = places.filter((it) => it.account === account && it.last > -Infinity);
    const last = Math.max(...own.map((it) => it.last));
    const what = account === '' ? 'the trail' : `account ${account}`;
    if (own.length > 0 && last < Date.parse(to) - SILENT_MS)
      return [{ what: `${what} after ${isoOf(last)}`, why: ENDED }];
    const ended = own.filter((it) => it.last < Date.parse(exposedAt));
    if (ended.length === 0) return [];
    const regions = ended.map(({ region }) => region).sort();
    return [{ what: `${what} in ${regions.join(', ')}`, why: FELL_SILENT }];
  });
}

const ENDED =
  'no log file was delivered since then: the trail was switched off, the copy ends there, or nothing happened';
const FELL_SILENT =
  'log files came in the week before the exposure, and none since: the trail was changed, or nothing happened there';

function neverHeard(places: readonly Place[]): string[] {
  const never = places.filter(({ last, region }) => last === -Infinity && region !== '');
  if (never.length === 0) return [];
  const names = never.map(({ account, region }) => `${account} ${region}`.trim()).sort();
  return [`No log files in the window of: ${names.join(', ')}.`];
}

function namesOf(places: readonly Place[], of: (place: Place) => string): string[] {
  return [...new Set(places.map(of))].filter((it) => it !== '').sort();
}

function isoOf(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

// The rest are a number: a report must stay readable.
const MOST_NAMED = 5;
