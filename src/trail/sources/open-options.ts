import type { Account } from '../account.ts';
import type { EventHistory, HistoryWatch } from './event-history.ts';
import type { Budget } from '../budget.ts';
import type { ReportProgress, Window } from './source.ts';

/** What every source is opened with. */
export interface OpenOptions {
  /** A connection to the incident's account. */
  readonly aws: Account;
  readonly home: string;
  readonly window: Window;
  readonly progress: ReportProgress;
  /** How long it is read. */
  readonly budget: Budget;
  /** Opens the event history of an account, once. */
  readonly historyOf: (
    there: Account,
    account: string,
    watch: HistoryWatch,
  ) => Promise<EventHistory>;
}
