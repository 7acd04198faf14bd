import { isOver } from '../domain/day.ts';
import type { Finding } from '../domain/plan.ts';
import type { Waiver } from './guardrails.ts';

/** A finding with the waiver that counts for it; one that has run out is said. */
export function withWaiver(finding: Finding, waivers: readonly Waiver[], now: Date): Finding {
  const about = waivers
    .filter(({ rule }) => rule === finding.rule)
    .sort((a, b) => (a.expires < b.expires ? 1 : -1));
  const [latest] = about;
  if (!latest) return finding;
  const { reason, owner, expires } = latest;
  if (!isOver(expires, now)) return { ...finding, waiver: { reason, owner, expires } };
  const over = `A waiver for this incident ran out at the end of ${expires} (${owner}: ${reason}).`;
  const isSaid = finding.message.endsWith(over);
  return isSaid ? finding : { ...finding, message: `${finding.message} ${over}` };
}
