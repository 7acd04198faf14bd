import type { ArchiveFiles } from '../files.ts';

/** Where the files of one account and region are. */
export interface DigestPlace {
  /** Both begin with the account's folder and end in a slash. */
  readonly logs: string;
  readonly digests: string;
  readonly region: string;
  /** The account's folder; empty where it is the place itself. */
  readonly account: string;
}

const LOGS = 'CloudTrail/';
const DIGESTS = 'CloudTrail-Digest/';
// Above an account's folder: `AWSLogs/`, an organisation, then the account.
const ABOVE = /(?:^|\/)(?:AWSLogs|o-[a-z0-9]{10,32}|\d{12})\/$/;

/** Every account and region of which there are log files or digests. */
export async function digestPlaces(files: ArchiveFiles): Promise<DigestPlace[]> {
  const accounts = await accountFolders(files, '');
  const all = await Promise.all(accounts.map((account) => placesIn(files, account)));
  return all.flat();
}

async function accountFolders(files: ArchiveFiles, at: string): Promise<string[]> {
  const inside = await files.folders(at);
  if (inside.includes(`${at}${LOGS}`) || inside.includes(`${at}${DIGESTS}`)) return [at];
  const further = inside.filter((folder) => ABOVE.test(folder));
  const all = await Promise.all(further.map((folder) => accountFolders(files, folder)));
  return all.flat();
}

async function placesIn(files: ArchiveFiles, account: string): Promise<DigestPlace[]> {
  const [logs, digests] = await Promise.all(
    [LOGS, DIGESTS].map((kind) => files.folders(`${account}${kind}`)),
  );
  const regions = [...(logs ?? []), ...(digests ?? [])].map((it) => it.split('/').at(-2) ?? '');
  return [...new Set(regions)].sort().map((region) => ({
    account: account.split('/').at(-2) ?? '',
    region,
    logs: `${account}${LOGS}${region}/`,
    digests: `${account}${DIGESTS}${region}/`,
  }));
}
