import { parse } from 'yaml';
import { readCommittedFile } from '../../disk/read-file.ts';
import type { ContainNow } from '../../policy/contain-now.ts';
import validate from '../../../schemas/contain-now.schema.json?for=people';
import { StaunchError } from '../../domain/staunch-error.ts';

/** Reads it; undefined where there is no such file: then nobody may. Throws `bad-contain-now`. */
export function readContainNow(path: string): ContainNow | undefined {
  const text = readCommittedFile({ path });
  if (text === undefined) return undefined;
  const value = parsed(path, text);
  if (validate(value)) return value as ContainNow;
  const problems = (validate.errors ?? []).map(
    ({ instancePath, message }) => `  ${instancePath || '/'} ${message ?? ''}`,
  );
  throw new StaunchError('bad-contain-now', `${path} cannot be used:\n${problems.join('\n')}`);
}

function parsed(path: string, text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch (error) {
    throw new StaunchError('bad-contain-now', `${path} is not YAML: ${String(error)}`, {
      cause: error,
    });
  }
}
