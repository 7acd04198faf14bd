import { liveEntries } from '../domain/entries.ts';
import { aboutEntries } from '../domain/about.ts';
import type { Finding } from '../domain/plan.ts';
import type { Plan } from '../actions/catalogue.ts';
import { missingApprovals } from './enough-approvals.ts';
import { entryRefusals, needsOf, type Need } from './judge.ts';

/** What people saw of a plan, and who approved it. */
export interface Approved {
  readonly plan: Pick<Plan, 'incident' | 'lapsed'>;
  readonly findings: readonly Finding[];
  /** Needs that are not the findings': of every approval of this plan. */
  readonly more: readonly Need[];
  readonly approvedBy: readonly string[];
  /** Whether reviewers could see every entry; what they could not see, nobody approved. */
  readonly sawAllEntries: boolean;
}

/**
 * Why what a file accepts and calls settled does not count, in words; nothing is where nothing is said. It holds up no
 * step: a step needs what it would need without any entry.
 */
export function whyEntriesDoNotCount(
  { plan, findings, more, approvedBy, sawAllEntries }: Approved,
  now: Date,
): string[] {
  const own = aboutEntries(findings);
  if (own.length === 0) return [];
  const { accepted } = liveEntries(plan.incident, now);
  // A forged comment could say so of an entry that does count.
  const hidden = accepted.filter(({ item }) => plan.lapsed.includes(item));
  return [
    ...(sawAllEntries ? [] : ['the plan comment does not show all of it']),
    ...hidden.map(({ item }) => `the plan comment says that ${item} no longer counts`),
    ...entryRefusals(own).map(
      ({ rule, message }) => `the guardrail ${rule} forbids it: ${message}`,
    ),
    ...missingApprovals([...needsOf(own), ...more], approvedBy),
  ];
}
