import { runStatement, type QueryEnd, type ResultRow } from '../../../aws/athena.ts';
import type { Connection } from '../../../aws/connection.ts';
import type { Budget } from '../../budget.ts';
import { readEvent } from '../../records/read-event.ts';
import type { AthenaSettings } from '../../../domain/source-settings.ts';
import type { Found, ReportProgress, Source, Subject, Window } from '../source.ts';
import { recordOf } from './columns.ts';
import { emptyCoverage, type AthenaCoverage } from './coverage.ts';
import { unreadableFile, whyNot } from './failures.ts';
import { queriesFor, type Query } from './queries.ts';
import { accountsOf, isAnywhere, isAskable, rememberSubjects } from './subjects.ts';

/** What a table is asked with. */
export interface AthenaOptions {
  /** To the account in which Athena is asked. */
  readonly aws: Connection;
  readonly window: Window;
  /** Further accounts that the trail is known to record: where who minted something may stand. */
  readonly accounts?: readonly string[];
  /** Every region that is looked at in any of them; the one in which IAM is written down must be among them. */
  readonly regions: readonly string[];
  readonly progress?: ReportProgress;
  /** Ends it early: the query under way is cancelled. */
  readonly within?: Budget['within'];
}

const free: Budget['within'] = (work) => work(new AbortController().signal);

// More damage than that is no accident: the archive itself must be looked at.
const MOST_FILES_LEFT_OUT = 20;

/**
 * The table of `staunch audit-table`, asked for all subjects of a search at once: a trace of depth d costs
 * d + 1 queries, however many credentials are in it.
 */
export function openAthena(settings: AthenaSettings, options: AthenaOptions): Source {
  const isNew = rememberSubjects();
  const coverage = emptyCoverage(settings, options.window);
  const asking: Asking = { settings, options, coverage, without: [] };
  return {
    name: coverage.name,
    coverage: coverage.told,
    async search(subjects, found) {
      const wanted = isNew(subjects);
      const askable = wanted.filter(isAskable);
      coverage.unasked(wanted.filter((it) => !askable.includes(it)));
      if (askable.length === 0) return false;
      const scope = scopeOf(askable, asking);
      if (scope.accounts.length === 0 || scope.regions.length === 0) {
        coverage.notRead(askable, 'there is no account or region to look in');
        return false;
      }
      try {
        for (const query of queriesFor(askable, settings, scope)) {
          await ask(query, found, asking);
        }
      } catch (error) {
        coverage.notRead(askable, whyNot(error, settings));
      }
      return false;
    },
  };
}

interface Asking {
  readonly settings: AthenaSettings;
  readonly options: AthenaOptions;
  readonly coverage: AthenaCoverage;
  /** Files that Athena could not read: left out of every further query. */
  without: readonly string[];
}

function scopeOf(subjects: readonly Subject[], { options, without }: Asking) {
  const { accounts = [], regions, window } = options;
  const all = subjects.some(isAnywhere) ? accounts : [];
  const wanted = new Set([...all, ...subjects.flatMap(accountsOf)]);
  return { accounts: [...wanted].sort(), regions, window, without };
}

// Once more for a failure that Athena calls passing, and once for each file that it cannot read.
async function ask(query: Query, found: Found, asking: Asking): Promise<void> {
  const { settings, options, coverage } = asking;
  let end = await run(query, found, asking);
  if (end.kind === 'failed' && end.again) end = await run(query, found, asking);
  while (end.kind === 'failed') {
    const file = unreadableFile(end.reason, settings);
    const known = asking.without;
    if (file === undefined || known.includes(file) || known.length >= MOST_FILES_LEFT_OUT) {
      coverage.notRead(query.subjects, whyNot(end, settings));
      return;
    }
    asking.without = [...known, file];
    coverage.leftOut(file, end.reason);
    const scope = { ...options, accounts: query.accounts, without: asking.without };
    const [next, ...more] = queriesFor(query.subjects, settings, scope);
    // What no longer fits into one query with the file's name is asked in parts.
    for (const part of more) await ask(part, found, asking);
    if (!next) return;
    end = await run(next, found, asking);
  }
  if (end.kind === 'stopped') coverage.notRead(query.subjects, whyNot(end, settings));
  else coverage.read(query.accounts, options.regions);
}

async function run({ sql }: Query, found: Found, asking: Asking): Promise<QueryEnd> {
  const { settings, options, coverage } = asking;
  const { aws, progress, within = free } = options;
  const onRows = (rows: readonly ResultRow[]): void => {
    for (const row of rows) {
      const event = readEvent(recordOf(row));
      if ('malformed' in event) coverage.malformed(event.malformed);
      else {
        coverage.event(event.kind === 'data');
        found(event);
      }
    }
    progress?.(coverage.progress());
  };
  coverage.query();
  progress?.(coverage.progress());
  const end = await within((stop) => runStatement(aws, settings, sql, { onRows, stop }));
  if (end.kind === 'succeeded') coverage.scanned(end.bytesScanned);
  return end;
}
