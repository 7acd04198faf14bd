import type { Count, DigestResult, NotRead, SourceCoverage, Window } from '../source.ts';
import { readLogName } from './names.ts';
import type { ScannedFile } from './scan-batch.ts';

/** Writes down what was read and what was not, for `coverage`. */
export class Ledger {
  readonly accounts = new Set<string>();
  readonly regions = new Set<string>();
  files = 0;
  text = 0;
  stored = 0;
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

  /** A day was listed, and had so many files. */
  listed(day: string | undefined, files: number): void {
    this.#listed += files;
    if (day !== undefined) this.#days.set(day, (this.#days.get(day) ?? 0) + files);
  }

  /** A file was scanned; `again` where it was before, for other subjects. */
  scanned(file: ScannedFile, again: boolean): void {
    const most = Math.max(this.#malformed.get(file.key) ?? 0, file.malformed.length);
    // The same record counts once, however many subjects it names.
    if (most > 0) this.#malformed.set(file.key, most);
    if (file.hasData) this.#hasData = true;
    if (again) {
      this.#again++;
      return;
    }
    if (file.unread !== undefined) return this.unread(file.key, new Error(file.unread));
    this.files++;
    this.stored += file.stored;
    this.text += file.text;
    if (file.damage !== undefined) this.#fault(file.damage, file.key);
    this.#place(file.key);
  }

  /** Something could not be listed or read. */
  unread(what: string, error: unknown): void {
    const why = error instanceof Error ? error.message : 'it cannot be read';
    if (this.#unread.length < MOST_NAMED) this.#unread.push({ what, why });
    else this.#fault('it could not be read either', what);
  }

  coverageOf(source: string, window: Window, digests: DigestResult | undefined): SourceCoverage {
    return {
      source,
      kind: 'archive',
      accounts: [...this.accounts].sort(),
      regions: [...this.regions].sort(),
      from: this.#reaches(window).from,
      to: this.#reaches(window).to,
      notRead: [...this.#unread, ...this.#damaged(), ...this.#missing(window)],
      limits: this.#limits(),
      counts: this.#counts(),
      ...(digests === undefined ? {} : { digests }),
    };
  }

  #place(key: string): void {
    const name = readLogName(key);
    if (name === undefined) {
      this.#untimed++;
      return;
    }
    this.accounts.add(name.account);
    this.regions.add(name.region);
    this.#earliest = Math.min(this.#earliest, name.delivered);
    this.#latest = Math.max(this.#latest, name.delivered);
  }

  #fault(why: string, key: string): void {
    this.#faults.set(why, [...(this.#faults.get(why) ?? []), key]);
  }

  #damaged(): NotRead[] {
    return [...this.#faults].map(([why, keys]) => {
      const more = keys.length - MOST_NAMED;
      const named = keys.slice(0, MOST_NAMED).join(', ');
      return { what: more > 0 ? `${named} and ${more} more files` : named, why };
    });
  }

  // A day without any file can be a day without events, and can be a trail that was switched off.
  #missing({ from, to }: Window): NotRead[] {
    const days = [...this.#days].flatMap(([day, files]) =>
      files === 0 && day >= from.slice(0, 10) && day <= to.slice(0, 10) ? day : [],
    );
    if (this.#listed === 0) return [{ what: 'log files', why: 'there are none in this window' }];
    const more = days.length - MOST_NAMED;
    const named = days.slice(0, MOST_NAMED).join(', ');
    return days.length === 0
      ? []
      : [{ what: more > 0 ? `${named} and ${more} more days` : named, why: 'no log files' }];
  }

  #reaches({ from, to }: Window): { from: string; to: string } {
    if (this.#untimed > 0 || this.files === 0) return { from, to };
    const first = new Date(this.#earliest - DELAY).toISOString();
    const last = new Date(this.#latest).toISOString();
    return { from: first > from ? first : from, to: last < to ? last : to };
  }

  #limits(): string[] {
    return [
      `Data events, such as reads of single S3 objects, are only there if the trail records them: ${
        this.#hasData
          ? 'this one does, for what it selects'
          : 'none were seen in a sample of its files'
      }.`,
      'CloudTrail delivers a file 5 to 15 minutes after the events in it, sometimes later.',
      'Only records that name what was looked for were parsed: faults in others are not counted.',
      ...(this.#untimed > 0
        ? [
            'Some files do not have the name that CloudTrail gives: which time they cover is not known.',
          ]
        : []),
    ];
  }

  #counts(): Count[] {
    const malformed = [...this.#malformed.values()].reduce((sum, count) => sum + count, 0);
    const damaged = [...this.#faults.values()].reduce((sum, keys) => sum + keys.length, 0);
    return [
      { what: 'files', count: this.files },
      { what: 'bytes', count: this.stored },
      { what: 'bytes of text', count: this.text },
      { what: 'files read again', count: this.#again },
      { what: 'damaged files', count: damaged },
      { what: 'malformed records', count: malformed },
    ].filter(({ what, count }) => count > 0 || what === 'files');
  }
}

// The rest are a number: a report must stay readable.
const MOST_NAMED = 5;
// How long CloudTrail usually takes.
const DELAY = 15 * 60_000;
