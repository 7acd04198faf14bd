import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Decision } from '../../src/aws/policy/evaluate.ts';
import { oracleCases } from './oracle-cases.ts';
import { askOracle, askOurs } from './oracle.ts';

// ORACLE_SEED=random looks elsewhere on every run; ORACLE_SEED=<number> repeats one; ORACLE_RUNS widens.
const chosen = process.env['ORACLE_SEED'];
const seed = chosen === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(chosen ?? 20240501);
const numRuns = Number(process.env['ORACLE_RUNS'] ?? 3000);

const DECISIONS: readonly Decision[] = ['allowed', 'explicitDeny', 'implicitDeny'];

it(`when another engine decides the same call, it decides alike (seed ${seed}, ${numRuns} calls)`, async () => {
  const seen = new Map<Decision, number>();
  const property = fc.asyncProperty(oracleCases, async (asked) => {
    const decision = askOurs(asked);
    seen.set(decision, (seen.get(decision) ?? 0) + 1);
    expect(decision).toBe(await askOracle(asked));
  });
  await fc.assert(property, { seed, numRuns });
  // Agreement that everything is denied would prove little.
  for (const decision of DECISIONS) {
    expect(seen.get(decision) ?? 0, decision).toBeGreaterThan(numRuns / 20);
  }
});
