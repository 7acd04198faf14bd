import { existsSync } from 'node:fs';

// Beside the program, or beside the folder of its parts.
const PLACES = ['./archive-worker.js', '../archive-worker.js'];

/** The built program of a scanning thread; undefined where Staunch runs from its sources, which a thread cannot. */
export function workerProgram(): URL | undefined {
  return PLACES.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
}
