import { standingAt } from '../../disk/standing.ts';
import { NO_GUARDRAILS, type Guardrails } from '../../policy/guardrails.ts';
import { GUARDRAILS_FILE } from './policy-files.ts';

/** The guardrails of the folder that Staunch runs in. Without a file nothing is loaded to read one. Throws BadPolicy. */
export async function guardrailsHere(): Promise<Guardrails> {
  if (standingAt({ path: GUARDRAILS_FILE }) === undefined) return NO_GUARDRAILS;
  const { readGuardrails } = await import('./read-guardrails.ts');
  return readGuardrails(GUARDRAILS_FILE);
}
