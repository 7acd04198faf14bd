import { availableParallelism } from 'node:os';
import type { Clock } from '../../../aws/clock.ts';
import type { Budget } from '../../budget.ts';
import type { TrailEvent } from '../../records/event.ts';
import type { DigestResult, Found, ReportProgress, Source, Subject, Window } from '../source.ts';
import { Agenda } from './agenda.ts';
import { crewOf, crewOfOne, type Crew } from './crew.ts';
import type { ArchiveFiles } from './files.ts';
import { findLayout } from './layout.ts';
import { Ledger } from './ledger.ts';
import { LIMITS, type Limits } from './limits.ts';
import { Pass } from './pass.ts';
import { rateOf } from './rate.ts';
import { shelf } from './shelf.ts';
import { listSlice, slicesOf, wholePlace } from './slices.ts';
import { workerProgram } from './worker-program.ts';
import type { ListedFile, Slice } from './slice.ts';

export interface ArchiveOptions {
  readonly window: Window;
  readonly clock: Clock;
  readonly report?: ReportProgress;
  /** What a validation of the digests found, to be told with the coverage. */
  readonly digests?: () => DigestResult;
  /** How long it is read; to its end unless told. */
  readonly budget?: Budget;
  /** How many threads scan; two, or as many as there are processors. With none, this one does. */
  readonly workers?: number;
  /** What such a thread runs; found beside the program unless told. */
  readonly program?: URL;
  readonly limits?: Limits;
}

/** Opens a trail's files, in CloudTrail's layout or in none, as a source of events. Reads nothing yet. */
export function openArchive(files: ArchiveFiles, options: ArchiveOptions): Source {
  const archive = new Archive(files, options);
  return {
    name: archive.name,
    search: (subjects, found) => archive.search(subjects, found),
    coverage: () => archive.coverage(),
  };
}

class Archive {
  readonly name: string;
  private readonly files: ArchiveFiles;
  private readonly options: ArchiveOptions;
  private readonly limits: Limits;
  private readonly agenda = new Agenda();
  private readonly ledger = new Ledger();
  private readonly rate: ReturnType<typeof rateOf>;
  private readonly lists: ReturnType<typeof shelf>;
  private slices: Promise<Slice[]> | undefined;
  private isCut = false;

  constructor(files: ArchiveFiles, options: ArchiveOptions) {
    this.files = files;
    this.options = options;
    this.limits = options.limits ?? LIMITS;
    this.name = `the log files in ${files.name}`;
    this.rate = rateOf(this.name, options);
    this.lists = shelf((slice) => this.list(slice));
  }

  async search(subjects: readonly Subject[], found: Found): Promise<boolean> {
    const isNew = this.agenda.add(subjects).length > 0;
    if (this.isOver()) this.isCut ||= isNew;
    if (this.isOver() || (!isNew && !this.isCut)) return false;
    this.slices ??= this.findSlices();
    await this.scan(await this.slices, found);
    return false;
  }

  coverage(): ReturnType<Source['coverage']> {
    const { window, budget } = this.options;
    const digests = this.options.digests?.();
    const concerned = this.agenda.accounts();
    const told = this.ledger.coverageOf(this.name, window, { digests, concerned });
    if (!this.isCut) return told;
    const why = `it was read for ${budget?.seconds() ?? 0} s`;
    return { ...told, notRead: [...told.notRead, { what: `the rest of ${this.name}`, why }] };
  }

  private isOver(): boolean {
    return this.options.budget?.isSpent() === true;
  }

  private async list(slice: Slice): Promise<ListedFile[]> {
    const listed = await listSlice(this.files, slice, this.ledger);
    if (slice.scannedFor === 0) {
      this.ledger.listed(slice, listed);
      this.rate.expect(listed);
    }
    return listed;
  }

  private async findSlices(): Promise<Slice[]> {
    try {
      const layout = await findLayout(this.files);
      if (layout === undefined) return [wholePlace()];
      for (const { what, why } of layout.notRead) this.ledger.unread(what, new Error(why));
      for (const folder of layout.folders) this.ledger.place(folder);
      return slicesOf(layout.folders, this.options.window);
    } catch (error) {
      this.ledger.unread(this.files.name, error);
      return [];
    }
  }

  private async scan(all: readonly Slice[], found: Found): Promise<void> {
    const { agenda, files, ledger, limits, lists, rate } = this;
    const crew = this.hire((events) => events.forEach((event) => learn(event)));
    let failure: { readonly error: unknown } | undefined;
    const learn = (event: TrailEvent): void => {
      if (failure !== undefined || !isWithin(this.options.window, event.time)) return;
      try {
        rate.found();
        ledger.saw(event);
        crew.add(agenda.add(found(event)));
      } catch (error) {
        failure = { error };
      }
    };
    crew.add(agenda.all);
    rate.begin(all.length);
    const ahead = lists.prepare(all);
    const isOver = (): boolean => this.isOver();
    const pass = new Pass({ files, crew, limits, ledger, rate, agenda, learn, isOver });
    try {
      // In order of time, since what leads to a credential comes before its use; what is found late sends us back.
      let at = this.nextOf(all);
      for (; at !== -1 && failure === undefined && !isOver(); at = this.nextOf(all)) {
        const slice = all[at] as Slice;
        const listed = await lists.filesOf(slice);
        await this.scanSlice(pass, slice, listed);
        lists.putBack(slice);
      }
      this.isCut = at !== -1;
    } finally {
      await Promise.all([crew.close(), ahead]);
      rate.end();
    }
    if (failure !== undefined) throw (failure as { error: unknown }).error;
  }

  private nextOf(all: readonly Slice[]): number {
    return all.findIndex(({ scannedFor, until }) => this.agenda.needs(scannedFor, until));
  }

  private async scanSlice(pass: Pass, slice: Slice, listed: readonly ListedFile[]): Promise<void> {
    const { agenda, rate } = this;
    const open = (): ListedFile[] =>
      listed.filter(({ scannedFor, delivered }) => agenda.needs(scannedFor, delivered));
    for (let todo = open(); todo.length > 0 && !this.isOver(); todo = open()) await pass.scan(todo);
    if (this.isOver()) return;
    rate.done(listed.filter(({ scannedFor }) => scannedFor === 0));
    slice.scannedFor = agenda.count;
  }

  private hire(tell: (events: readonly TrailEvent[]) => void): Crew {
    const { workers = Math.min(2, availableParallelism()), program = workerProgram() } =
      this.options;
    return workers === 0 || program === undefined
      ? crewOfOne(this.limits, tell)
      : crewOf(workers, program, this.limits, tell);
  }
}

function isWithin({ from, to }: Window, time: string): boolean {
  const moment = Date.parse(time);
  return moment >= Date.parse(from) && moment <= Date.parse(to);
}
