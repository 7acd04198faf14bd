import type { Note, Plan } from '../plan/plan.ts';
import { forMarkdown } from './escape.ts';
import { byObject, count, describeStep, headline, SECTIONS, verdictOf } from './words.ts';

/** A plan as a section of a pull request comment, with at most `rows` of each list: a pure function. */
export function planMarkdown(plan: Plan, rows = Number.POSITIVE_INFINITY): string {
  const { incident } = plan;
  return [
    `### ${forMarkdown(incident.name)}: ${verdictLine(plan)}`,
    '',
    `${forMarkdown(incident.summary)}`,
    '',
    `Severity **${incident.severity}**, account ${forMarkdown(incident.account)}, exposed since ${incident.exposedAt}.`,
    '',
    ...stepsTable(plan, rows),
    ...SECTIONS.flatMap(({ kind, title }) =>
      section(title, plan[kind], { open: kind === 'errors' || kind === 'refused', rows }),
    ),
    `Digest of the steps: \`${plan.digest}\``,
    '',
  ].join('\n');
}

function verdictLine(plan: Plan): string {
  switch (verdictOf(plan)) {
    case 'incomplete':
      return 'the plan is not complete';
    case 'steps':
      return headline(plan.steps);
    case 'left-for-people':
      return 'no steps, but something is left for people';
    case 'nothing':
      return 'nothing to do';
  }
}

function stepsTable({ steps }: Plan, most: number): string[] {
  if (steps.length === 0) return [];
  const rows = steps.slice(0, most).map((step, at) => {
    const { verb, object } = describeStep(step);
    return `| ${at + 1} | ${verb} | ${forMarkdown(object)} |`;
  });
  const more = steps.length > most ? [`| | and ${steps.length - most} more | |`] : [];
  return ['| | Step | On |', '|---:|---|---|', ...rows, ...more, ''];
}

// What stops people is shown open; the rest is one click away.
function section(
  title: string,
  notes: readonly Note[],
  { open, rows }: { readonly open: boolean; readonly rows: number },
): string[] {
  if (notes.length === 0) return [];
  const items = byObject(notes.slice(0, rows)).flatMap(({ object, notes: [first, ...more] }) => [
    `- ${forMarkdown(object)}: ${noteWords(first)}`,
    ...more.map((note) => `  - ${noteWords(note)}`),
  ]);
  if (notes.length > rows) items.push(`- and ${notes.length - rows} more`);
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
  return `${forMarkdown(note.why)}${advice}`;
}
