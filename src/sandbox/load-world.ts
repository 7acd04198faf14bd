import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import schema from '../../schemas/world.schema.json' with { type: 'json' };
import type { WorldFile } from './world-file.ts';

/** Reads a world file; throws with every structural problem named where it is none. */
export async function loadWorld(path: string): Promise<WorldFile> {
  const value: unknown = parse(await readFile(path, 'utf8'));
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile<WorldFile>(schema);
  if (validate(value)) return value;
  const problems = (validate.errors ?? []).map(({ instancePath, message }) => `  ${instancePath || '/'} ${message ?? ''}`);
  throw new Error(`${path} is not a world file:\n${problems.join('\n')}`);
}
