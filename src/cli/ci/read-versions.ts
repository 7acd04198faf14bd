import type { Repository } from '../../github/repository.ts';
import { textsOf, type Version } from '../../github/versions.ts';
import type { Incident } from '../../domain/incident.ts';
import { parseIncident, MOST_BYTES, TOO_LARGE } from '../../incident/parse.ts';

/** The incident that a version of a file holds, or why it holds none. */
export type ReadVersion = { readonly incident: Incident } | { readonly why: string };

interface VersionOf {
  readonly path: string;
  readonly version: Version;
}

/** Reads versions of incident files, whichever commit holds them, in as few requests as GitHub takes. */
export async function readVersions<T extends VersionOf>(
  repository: Repository,
  files: readonly T[],
  now: Date,
): Promise<readonly (T & ReadVersion)[]> {
  const readable = files.filter(({ version }) => whyNot(version) === undefined);
  const texts = await textsOf(
    repository,
    readable.map(({ version }) => version.blob),
  );
  return files.map((file) => ({
    ...file,
    ...readVersion(file, texts.get(file.version.blob), now),
  }));
}

function whyNot({ isPlain, size }: Version): string | undefined {
  if (!isPlain) return 'It is not a plain file.';
  return size > MOST_BYTES ? TOO_LARGE.message : undefined;
}

function readVersion(
  { path, version }: VersionOf,
  text: string | undefined,
  now: Date,
): ReadVersion {
  const why = whyNot(version);
  if (why !== undefined) return { why };
  if (text === undefined) return { why: 'GitHub does not show it as text.' };
  const { incident, problems } = parseIncident(text, path, now);
  if (incident) return { incident };
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { why: errors.map(({ message }) => message).join(' ') };
}
