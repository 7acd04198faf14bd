import type { Item } from '../respond/item.ts';
import type { Verdict } from '../respond/verdict.ts';
import type { Colours } from './colours.ts';
import { plain } from './escape.ts';
import {
  aboutItem,
  HOW_TO_ACCEPT,
  isAnyAcceptable,
  STATES,
  waysOut,
  workloadWords,
} from './verdict-words.ts';

// Of each state; more nobody reads at a terminal.
const MOST = 10;

const TITLES = { open: 'Open', unknown: 'Unknown', waiting: 'Waiting' } as const;

/** What is left of an incident, for a person at a terminal: each item with its id, for whom it is, and the ways out. */
export function verdictLines(verdict: Verdict, colours: Colours, allIn = '--json'): string[] {
  const { items, accepted, idle, workloads } = verdict;
  const paint = { open: colours.red, unknown: colours.yellow, waiting: colours.dim };
  return [
    ...workloadWords(workloads).map((line) => plain(line)),
    ...STATES.flatMap((state) => {
      const of = items.filter((item) => item.state === state);
      if (of.length === 0) return [];
      const lines = of.slice(0, MOST).flatMap((item) => itemLines(item, colours));
      const more = of.length > MOST ? [`  … and ${of.length - MOST} more; ${allIn} has all`] : [];
      return ['', paint[state](`${TITLES[state]}: ${of.length}`), ...lines, ...more];
    }),
    ...(isAnyAcceptable(items) ? ['', HOW_TO_ACCEPT.words, `  ${HOW_TO_ACCEPT.entry}`] : []),
    ...section(
      `Accepted: ${accepted.length}`,
      accepted.flatMap(({ item, entry: { until, by, why } }) => [
        `  - ${plain(item.id)} until the end of ${plain(until)}, by ${plain(by)}: ${plain(why)}`,
        `    ${colours.dim(plain(`${item.what}: ${item.why}`))}`,
      ]),
    ),
    ...section(
      'Of no effect in `accepted`',
      idle.map(({ entry, why }) => `  - ${plain(`${entry.item} ${why}`)}`),
    ),
  ];
}

function itemLines(item: Item, { dim }: Colours): string[] {
  const { what, why } = item;
  return [
    `  - ${plain(what)}: ${plain(why)}`,
    `    ${dim(plain(aboutItem(item)))}`,
    ...waysOut(item).map((way) => `    ${dim(`→ ${plain(way)}`)}`),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}
