import { join } from 'node:path';
import type { Guardrails } from '../guardrails/guardrails.ts';
import type { ContainNow } from '../guardrails/contain-now.ts';
import { readContainNow } from './read-contain-now.ts';
import { readGuardrails } from './read-guardrails.ts';

/** What the owners decided, in `policy/`. */
export interface Policy {
  readonly guardrails: Guardrails;
  /** Who may act before review, and how far; undefined where nobody may. */
  readonly containNow?: ContainNow;
}

/** Reads `policy/` of a repository; what is not there has its built-in form. Throws with every problem of a file. */
export function readPolicy(folder = '.'): Policy {
  const containNow = readContainNow(join(folder, 'policy', 'contain-now.yaml'));
  return {
    guardrails: readGuardrails(join(folder, 'policy', 'guardrails.yaml')),
    ...(containNow ? { containNow } : {}),
  };
}
