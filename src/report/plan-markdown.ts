import { aboutSteps } from '../domain/about.ts';
import type { Note } from '../domain/plan.ts';
import { actionOf, type Plan } from '../actions/catalogue.ts';
import { blastRadius, effects } from './blast-radius.ts';
import { entriesMarkdown } from './entries-markdown.ts';
import { forMarkdown } from './escape.ts';
import { findingsMarkdown, isDenied } from './findings-markdown.ts';
import { ALL, cut, type Room } from './fit.ts';
import { reachPicture } from './reach-picture.ts';
import { byObject, describeStep, headline, SECTIONS, planHeadline } from './words.ts';
import { count } from '../domain/count.ts';

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
  if (isDenied(aboutSteps(plan.findings))) return `denied by a guardrail (${headline(plan.steps)})`;
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

function stepsTable({ steps }: Plan, { rows }: Room): string[] {
  if (steps.length === 0) return [];
  const lines = steps.map((step, at) => {
    const { verb, object } = describeStep(step);
    const { now, then } = actionOf(step).words.change(step);
    return `| ${at + 1} | ${verb} | ${forMarkdown(object)} | ${now} → **${then}** |`;
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
