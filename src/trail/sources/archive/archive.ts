import { availableParallelism } from 'node:os';
import type { Clock } from '../../../aws/clock.ts';
import type { Budget } from '../../budget.ts';
import type { TrailEvent } from '../../records/event.ts';
import type { DigestResult, Found, ReportProgress, Source, Window } from '../source.ts';
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
  const { window, budget, limits = LIMITS } = options;
  const name = `the log files in ${files.name}`;
  const agenda = new Agenda();
  const ledger = new Ledger();
  const rate = rateOf(name, options);
  let slices: Promise<Slice[]> | undefined;
  let isCut = false;
  const isOver = (): boolean => budget?.isSpent() === true;
  const lists = shelf(async (slice) => {
    const listed = await listSlice(files, slice, ledger);
    if (slice.scannedFor === 0) {
      ledger.listed(slice, listed);
      rate.expect(listed);
    }
    return listed;
  });

  return {
    name,
    async search(subjects, found) {
      const isNew = agenda.add(subjects).length > 0;
      if (isOver()) isCut ||= isNew;
      if (isOver() || (!isNew && !isCut)) return false;
      slices ??= findSlices();
      await scan(await slices, found);
      return false;
    },
    coverage() {
      const digests = options.digests?.();
      const told = ledger.coverageOf(name, window, { digests, concerned: agenda.accounts() });
      if (!isCut) return told;
      const why = `it was read for ${budget?.seconds() ?? 0} s`;
      return { ...told, notRead: [...told.notRead, { what: `the rest of ${name}`, why }] };
    },
  };

  async function findSlices(): Promise<Slice[]> {
    try {
      const layout = await findLayout(files);
      if (layout === undefined) return [wholePlace()];
      for (const { what, why } of layout.notRead) ledger.unread(what, new Error(why));
      for (const folder of layout.folders) ledger.place(folder);
      return slicesOf(layout.folders, window);
    } catch (error) {
      ledger.unread(files.name, error);
      return [];
    }
  }

  async function scan(all: readonly Slice[], found: Found): Promise<void> {
    const crew = hire((events) => events.forEach((event) => learn(event)));
    let failure: { readonly error: unknown } | undefined;
    const learn = (event: TrailEvent): void => {
      if (failure !== undefined || !isWithin(window, event.time)) return;
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
    const pass = new Pass({ files, crew, limits, ledger, rate, agenda, learn, isOver });
    try {
      // In order of time, since what leads to a credential comes before its use; what is found late sends us back.
      let at = nextOf(all);
      for (; at !== -1 && failure === undefined && !isOver(); at = nextOf(all)) {
        const slice = all[at] as Slice;
        const listed = await lists.filesOf(slice);
        await scanSlice(pass, slice, listed);
        lists.putBack(slice);
      }
      isCut = at !== -1;
    } finally {
      await Promise.all([crew.close(), ahead]);
      rate.end();
    }
    if (failure !== undefined) throw (failure as { error: unknown }).error;
  }

  function nextOf(all: readonly Slice[]): number {
    return all.findIndex(({ scannedFor, until }) => agenda.needs(scannedFor, until));
  }

  async function scanSlice(pass: Pass, slice: Slice, listed: readonly ListedFile[]): Promise<void> {
    const open = (): ListedFile[] =>
      listed.filter(({ scannedFor, delivered }) => agenda.needs(scannedFor, delivered));
    for (let todo = open(); todo.length > 0 && !isOver(); todo = open()) await pass.scan(todo);
    if (isOver()) return;
    rate.done(listed.filter(({ scannedFor }) => scannedFor === 0));
    slice.scannedFor = agenda.count;
  }

  function hire(tell: (events: readonly TrailEvent[]) => void): Crew {
    const { workers = Math.min(2, availableParallelism()), program = workerProgram() } = options;
    return workers === 0 || program === undefined
      ? crewOfOne(limits, tell)
      : crewOf(workers, program, limits, tell);
  }
}

function isWithin({ from, to }: Window, time: string): boolean {
  const moment = Date.parse(time);
  return moment >= Date.parse(from) && moment <= Date.parse(to);
}
