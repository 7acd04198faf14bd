import { accountFrom, type Account } from './account.ts';
import type { Incident } from '../domain/incident.ts';
import { budgetOn, type Budget } from './budget.ts';
import type { EventHistory, HistoryWatch } from './sources/event-history.ts';
import type { ReportProgress } from './sources/source.ts';
import { earlier } from './times.ts';
import type { FamilyRead, Leaked } from './family-read.ts';

/** One incident's family, read once in a process: a second reading goes on where the first one stopped. */
export interface FamilyReading {
  /** Reads until nothing leads further or so many seconds have passed. */
  readonly read: (leaked: Leaked, seconds: number) => Promise<FamilyRead>;
  /** The event history of an account, opened once; undefined where nobody configured it. */
  readonly historyOf: (account: string) => Promise<EventHistory> | undefined;
  readonly budget: Budget;
}

/** Readings of one process, by incident. */
export interface FamilyReadings {
  readonly of: (aws: Account, incident: Incident) => FamilyReading;
}

/** Hears when a reading begins, how far it is, and when it ends. */
interface ReadingWatch {
  readonly began: () => void;
  readonly progress: ReportProgress;
  readonly ended: () => void;
}

const NOBODY: ReadingWatch = {
  began: () => undefined,
  progress: () => undefined,
  ended: () => undefined,
};

/** None yet. */
export function familyReadings(watch = NOBODY): FamilyReadings {
  const readings = new Map<string, FamilyReading>();
  return {
    of(aws, incident) {
      const { name, account, exposedAt, exposures } = incident;
      const key = JSON.stringify([name, account, exposedAt, exposures]);
      const reading = readings.get(key) ?? familyReading(aws, incident, watch);
      readings.set(key, reading);
      return reading;
    },
  };
}

function familyReading(
  aws: Account,
  incident: Incident,
  { began, progress, ended }: ReadingWatch,
): FamilyReading {
  const { account: home, exposedAt } = incident;
  const budget = budgetOn(aws.clock);
  // Times are whole seconds: what happened in the second of the exposure counts.
  const since = earlier(exposedAt, 1000);
  const histories = new Map<string, Promise<EventHistory>>();
  const historyOf = (there: Account, account: string, watch?: HistoryWatch) => {
    const options = { account, budget, since, ...(watch ? { watch } : {}) };
    const history =
      histories.get(account) ??
      // Large, with the table of what calls mean: nothing that is urgent waits for it to be loaded.
      import('./sources/event-history.ts').then((it) => it.openHistory(there, options));
    histories.set(account, history);
    return history;
  };
  let begun: Promise<() => Promise<FamilyRead>> | undefined;
  return {
    budget,
    historyOf(account) {
      const there = accountFrom(aws, home, account);
      return there && historyOf(there, account);
    },
    async read(leaked, seconds) {
      // What leaked is as it was when the reading began: what is denied since then leads on all the same.
      begun ??= import('./begin-reading.ts').then(({ beginReading }) =>
        beginReading(aws, incident, { leaked, progress, budget, historyOf }),
      );
      const readOn = await begun;
      budget.start(seconds);
      began();
      return readOn().finally(ended);
    },
  };
}
