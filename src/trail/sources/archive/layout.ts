import type { NotRead } from '../source.ts';
import type { ArchiveFiles } from './files.ts';

/** A folder whose folders are years: the log files of one account and region. */
export interface LogFolder {
  readonly prefix: string;
  /** Absent where the folder above was not given to us. */
  readonly account?: string;
  readonly region?: string;
}

/** CloudTrail's folders under a place; undefined where there are none of its layout. */
interface Layout {
  readonly folders: readonly LogFolder[];
  readonly notRead: readonly NotRead[];
}

/**
 * Walks down `[AWSLogs/][o-…/][account/][CloudTrail/][region/]`, from wherever in it the place is.
 * Throws what the files throw only for the first folder.
 */
export async function findLayout(files: ArchiveFiles): Promise<Layout | undefined> {
  const notRead: NotRead[] = [];
  const walk = async (at: LogFolder): Promise<LogFolder[]> => {
    const inside = await files.folders(at.prefix).catch((error: unknown) => {
      if (at.prefix === '') throw error;
      notRead.push({ what: at.prefix, why: error instanceof Error ? error.message : 'unreadable' });
      return [];
    });
    if (inside.some((prefix) => YEAR.test(lastOf(prefix)))) return [at];
    const further = inside.flatMap((prefix) => stepInto(at, prefix) ?? []);
    return (await inTurns(further, walk)).flat();
  };
  const folders = await walk({ prefix: '' });
  const isLayout = folders.length > 0 || notRead.length > 0;
  return isLayout || (await files.folders('')).includes('AWSLogs/')
    ? { folders, notRead }
    : undefined;
}

const YEAR = /^20\d\d$/;
const ACCOUNT = /^\d{12}$/;
const ORGANISATION = /^o-[a-z0-9]{10,32}$/;
const REGION = /^[a-z]{2,}(?:-[a-z]+)+-\d+$/;

// Folders beside, such as those of digests, insights and other services, are not entered.
function stepInto(at: LogFolder, prefix: string): LogFolder | undefined {
  const name = lastOf(prefix);
  if (ACCOUNT.test(name)) return { ...at, prefix, account: name };
  if (REGION.test(name)) return { ...at, prefix, region: name };
  if (name === 'AWSLogs' || name === 'CloudTrail' || ORGANISATION.test(name))
    return { ...at, prefix };
  return undefined;
}

function lastOf(prefix: string): string {
  return prefix.split('/').at(-2) ?? '';
}

// S3 answers many questions at once; more than these only wait for a connection.
const AT_ONCE = 16;

/** Does something for each, so many at once; answers in their order. */
export async function inTurns<From, To>(
  all: readonly From[],
  work: (one: From) => Promise<To>,
): Promise<To[]> {
  const results: To[] = new Array<To>(all.length);
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < all.length; at = next++) results[at] = await work(all[at] as From);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, lane));
  return results;
}
