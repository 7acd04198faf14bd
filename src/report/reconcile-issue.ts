import type { Step } from '../actions/catalogue.ts';
import { forMarkdown } from './escape.ts';
import { cut, fitting } from './fit.ts';
import { describeStep } from './words.ts';
import { count } from '../domain/count.ts';

/** What the body of the one reconcile issue begins with, at its first byte. */
export const RECONCILE_MARKER = '<!-- staunch:reconcile -->';

/** How an incident can be other than it was approved; the most urgent first. */
const UNSETTLED = [
  'drifted',
  'stopped',
  'not applied',
  'overdue',
  'open',
  'removed',
  'unknown',
  'waiting',
] as const;

/** An incident that is not as it was approved. */
export interface Unsettled {
  readonly incident: string;
  readonly standing: (typeof UNSETTLED)[number];
  /** What its verdict says: nothing is open and nothing unknown. */
  readonly green: boolean;
  /** One sentence each. */
  readonly why: readonly string[];
  /** What to do, one sentence. */
  readonly next: string;
}

/** Everything that a look at all incidents found; lists may be in any order. */
export interface Reconciled {
  readonly unsettled: readonly Unsettled[];
  /** Approved steps that were not so, any more or yet, and were done by this look. */
  readonly reasserted: readonly { readonly incident: string; readonly steps: readonly Step[] }[];
  /** Pull requests that Staunch acted for before review, and that nobody has merged. */
  readonly unreviewed: readonly {
    readonly pull: number;
    readonly incident: string;
    /** Whether it is still open; one that was closed must be opened again. */
    readonly open: boolean;
  }[];
  /** Tags that an interrupted run left behind. */
  readonly leftovers: readonly {
    readonly object: string;
    readonly why: string;
    readonly next: string;
  }[];
}

/** The body of the one issue about what is not as it was approved: the same bytes as long as nothing changes. */
export function reconcileIssue(found: Reconciled): string {
  return fitting(({ rows }) => renderAt(found, rows)) ?? renderAt(found, 0);
}

function renderAt(found: Reconciled, rows: number): string {
  const sections = [
    table('Incidents', ['Standing', 'Incident', 'Why', 'Next'], unsettledRows(found), rows),
    table('Waiting for review', ['Pull request', 'Incident', 'Next'], unreviewedRows(found), rows),
    table('Left behind', ['On', 'Why', 'Next'], leftoverRows(found), rows),
    table('Done again', ['Incident', 'Step', 'On'], reassertedRows(found), rows),
  ];
  return [RECONCILE_MARKER, `## ${headline(found)}`, '', ...sections.flat(), CLOSING].join('\n');
}

const CLOSING =
  'Staunch keeps this issue up to date. It begins with what is most urgent; an incident that is not in it is as it was' +
  ' approved.';

function headline({ unsettled, reasserted, unreviewed, leftovers }: Reconciled): string {
  const open = unsettled.length + unreviewed.length + leftovers.length;
  const again = reasserted.flatMap(({ steps }) => steps).length;
  const undone =
    again === 0
      ? ''
      : `; ${count(again, 'step')} ${again === 1 ? 'was' : 'were'} not so any more, or not yet, and ${again === 1 ? 'was' : 'were'} done`;
  if (open > 0) return `${count(open, 'thing')} ${open === 1 ? 'needs' : 'need'} somebody${undone}`;
  return again === 0 ? 'Everything is as it was approved' : `Nothing is left to do${undone}`;
}

function unsettledRows({ unsettled }: Reconciled): string[][] {
  const sorted = [...unsettled].sort(
    (a, b) =>
      UNSETTLED.indexOf(a.standing) - UNSETTLED.indexOf(b.standing) ||
      compare(a.incident, b.incident),
  );
  return sorted.map(({ standing, incident, why, next }) => [
    standing,
    forMarkdown(incident),
    why.map(forMarkdown).join('<br>'),
    forMarkdown(next),
  ]);
}

function unreviewedRows({ unreviewed }: Reconciled): string[][] {
  const sorted = [...unreviewed].sort((a, b) => a.pull - b.pull || compare(a.incident, b.incident));
  return sorted.map(({ pull, incident, open }) => [
    `#${Math.trunc(pull)}`,
    forMarkdown(incident),
    `${open ? 'Review and merge it' : 'Open it again, review and merge it'}: Staunch acted for it before review.`,
  ]);
}

function leftoverRows({ leftovers }: Reconciled): string[][] {
  const sorted = [...leftovers].sort((a, b) => compare(a.object, b.object));
  return sorted.map(({ object, why, next }) => [object, why, next].map(forMarkdown));
}

function reassertedRows({ reasserted }: Reconciled): string[][] {
  const sorted = [...reasserted].sort((a, b) => compare(a.incident, b.incident));
  return sorted.flatMap(({ incident, steps }) =>
    steps.map((step) => {
      const { verb, object } = describeStep(step);
      return [forMarkdown(incident), verb, forMarkdown(object)];
    }),
  );
}

function table(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  most: number,
): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const more = (number: number): string =>
    line([`and ${number} more`, ...heads.slice(1).map(() => '')]);
  return [
    `### ${title}`,
    '',
    line(heads),
    line(heads.map(() => '---')),
    ...cut(rows.map(line), most, more),
    '',
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
