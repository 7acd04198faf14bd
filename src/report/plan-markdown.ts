import { actionOf, catalogue, type Plan, type Step } from '../actions/catalogue.ts';
import { aboutNamed } from '../domain/about.ts';
import { count } from '../domain/count.ts';
import type { Note, Edge } from '../domain/plan.ts';
import { entriesMarkdown } from './entries-markdown.ts';
import { forMarkdown, forMermaid } from './escape.ts';
import { findingsMarkdown, isDenied } from './findings-markdown.ts';
import { byPart } from '../policy/named-part.ts';
import { ALL, cut, type Room } from './fit.ts';
import { byObject, describeStep, headline, SECTIONS, planHeadline } from './words.ts';

/** A plan as a section of a pull request comment, in as much room as there is: a pure function. */
export function planMarkdown(plan: Plan, room = ALL): string {
  const { incident, steps } = plan;
  const touched = steps.length === 0 ? [] : [`**Touches:** ${blastRadius(steps)}.`];
  return [
    `### ${forMarkdown(incident.name)}: ${verdictLine(plan)}`,
    '',
    ...[...touched, ...effects(steps)].flatMap((line) => [line, '']),
    forMarkdown(incident.summary),
    '',
    `Severity **${incident.severity}**, account ${forMarkdown(incident.account)}, exposed since ${incident.exposedAt}.`,
    '',
    ...entriesMarkdown(plan, room.rows),
    ...stepsTable(plan, room),
    ...findingsMarkdown(plan.findings, room.rows),
    ...SECTIONS.flatMap(({ kind, title }) => section(title, plan[kind], roomFor(kind, room))),
    ...(room.rows === 0 ? [] : reachPicture(plan.reach)),
    `Digest of the steps: \`${plan.digest}\``,
    '',
  ].join('\n');
}

function verdictLine(plan: Plan): string {
  if (isDenied(aboutNamed(plan.findings))) return `denied by a guardrail (${headline(plan.steps)})`;
  switch (planHeadline(plan)) {
    case 'incomplete':
      return 'no steps: nothing of this incident could be found';
    case 'some-steps':
      return `${headline(plan.steps)}; ${count(plan.errors.length, 'thing')} not found`;
    case 'steps':
      return headline(plan.steps);
    case 'left-for-people':
      return 'no steps, but something is left for people';
    case 'nothing':
      return 'nothing to do';
  }
}

function stepsTable(plan: Plan, { rows }: Room): string[] {
  if (plan.steps.length === 0) return [];
  const { named, reached } = byPart(plan);
  const lines = [...named, ...reached].map((step, at) => {
    const { verb, object } = describeStep(step);
    const { now, then } = actionOf(step).words.change(step);
    const from = reached.includes(step) && named.length > 0 ? ' (reached)' : '';
    return `| ${at + 1} | ${verb}${from} | ${forMarkdown(object)} | ${now} → **${then}** |`;
  });
  const more = (number: number): string => `| | and ${number} more | | |`;
  return ['| | Step | On | Now → then |', '|---:|---|---|---|', ...cut(lines, rows, more), ''];
}

interface Fold {
  readonly open: boolean;
  readonly most: number;
}

// What stops people is shown open and is the last to be cut; the rest is one click away.
function roomFor(kind: (typeof SECTIONS)[number]['kind'], { rows, notes }: Room): Fold {
  const open = kind === 'errors' || kind === 'refused';
  return { open, most: open ? rows : notes };
}

function section(title: string, notes: readonly Note[], { open, most }: Fold): string[] {
  if (notes.length === 0) return [];
  const items = byObject(notes.slice(0, most)).flatMap(({ object, notes: [first, ...more] }) => [
    `- ${forMarkdown(object)}: ${noteWords(first)}`,
    ...more.map((note) => `  - ${noteWords(note)}`),
  ]);
  if (notes.length > most) items.push(`- and ${notes.length - most} more`);
  const summary = `${title} (${count(notes.length, 'item')})`;
  return [
    `<details${open ? ' open' : ''}><summary>${summary}</summary>`,
    '',
    ...items,
    '',
    '</details>',
    '',
  ];
}

function noteWords(note: Note | undefined): string {
  if (note === undefined) return '';
  const advice = note.instead === undefined ? '' : `. ${forMarkdown(note.instead)}`;
  const id = note.id === undefined ? '' : ` (${forMarkdown(note.id)})`;
  return `${forMarkdown(note.why)}${advice}${id}`;
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
    '```mermaid',
    'flowchart LR',
    ...nodes.map((name) => `  ${id(name)}["${forMermaid(shorter(name))}"]`),
    ...reach.map(({ from, to }) => `  ${id(from)} --> ${id(to)}`),
    '```',
    '',
  ];
}

// The steps have the full names; here a name and its account are enough.
function shorter(name: string): string {
  return name.replace(/arn:[^:]+:iam::(\d{12}):(?:role|user)\/(.+)$/s, '$2 in $1');
}
