import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ContainNow } from '../guardrails/contain-now.ts';
import validate from './validate-contain-now.generated.cjs';

/** A file that says nothing that can be relied on. */
export class BadContainNow extends Error {
  readonly forPeople = true;
}

/** Reads it; undefined where there is no such file: then nobody may. Throws BadContainNow. */
export function readContainNow(path: string): ContainNow | undefined {
  if (!existsSync(path)) return undefined;
  const value = parsed(path);
  if (validate(value)) return value as ContainNow;
  const problems = (validate.errors ?? []).map(
    ({ instancePath, message }) => `  ${instancePath || '/'} ${message ?? ''}`,
  );
  throw new BadContainNow(`${path} cannot be used:\n${problems.join('\n')}`);
}

function parsed(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'), { maxAliasCount: 0 });
  } catch (error) {
    throw new BadContainNow(`${path} is not YAML: ${String(error)}`);
  }
}
