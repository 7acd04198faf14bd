import type { Connection } from '../../aws/connection.ts';
import { accountFrom } from '../account.ts';
import { trailKeys } from '../../aws/trail-keys.ts';
import { openArchive } from './archive/archive.ts';
import { validateDigests } from './archive/digests.ts';
import type { ArchiveFiles } from './archive/files.ts';
import { localFiles } from './archive/local-files.ts';
import { s3Files } from './archive/s3-files.ts';
import { isInS3, s3Location } from './archive/s3-location.ts';
import type { ArchiveSettings } from '../../domain/source-settings.ts';
import type { DigestResult, Source } from './source.ts';
import type { OpenOptions } from './open-options.ts';

/** An archive where its settings say: a folder of this machine or a bucket. */
export function openArchiveAt(
  settings: ArchiveSettings,
  account: string,
  { aws, home, window, progress, budget }: OpenOptions,
): Source {
  const reader = accountFrom(aws, home, settings.account ?? account) ?? aws;
  const files = filesAt(settings, reader);
  let digests = NOT_ASKED;
  const source = openArchive(files, {
    window,
    budget,
    clock: aws.clock,
    report: progress,
    digests: () => digests,
  });
  if (!settings.validateDigests) return source;
  const validate = async (): Promise<void> => {
    digests = await validateDigests(files, {
      // What was before only tells what is usual.
      window: { ...window, from: window.exposedAt ?? window.from },
      report: progress,
      ...(isInS3(settings) ? { keys: (region, within) => trailKeys(reader, region, within) } : {}),
    });
  };
  return { ...source, validate };
}

const NOT_ASKED: DigestResult = { asked: false, filesValid: 0, digestsValid: 0, problems: [] };

function filesAt({ location, region }: ArchiveSettings, reader: Connection): ArchiveFiles {
  const place = s3Location(location);
  if (!place) return localFiles(location);
  return s3Files(reader, { ...place, region: region ?? reader.region });
}
