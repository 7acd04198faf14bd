import type { Note, Plan } from '../plan/plan.ts';
import { forMarkdown } from './escape.ts';
import { count, describeStep, headline, SECTIONS, verdictOf } from './words.ts';

/** A plan as a section of a pull request comment: a pure function of the plan. */
export function planMarkdown(plan: Plan): string {
  const { incident } = plan;
  return [
    `### ${forMarkdown(incident.name)}: ${verdictLine(plan)}`,
    '',
    `${forMarkdown(incident.summary)}`,
    '',
    `Severity **${incident.severity}**, account ${forMarkdown(incident.account)}, exposed since ${incident.exposedAt}.`,
    '',
    ...stepsTable(plan),
    ...SECTIONS.flatMap(({ kind, title }) => section(title, plan[kind], kind === 'errors' || kind === 'refused')),
    `Digest of the steps: \`${plan.digest}\``,
    '',
  ].join('\n');
}

function verdictLine(plan: Plan): string {
  switch (verdictOf(plan)) {
    case 'incomplete':
      return 'the plan is not complete';
    case 'steps':
      return headline(plan.steps).toLowerCase();
    case 'left-for-people':
      return 'no steps, but something is left for people';
    case 'nothing':
      return 'nothing to do';
  }
}

function stepsTable({ steps }: Plan): string[] {
  if (steps.length === 0) return [];
  const rows = steps.map((step, at) => {
    const { verb, object } = describeStep(step);
    return `| ${at + 1} | ${verb} | ${forMarkdown(object)} |`;
  });
  return ['| | Step | On |', '|---:|---|---|', ...rows, ''];
}

// What stops people is shown open; the rest is one click away.
function section(title: string, notes: readonly Note[], open: boolean): string[] {
  if (notes.length === 0) return [];
  const items = notes.map(({ object, why, instead }) => {
    const advice = instead === undefined ? '' : ` ${forMarkdown(instead)}`;
    return `- ${forMarkdown(object)}: ${forMarkdown(why)}${advice}`;
  });
  const summary = `${title} (${count(notes.length, 'item')})`;
  return [`<details${open ? ' open' : ''}><summary>${summary}</summary>`, '', ...items, '', '</details>', ''];
}
