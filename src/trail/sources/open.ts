import { accountFrom, type Account } from '../account.ts';
import { limited } from './limited.ts';
import { openLookup } from './lookup.ts';
import type { SourceSettings } from '../../domain/source-settings.ts';
import type { NotRead, Source, SourcesOf } from './source.ts';
import type { OpenOptions } from './open-options.ts';

/** The sources of all accounts that a trace comes to. */
interface OpenSources {
  readonly of: SourcesOf;
  readonly opened: () => readonly Source[];
  /** Accounts for which there is no connection, and so no event history. */
  readonly closed: () => readonly string[];
}

const UNLESS_TOLD: readonly SourceSettings[] = [{ source: 'lookup' }];

/** Opens sources as the owners chose them, when the trace first comes to an account; the same place once. */
export function openSources(options: OpenOptions): OpenSources {
  const { aws, home } = options;
  const places = new Map<string, Promise<Source>>();
  const accounts = new Map<string, Promise<readonly Source[]>>();
  const opened: Source[] = [];
  const closed: string[] = [];

  const open = (settings: SourceSettings, there: Account, account: string): Promise<Source> => {
    const key = placeOf(settings, account);
    const known = places.get(key);
    if (known) return known;
    const opening = openSource(settings, account, { ...options, aws: there }).then((source) =>
      limited(source, options.budget),
    );
    places.set(key, opening);
    return opening.then((source) => {
      opened.push(source);
      return source;
    });
  };
  const ofAccount = async (account: string): Promise<readonly Source[]> => {
    const there = accountFrom(aws, home, account);
    if (!there) {
      closed.push(account);
      return [];
    }
    const settings = there.auditSources ?? UNLESS_TOLD;
    return Promise.all(settings.map((it) => open(it, there, account)));
  };
  return {
    async of(account) {
      const known = accounts.get(account) ?? ofAccount(account);
      accounts.set(account, known);
      await known;
      // An archive of one account may hold what was done in another.
      return opened;
    },
    opened: () => opened,
    closed: () => closed,
  };
}

async function openSource(
  settings: SourceSettings,
  account: string,
  options: OpenOptions,
): Promise<Source> {
  switch (settings.source) {
    case 'lookup':
      return openLookup({
        ...options,
        account,
        history: (watch) => options.historyOf(options.aws, account, watch),
      });
    case 'archive':
      return (await import('./open-archive.ts')).openArchiveAt(settings, account, options);
    case 'athena':
      return (await import('./open-athena.ts')).openAthenaAt(settings, account, options);
  }
}

// The event history is each account's own; a bucket is the same whoever names it.
function placeOf(settings: SourceSettings, account: string): string {
  return settings.source === 'lookup' ? `lookup ${account}` : JSON.stringify(settings);
}

/** Accounts that nobody said how to get to, and that no archive holds. */
export function unreachedAccounts({ closed, opened }: OpenSources): string[] {
  const held = new Set(opened().flatMap((source) => source.coverage().accounts));
  return closed().filter((account) => !held.has(account));
}

/** What could not be read of them. */
export function unreached(sources: OpenSources): NotRead[] {
  return unreachedAccounts(sources).map((account) => ({
    what: `what was done in account ${account}`,
    why: NOBODYS,
  }));
}

/** Why an account was not read. */
export const NOBODYS = 'it is not in policy/accounts.yaml, and no archive that was read holds it';
