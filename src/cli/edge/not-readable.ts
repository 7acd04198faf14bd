import { readFileSync } from 'node:fs';
import { StaunchError } from '../../domain/staunch-error.ts';

/** A file that is not what it was given as: something that the person who gave it can put right. */
export function notReadable(message: string, hint: string): StaunchError {
  return new StaunchError('not-readable', message, { hint });
}

/** A JSON object from a file. Throws `not-readable` without echoing what stands there. */
export function readJson(
  path: string,
  text = readFileSync(path, 'utf8'),
): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Told below.
  }
  throw notReadable(`${path}: it is not JSON`, 'Give the file as Staunch wrote it.');
}

/** What is said of a file of another incident. */
export function otherIncident(path: string, there: string, wanted: string): StaunchError {
  return notReadable(
    `${path}: it is about the incident ${there}, not about ${wanted}`,
    'Give the files of one and the same incident.',
  );
}
