import { openArchive } from './archive/archive.ts';
import { localFiles } from './archive/local-files.ts';
import type { OpenOptions } from './open.ts';
import type { ArchiveSettings } from './settings.ts';
import type { Source } from './source.ts';

/** An archive where its settings say: a folder of this machine or a bucket. */
export function openArchiveAt(
  { location }: ArchiveSettings,
  _account: string,
  { aws, window, progress }: OpenOptions,
): Promise<Source> {
  const options = { window, clock: aws.clock, report: progress };
  return Promise.resolve(openArchive(localFiles(location), options));
}
