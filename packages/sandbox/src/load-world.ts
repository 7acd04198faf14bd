import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { ErrorObject } from 'ajv';
import { parse } from 'yaml';
import validate from '../world.schema.json?for=people';
import { checkWorld } from './check-world.ts';
import type { WorldFile } from './world-file.ts';

/** A world file that is none; the message says where and why. */
export class BadWorld extends Error {}

/** Reads a world file; throws with every problem named by its place where it is none. */
export async function loadWorld(path: string): Promise<WorldFile> {
  const text = await readFile(path, 'utf8');
  try {
    const world = structured(parse(text));
    checkWorld(world);
    return withFolders(world, dirname(path));
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new BadWorld(`${path} is not a world file: ${problem}`, { cause: error });
  }
}

// Folders are seen from the world file, wherever the sandbox is started.
function withFolders(world: WorldFile, from: string): WorldFile {
  if (!world.buckets) return world;
  const buckets = world.buckets.map((bucket) => ({
    ...bucket,
    ...(bucket.folder === undefined ? {} : { folder: resolve(from, bucket.folder) }),
  }));
  return { ...world, buckets };
}

function structured(value: unknown): WorldFile {
  if (validate(value)) return value as WorldFile;
  // What each branch of a choice would have wanted says less than the choice itself.
  const problems = (validate.errors ?? []).filter(
    ({ schemaPath }) => !/oneOf\/\d/.test(schemaPath),
  );
  throw new Error(`It does not have the shape of one:\n${problems.map(lineOf).join('\n')}`);
}

function lineOf({ instancePath, keyword, message, params, parentSchema }: ErrorObject): string {
  const place = instancePath || '/';
  const { additionalProperty } = params as { additionalProperty?: string };
  if (additionalProperty !== undefined)
    return `  ${place} must not have the field ${additionalProperty}`;
  if (keyword === 'oneOf') return `  ${place} must be one of these. ${describedIn(parentSchema)}`;
  return `  ${place} ${message ?? ''}`;
}

function describedIn(parentSchema: unknown): string {
  return (parentSchema as { description?: string } | undefined)?.description ?? '';
}
