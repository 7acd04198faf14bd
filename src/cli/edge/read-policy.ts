import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { plain } from '../../report/escape.ts';
import type { Policy } from '../../policy/policy.ts';
import { readContainNow } from './read-contain-now.ts';
import { readGuardrails } from './read-guardrails.ts';
import { StaunchError } from '../../domain/staunch-error.ts';

/** Reads `policy/` of a repository; what is not there has its built-in form. Throws with every problem of a file. */
export function readPolicy(folder = '.'): Policy {
  refuseStrangers(join(folder, 'policy'));
  const containNow = readContainNow(join(folder, 'policy', 'contain-now.yaml'));
  return {
    guardrails: readGuardrails(join(folder, 'policy', 'guardrails.yaml')),
    ...(containNow ? { containNow } : {}),
  };
}

/** The files that owners may write in `policy/`. */
export const POLICY_FILES = ['accounts.yaml', 'contain-now.yaml', 'guardrails.yaml'];

// A guardrail in a file of another name would silently not apply.
function refuseStrangers(folder: string): void {
  const strangers = strangersIn(folder);
  if (strangers.length === 0) return;
  const names = strangers.map((name) => plain(name)).join(', ');
  throw new StaunchError(
    'strange-policy',
    `${folder} holds ${names}, which Staunch does not read. It reads ${POLICY_FILES.join(', ')}.`,
  );
}

/** YAML and JSON files in `policy/` that nobody reads. */
export function strangersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter(
    (name) => /\.(ya?ml|json)$/i.test(name) && !POLICY_FILES.includes(name),
  );
}
