import { readFileSync } from 'node:fs';

/** A file that is not what it was given as: something that the person who gave it can put right. */
export class NotReadable extends Error {
  readonly forPeople = true;
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** A JSON object from a file. Throws NotReadable without echoing what stands there. */
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
  throw new NotReadable(`${path}: it is not JSON`, 'Give the file as Staunch wrote it.');
}

/** What is said of a file of another incident. */
export function otherIncident(path: string, there: string, wanted: string): NotReadable {
  return new NotReadable(
    `${path}: it is about the incident ${there}, not about ${wanted}`,
    'Give the files of one and the same incident.',
  );
}
