import type { Incident } from '../domain/incident.ts';
import { itemId } from '../domain/item-id.ts';
import type { ItemKind } from '../domain/item-kind.ts';
import type { WholeInventory } from '../inventory/inventory.ts';
import type { Plan } from '../actions/catalogue.ts';
import { WHO, type Item } from './item.ts';
import { provisionalDenies } from '../actions/provisional.ts';
import type { WhyNeeded } from '../actions/why-needed.ts';
import { isBegun, stoppedAt, whyNeeded } from './stopped.ts';
import { blindVerdict, verdictOf, type Verdict } from './verdict.ts';

/**
 * Where an incident stands, as its verdict says, in one word. `held`: nothing is open or unknown. `waiting`: so too,
 * and what is left is for a known time. `drifted`, `stopped`, `overdue` and `open` say how it comes that something is
 * open; `overdue` also that spent denies wait for somebody.
 */
export type Standing = 'held' | 'drifted' | 'stopped' | 'open' | 'overdue' | 'waiting' | 'unknown';

export interface Status extends Verdict {
  readonly incident: string;
  readonly account: string;
  readonly wanted: string;
  readonly standing: Standing;
  /** The same in some more words, such as `held, but 2 found beyond it`. */
  readonly headline: string;
  /** How many steps are needed, and why; one sentence each. */
  readonly summary: readonly string[];
  /** The summary, and all that is no step of the plan; one sentence each. */
  readonly why: readonly string[];
}

// A merge applies an incident at once; an hour later somebody forgot.
const GRACE_MS = 60 * 60_000;

/** Where an incident stands that could not be looked at. */
export function unseenStatus(
  { name, account, state }: Incident,
  { problem, hint }: { readonly problem: string; readonly hint: string },
): Status {
  return {
    incident: name,
    account,
    wanted: state,
    standing: 'unknown',
    headline: 'unknown',
    summary: [],
    why: [problem, hint],
    ...blindVerdict({
      id: itemId('account' satisfies ItemKind, account, account),
      what: `account ${account}`,
      why: problem,
      who: WHO.roles(account),
      ways: [{ how: 'by-hand', text: hint }],
    }),
  };
}

/** Where an incident stands by what AWS shows now. Pure. */
export function statusOf(plan: Plan, inventory: WholeInventory): Status {
  const { incident } = plan;
  const verdict = verdictOf({ plan, inventory });
  const looked = { plan, inventory, verdict };
  const standing = standingOf(looked);
  const summary = summaryOf(looked);
  return {
    incident: incident.name,
    account: incident.account,
    wanted: incident.state,
    standing,
    headline: headlineOf(standing, looked),
    summary,
    why: sentences(verdict, summary),
    ...verdict,
  };
}

interface Looked {
  readonly plan: Plan;
  readonly inventory: WholeInventory;
  readonly verdict: Verdict;
}

function standingOf({ plan, inventory, verdict }: Looked): Standing {
  const { incident, steps } = plan;
  const { green, items } = verdict;
  const isToContain = incident.state === 'contained';
  if (green) return items.length === 0 ? 'held' : isToContain ? 'overdue' : 'waiting';
  if (!items.some(({ state }) => state === 'open')) return 'unknown';
  if (steps.length === 0) return 'open';
  if (!isToContain) return 'overdue';
  if (!isBegun(plan, inventory)) {
    const age = Date.parse(inventory.now) - Date.parse(incident.detectedAt);
    return age > GRACE_MS ? 'overdue' : 'open';
  }
  // Where nothing of it was undone, it was never finished.
  const reasons = steps.map((step) => whyNeeded(step, plan, inventory));
  if (reasons.includes('undone-or-new')) return 'drifted';
  // What a run could not shut was left to others: it is not that it was stopped.
  return reasons.includes('provisional') ? 'open' : 'stopped';
}

function headlineOf(standing: Standing, { plan, inventory, verdict }: Looked): string {
  switch (standing) {
    case 'held':
      return `held${acceptedWords(verdict)}`;
    case 'waiting': {
      const until = verdict.items.flatMap((item) => item.until ?? []).sort();
      return `waiting until ${until.at(-1) ?? 'somebody closes it'}${acceptedWords(verdict)}`;
    }
    case 'stopped':
      return `stopped at step ${stoppedAt(plan, inventory)}`;
    case 'open': {
      const number = verdict.items.filter(({ state }) => state === 'open').length;
      if (!isBegun(plan, inventory)) return 'open';
      const isHeld = plan.steps.length === 0;
      const provisional = provisionalDenies(plan.incident, inventory).size;
      if (!isHeld && provisional > 0) return `open: ${provisionalCount(provisional)}`;
      return isHeld ? `held, but ${number} found beyond it` : 'open';
    }
    case 'overdue':
      // Then only its spent denies are left.
      return verdict.green ? `held, and overdue to be closed${acceptedWords(verdict)}` : standing;
    case 'drifted':
    case 'unknown':
      return standing;
  }
}

function provisionalCount(number: number): string {
  return number === 1 ? '1 deny is provisional' : `${number} denies are provisional`;
}

// A headline has room for so many; below it all of them are listed.
const NAMED = 3;

/** What people set aside, as the end of a headline: how much, and what. Nothing where there is nothing. */
export function acceptedWords(
  { accepted }: Pick<Verdict, 'accepted'>,
  show = (text: string): string => text,
): string {
  if (accepted.length === 0) return '';
  const named = accepted.slice(0, NAMED).map(({ entry }) => `${entry.item} until ${entry.until}`);
  const names = named.map(show);
  const more = accepted.length > NAMED ? `, and ${accepted.length - NAMED} more` : '';
  return `, ${accepted.length} accepted (${names.join(', ')}${more})`;
}

function summaryOf({ plan, inventory, verdict }: Looked): string[] {
  const { incident, steps } = plan;
  const say = (number: number, words: string): string[] =>
    number === 0 ? [] : [`${number} of its steps ${number === 1 ? 'is' : 'are'} needed: ${words}`];
  if (verdict.green) return [];
  if (incident.state !== 'contained') return say(steps.length, 'merged, but not applied');
  if (!isBegun(plan, inventory)) return say(steps.length, 'not applied yet');
  const all = steps.map((step) => whyNeeded(step, plan, inventory));
  return (Object.keys(REASONS) as WhyNeeded[]).flatMap((reason) =>
    say(all.filter((it) => it === reason).length, REASONS[reason]),
  );
}

const REASONS: Readonly<Record<WhyNeeded, string>> = {
  'undone-or-new': 'undone by somebody, or new',
  'not-done': 'not done yet, a run was stopped before them or could not do them',
  unclear: 'never done, or undone since; AWS does not show which',
  provisional: 'done, but a deny is provisional, and all are written with one cutoff',
};

// An instance without its profile comes before anything else. Steps are counted, not listed.
function sentences({ items }: Verdict, summary: readonly string[]): string[] {
  const say = ({ what, why }: Item): string => `${what}: ${why}`;
  const bare = items.filter(({ from }) => from === 'bare-instances');
  const others = items.filter((item) => item.from !== 'needed-steps' && !bare.includes(item));
  return [...bare.map(say), ...summary, ...others.map(say)];
}
