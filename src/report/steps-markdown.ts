import { actionOf, type Step } from '../actions/catalogue.ts';
import { count } from '../domain/count.ts';
import { roleNameOf } from '../domain/names.ts';
import { forMarkdown } from './escape.ts';

// Fewer are read as fast as what would fold them.
const MOST_ROWS = 3;

/** Steps in the order in which people read them. */
export interface StepList {
  readonly named: readonly Step[];
  readonly reached: readonly Step[];
  /** How many of the plan's steps are listed elsewhere before these. */
  readonly before: number;
}

/** Steps that are one to a reader. */
interface Row {
  readonly steps: readonly Step[];
  readonly reached: boolean;
  /** What they have in common; absent where it is one step. */
  readonly of?: string;
  /** `3`, or `3–14`. */
  readonly numbers: string;
  readonly first: number;
}

/** Steps as a table, the named ones first. Many of one kind are one row, and are listed below it, folded away. */
export function stepsMarkdown({ named, reached, before }: StepList): string[] {
  if (named.length + reached.length === 0) return [];
  const isMixed = named.length > 0 && reached.length > 0;
  let next = before + 1;
  const rows = [...rowsOf(named, false), ...rowsOf(reached, true)].map(({ steps, ...row }): Row => {
    const first = next;
    next += steps.length;
    const numbers = steps.length === 1 ? `${first}` : `${first}–${next - 1}`;
    return { ...row, steps, first, numbers };
  });
  return [
    '| | Step | On | Now → then |',
    '|---:|---|---|---|',
    ...rows.map((row) => lineOf(row, isMixed)),
    '',
    ...folded(rows),
  ];
}

type Group = Pick<Row, 'steps' | 'reached' | 'of'>;

// What the incident names is a row each, but for the instances of a role. What was reached is one row where it can be.
function rowsOf(steps: readonly Step[], reached: boolean): Group[] {
  const places = new Map(steps.map((step, at) => [step, at]));
  const placeOf = ({ steps: [first] }: Pick<Group, 'steps'>): number =>
    (first && places.get(first)) ?? 0;
  const byRole = grouped(steps, (step) =>
    reached || actionOf(step).phase === 'renew' ? actionOf(step).words.group?.(step).of : undefined,
  );
  const few = byRole.filter(isFew).flatMap((group) => group.steps);
  const byAccount = grouped(few, (step) => (reached ? inAccount(step) : undefined));
  return [...byRole.filter((group) => !isFew(group)), ...byAccount]
    .flatMap(({ of, ...group }): Omit<Group, 'reached'>[] =>
      isFew(group) ? group.steps.map((step) => ({ steps: [step] })) : [{ ...group, of: of ?? '' }],
    )
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((group) => ({ ...group, reached }));
}

interface Alike {
  readonly steps: readonly Step[];
  readonly of: string | undefined;
}

// Steps of one kind that have this in common, and do the same to each; alone where they have nothing.
function grouped(
  steps: readonly Step[],
  inCommon: (step: Step) => string | undefined,
): readonly Alike[] {
  const groups = new Map<string, { steps: Step[]; of: string | undefined }>();
  for (const [at, step] of steps.entries()) {
    const of = inCommon(step);
    const { now, then } = actionOf(step).words.change(step);
    const key = of === undefined ? `${at}` : JSON.stringify([step.action, of, now, then]);
    const group = groups.get(key);
    if (group) group.steps.push(step);
    else groups.set(key, { steps: [step], of });
  }
  return [...groups.values()];
}

function isFew({ steps }: Pick<Alike, 'steps'>): boolean {
  return steps.length <= MOST_ROWS;
}

function inAccount({ account }: Step): string {
  return `account ${account}`;
}

function lineOf({ steps, reached, of, numbers }: Row, isMixed: boolean): string {
  const [step] = steps;
  if (!step) return '';
  const { describe, change } = actionOf(step).words;
  const { now, then } = change(step);
  const from = reached && isMixed ? ' (reached)' : '';
  const on =
    of === undefined
      ? forMarkdown(withShortPath(describe(step).object))
      : `**${count(steps.length, kindOf(step))}** of ${forMarkdown(of)}`;
  const before = of === undefined ? `${now} ` : '';
  return `| ${numbers} | ${describe(step).verb}${from} | ${on} | ${before}→ **${then}** |`;
}

// The path of a user or role tells nobody apart, for the name is unique in its account: a long one takes no room from a step.
const LONGEST_PATH = 60;

function withShortPath(text: string): string {
  return text.replaceAll(
    /(arn:\S+?:(?:user|role|instance-profile)\/)(\S*)\//g,
    (all, start, path) => (String(path).length > LONGEST_PATH ? `${String(start)}…/` : String(all)),
  );
}

function kindOf(step: Step): string {
  return actionOf(step).touches(step)[0]?.kind ?? 'object';
}

// By what is done, so that many rows are one click: what breaks of each, and every object.
function folded(rows: readonly Row[]): string[] {
  const many = rows.filter(({ of }) => of !== undefined);
  const verbs = [...new Set(many.flatMap(({ steps: [step] }) => step?.action ?? []))];
  return verbs.flatMap((verb) => {
    const own = many.filter(({ steps: [step] }) => step?.action === verb);
    const all = own.flatMap(({ steps }) => steps);
    const [step] = all;
    if (!step) return [];
    return [
      `<details><summary>${actionOf(step).words.toDo(all.length)}, one by one</summary>`,
      '',
      ...own.flatMap(membersOf),
      '',
      '</details>',
      '',
    ];
  });
}

function membersOf({ steps, of = '', numbers, first }: Row): string[] {
  const [step] = steps;
  if (!step) return [];
  const { breaks, revives } = actionOf(step).words;
  const effect = breaks?.(steps.length) ?? revives?.(steps.length);
  const head = `- **${numbers}**, ${forMarkdown(of)}${effect === undefined ? '' : `: ${effect}`}`;
  return [head, ...steps.map((one, at) => `  - ${first + at}: ${forMarkdown(memberOf(one, of))}`)];
}

function memberOf(step: Step, of: string): string {
  const { describe, group } = actionOf(step).words;
  const own = group?.(step);
  if (!own) return withShortPath(describe(step).object);
  return own.of === of ? own.member : `${own.member} of ${roleNameOf(own.of)}`;
}
