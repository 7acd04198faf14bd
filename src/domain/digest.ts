import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import type { StepEnvelope } from './plan.ts';

/** SHA-256 over the canonical JSON (RFC 8785) of a value, as 64 lower-case hex digits. */
export function sha256Of(value: unknown): string {
  return createHash('sha256').update(canonicalize(value)).digest('hex');
}

/** What an approval names: the digest of the steps alone. */
export function digestOf(steps: readonly StepEnvelope[]): string {
  return sha256Of(steps);
}
