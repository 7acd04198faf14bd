import type { Entries } from '../domain/entries.ts';
import type { Accepted, Settled } from '../domain/incident.ts';
import type { Finding } from '../domain/plan.ts';
import { OWNER } from './limits.ts';

/** Name of the built-in rule about what is set aside. */
export const ACCEPTED = 'staunch.accepted';
/** Name of the built-in rule about what is said to be read. */
export const SETTLED = 'staunch.settled';

/** Name of the built-in rule about keys that people say are gone. */
export const SAID_GONE = 'staunch.gone';

// What is set aside nobody shuts: one who is tired of red must not decide it alone.
const APPROVALS = 2;
// Reviewers have two minutes; the plan has a row for each.
const SHOWN = 3;

/** What is asked for entries that have not run out: two people for each kind of them. */
export function entryFindings({ accepted, settled, gone = [] }: Entries): Finding[] {
  return [
    ...asking(ACCEPTED, accepted.map(acceptedWords), 'It is set aside, though open or unknown'),
    ...asking(
      SETTLED,
      settled.map(settledWords),
      'CloudTrail counts as read, and is not read again',
    ),
    ...asking(
      SAID_GONE,
      gone.map((id) => `access key ${id}`),
      'It counts as off, though no record shows that it was ever there',
    ),
  ];
}

function asking(rule: string, entries: readonly string[], what: string): Finding[] {
  if (entries.length === 0) return [];
  const more = entries.length - SHOWN;
  const shown = `${entries.slice(0, SHOWN).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
  const message =
    `${what}: ${shown}. ${APPROVALS} people have to approve that. Without them it does not count, and the steps are` +
    ' done all the same.';
  const approvals = { count: APPROVALS };
  return [{ rule, outcome: 'approvals', message, owner: OWNER, approvals }];
}

function acceptedWords({ item, until }: Accepted): string {
  return `${item} until the end of ${until}`;
}

function settledWords({ from, until }: Settled): string {
  return `from ${from} until ${until}`;
}
