import { actionOf, catalogue, type Plan, type Step } from '../actions/catalogue.ts';
import { aboutNamed } from '../domain/about.ts';
import { count } from '../domain/count.ts';
import type { ItemKind } from '../domain/item-kind.ts';
import type { Edge } from '../domain/plan.ts';
import { entriesMarkdown } from './entries-markdown.ts';
import { forMarkdown, forMermaid } from './escape.ts';
import { findingsMarkdown, isDenied } from './findings-markdown.ts';
import { byPart } from '../policy/named-part.ts';
import { allFacts, headlineIn, notesIn, notesOf, type Fact, type Facts } from './plan-facts.ts';
import { stepsMarkdown } from './steps-markdown.ts';
import { byObject, headline, nothingSeen, SECTIONS } from './words.ts';

/** How much of a plan is shown where. */
interface View {
  readonly facts?: Facts | undefined;
  /** The steps as they stand here; the others are elsewhere. */
  readonly steps?: readonly string[];
  /** At most so many entries of each list. */
  readonly entries?: number;
}

/** A plan as a section of a pull request comment or of a job summary, whole unless told otherwise: a pure function. */
export function planMarkdown(
  plan: Plan,
  {
    facts = allFacts(plan),
    steps: listed = stepsMarkdown({ ...byPart(plan), before: 0 }),
    entries = Number.POSITIVE_INFINITY,
  }: View = {},
): string {
  const { incident, steps } = plan;
  const touched = steps.length === 0 ? [] : [`**Touches:** ${blastRadius(steps)}.`];
  return [
    `### ${forMarkdown(incident.name)}: ${verdictLine(plan, facts)}`,
    '',
    ...staysOpen(facts, steps),
    ...[...touched, ...effects(steps)].flatMap((line) => [line, '']),
    forMarkdown(incident.summary),
    '',
    `Severity **${incident.severity}**, account ${forMarkdown(incident.account)}, exposed since ${incident.exposedAt}.`,
    '',
    ...entriesMarkdown(plan, entries),
    ...listed,
    ...adviceOn(steps),
    ...findingsMarkdown(plan.findings, Number.POSITIVE_INFINITY),
    ...SECTIONS.flatMap(({ kind, title }) => section(title, facts[kind])),
    ...reachPicture(facts.reach),
    `Digest of the steps: \`${plan.digest}\``,
    '',
  ].join('\n');
}

function verdictLine({ steps, findings }: Plan, facts: Facts): string {
  const { errors } = facts;
  if (isDenied(aboutNamed(findings))) return `denied by a guardrail (${headline(steps)})`;
  switch (headlineIn(steps.length, facts)) {
    case 'incomplete':
      return `no steps: ${nothingSeen(errors.shown)}`;
    case 'some-steps':
      return `${headline(steps)}; ${count(notesOf(errors), 'thing')} not found`;
    case 'steps':
      return headline(steps);
    case 'left-for-people':
      return 'no steps, but something is left for people';
    case 'waiting':
      return 'nothing to do yet';
    case 'nothing':
      return 'nothing to do';
  }
}

// More of them push the steps off the screen; all stand in their section.
const MOST_AT_ONCE = 3;

// Who approves the steps must see at once what they leave open, and what to write about it.
function staysOpen({ refused, errors }: Facts, steps: readonly Step[]): string[] {
  const known = [...refused.shown, ...errors.shown];
  // What only the thief makes up stands below the steps: nobody is to push these off the screen by it.
  const below = steps.length === 0 ? [] : known.filter(isOfTheThief);
  const all = notesOf(refused) + notesOf(errors) - notesIn(below);
  if (all === 0) return [];
  const first = known.filter((it) => !below.includes(it)).slice(0, MOST_AT_ONCE);
  const rest = all - notesIn(first);
  const lines = first.map((fact) => `- ${objectsOf(fact)}: ${factWords(fact)}`);
  const more = rest === 0 ? [] : [`- and ${rest} more, listed below the steps`];
  return [`**Stays open after the merge** (${count(all, 'item')}):`, '', ...lines, ...more, ''];
}

const OF_THE_THIEF: readonly ItemKind[] = [
  'function',
  'task',
  'service',
  'trust',
  'new-user',
  'identity-provider',
  'policy',
  'rewritten-policy',
];

function isOfTheThief({ objects }: Fact): boolean {
  return objects.every(({ id = '' }) => OF_THE_THIEF.some((kind) => id.startsWith(`${kind}:`)));
}

function section(title: string, list: Facts['errors']): string[] {
  const { shown, more } = list;
  const all = notesOf(list);
  if (all === 0) return [];
  const single = shown.filter((fact) => fact.objects.length + fact.more === 1);
  const items = byObject(
    single.map((fact) => ({ ...fact, object: fact.objects[0]?.object ?? '' })),
  );
  return [
    `<details><summary>${title} (${count(all, 'item')})</summary>`,
    '',
    ...shown
      .filter((fact) => !single.includes(fact))
      .map((fact) => `- ${objectsOf(fact)}: ${factWords(fact)}`),
    ...items.flatMap(({ object, notes: [first, ...others] }) => [
      `- ${forMarkdown(object)}: ${first ? factWords(first) : ''}`,
      ...others.map((fact) => `  - ${factWords(fact)}`),
    ]),
    ...(more === 0 ? [] : [`- and ${more} more, in the job summary of the plan workflow`]),
    '',
    '</details>',
    '',
  ];
}

function objectsOf({ objects, more }: Fact): string {
  const named = objects.map(({ object }) => forMarkdown(object)).join(', ');
  const all = objects.length + more;
  if (all === 1) return named;
  return `**${all} of a kind** (${named}${more === 0 ? '' : ` and ${more} more`})`;
}

function factWords({ objects, more, why, instead }: Fact): string {
  const isOne = objects.length + more === 1;
  const advice = instead === undefined ? '' : `. ${forMarkdown(instead)}`;
  const ids = objects.flatMap(({ id }) => (id === undefined ? [] : [forMarkdown(id)]));
  const about = ids.length === 0 ? '' : ` (${ids.join(', ')})`;
  return `${isOne ? '' : 'of the first: '}${forMarkdown(why)}${advice}${about}`;
}

/** How much steps touch, for instance `1 access key, 1 user, 2 roles, 3 instances in 1 account and 2 regions`. */
export function blastRadius(steps: readonly Step[]): string {
  const touched = steps.flatMap((step) => actionOf(step).touches(step));
  const kinds = [...new Set(touched.map(({ kind }) => kind))].toSorted(byKind);
  const objects = kinds.map((kind) =>
    count(distinct(touched.flatMap((it) => (it.kind === kind ? [it.name] : []))), kind),
  );
  const accounts = count(distinct(steps.map(({ account }) => account)), 'account');
  const regions = distinct(steps.flatMap((step) => ('region' in step ? [step.region] : [])));
  return `${objects.join(', ')} in ${accounts}${regions === 0 ? '' : ` and ${count(regions, 'region')}`}`;
}

// What stops working, or works again, in one line each.
function effects(steps: readonly Step[]): string[] {
  return EFFECTS.flatMap(({ title, effect }) => {
    const parts = catalogue.flatMap(({ name, words }) => {
      const number = steps.filter(({ action }) => action === name).length;
      return number === 0 ? [] : (words[effect]?.(number) ?? []);
    });
    return parts.length === 0 ? [] : [`**${title}:** ${parts.join('; ')}.`];
  });
}

// It stands below the steps and above what is folded away.
function adviceOn(steps: readonly Step[]): string[] {
  return catalogue.flatMap(({ name, words }) =>
    words.advice !== undefined && steps.some(({ action }) => action === name)
      ? [`**Note:** ${words.advice()}`, '']
      : [],
  );
}

const EFFECTS = [
  { title: 'What will break', effect: 'breaks' },
  { title: 'What will work again', effect: 'revives' },
] as const;

// Credentials come first, as the catalogue has them; then what they belong to.
const AFTER_CREDENTIALS = ['user', 'role', 'single session', 'instance'];

function byKind(one: string, other: string): number {
  return AFTER_CREDENTIALS.indexOf(one) - AFTER_CREDENTIALS.indexOf(other);
}

function distinct(names: readonly string[]): number {
  return new Set(names).size;
}

// More than these cannot be read on a laptop's screen.
const MOST_NODES = 30;

/** A picture of what leads to what, in Mermaid; none where it could not be read. */
export function reachPicture(reach: readonly Edge[]): string[] {
  const nodes = [...new Set(reach.flatMap(({ from, to }) => [from, to]))];
  if (nodes.length === 0 || nodes.length > MOST_NODES) return [];
  const id = (name: string): string => `n${nodes.indexOf(name) + 1}`;
  return [
    '<details><summary>What leads to what</summary>',
    '',
    '```mermaid',
    'flowchart LR',
    ...nodes.map((name) => `  ${id(name)}["${forMermaid(shorter(name))}"]`),
    ...reach.map(({ from, to }) => `  ${id(from)} --> ${id(to)}`),
    '```',
    '',
    '</details>',
    '',
  ];
}

// The steps have the full names; here a name and its account are enough.
function shorter(name: string): string {
  return name.replace(/arn:[^:]+:iam::(\d{12}):(?:role|user)\/(.+)$/s, '$2 in $1');
}
