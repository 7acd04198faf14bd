import type { Finding } from './finding.ts';
import { positionsOf } from './positions.ts';
import type { Problem } from './problem.ts';

/** Turns findings into problems in the order of the text, each said once. */
export function toProblems(text: string, findings: readonly Finding[]): Problem[] {
  const positionOf = positionsOf(text);
  const once = new Map(findings.map((each) => [`${each.offset} ${each.message}`, each]));
  return [...once.values()]
    .sort((a, b) => a.offset - b.offset)
    .map(({ severity, offset, message, hint }) => ({
      severity,
      ...positionOf(offset),
      message,
      hint,
    }));
}
