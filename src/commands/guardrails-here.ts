import { existsSync } from 'node:fs';
import { NO_GUARDRAILS, type Guardrails } from '../guardrails/guardrails.ts';

/** Where the owners write it, from the repository's root. */
export const GUARDRAILS_FILE = 'policy/guardrails.yaml';

/** The guardrails of the folder that Staunch runs in. Without a file nothing is loaded to read one. Throws BadPolicy. */
export async function guardrailsHere(): Promise<Guardrails> {
  if (!existsSync(GUARDRAILS_FILE)) return NO_GUARDRAILS;
  const { readGuardrails } = await import('./read-guardrails.ts');
  return readGuardrails(GUARDRAILS_FILE);
}
