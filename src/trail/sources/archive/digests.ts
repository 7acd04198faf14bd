import type { DigestResult, ReportProgress, Window } from '../source.ts';
import { inspectPlace } from './digests/inspect-place.ts';
import { wordsOf, type Inspection } from './digests/inspection.ts';
import { digestPlaces } from './digests/places.ts';
import { Problems } from './digests/problems.ts';
import type { PublicKeys } from './digests/signature.ts';
import { areSigned } from './digests/signed-files.ts';
import type { ArchiveFiles } from './files.ts';

export interface DigestOptions {
  readonly window: Window;
  /** Those with which CloudTrail may have signed in a region at that time; without them no signature counts. */
  readonly keys?: (region: string, within: Window) => Promise<PublicKeys>;
  /** Only these; whatever is there unless told. */
  readonly accounts?: readonly string[];
  readonly regions?: readonly string[];
  readonly report?: ReportProgress;
}

/**
 * Checks that log files are those that CloudTrail delivered, all of them: each digest's signature, each log file's
 * hash, the chain from digest to digest, and that nothing is missing or was added. Never throws: what cannot be
 * read is a problem too.
 */
export async function validateDigests(
  files: ArchiveFiles,
  options: DigestOptions,
): Promise<DigestResult> {
  const inspection = inspectionOf(files, options);
  const { problems, counts } = inspection;
  try {
    const places = (await digestPlaces(files)).filter(
      ({ account, region }) =>
        (account === '' || (options.accounts?.includes(account) ?? true)) &&
        (options.regions?.includes(region) ?? true),
    );
    if (places.length === 0) problems.add('places', { what: files.name, why: NOTHING });
    // One place after the other: what is kept of each is let go with it.
    for (const place of places) await inspectPlace(inspection, place);
  } catch (error) {
    problems.add('folders', { what: files.name, why: wordsOf(error) });
  }
  const unsigned = unsignedWords(inspection);
  if (unsigned !== undefined) problems.add('signatures', { what: 'signatures', why: unsigned });
  const { filesValid, digestsValid } = counts;
  return { asked: true, filesValid, digestsValid, problems: problems.all() };
}

const NOTHING =
  'no digests were found: they stand beside the log files, in a folder CloudTrail-Digest of the account';

function inspectionOf(files: ArchiveFiles, { window, keys, report }: DigestOptions): Inspection {
  const asked = new Map<string, Promise<PublicKeys>>();
  let done = 0;
  return {
    files,
    window,
    problems: new Problems(),
    counts: { filesValid: 0, filesAgreeing: 0, digestsValid: 0 },
    keysOf:
      keys &&
      ((region, within) => {
        const id = `${region} ${within.from} ${within.to}`;
        const answer = asked.get(id) ?? keys(region, within);
        asked.set(id, answer);
        return answer;
      }),
    step: () =>
      report?.({ source: `the digests in ${files.name}`, done: ++done, unit: 'files', events: 0 }),
  };
}

function unsignedWords({ files, keysOf, counts }: Inspection): string | undefined {
  const agreeing =
    `that ${counts.filesAgreeing} log files agree with their digests` +
    ' proves nothing against somebody who could change both';
  if (!areSigned(files)) {
    return `signatures cannot be checked in a folder: they are in the objects' metadata in S3; ${agreeing}`;
  }
  return keysOf ? undefined : `CloudTrail's public keys were not asked for; ${agreeing}`;
}
