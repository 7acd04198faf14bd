import type { Colours } from './colours.ts';
import type { Applied } from '../respond/apply/apply.ts';
import type { Note } from '../domain/plan.ts';
import { stepId, type Plan, type Step } from '../actions/catalogue.ts';
import { byPart } from '../policy/named-part.ts';
import { entriesText } from './entries-text.ts';
import { plain } from './escape.ts';
import { approvalsAtTerminal, findingWords } from './finding-lines.ts';
import { runHeadline } from './run-headline.ts';
import { verdictLines } from './verdict-lines.ts';
import {
  byObject,
  describeStep,
  headline,
  nothingSeen,
  notesUnder,
  planHeadline,
  SECTIONS,
} from './words.ts';
import { count } from '../domain/count.ts';

/** A plan for a person at a terminal. */
export function planText(plan: Plan, colours: Colours): string {
  const { incident } = plan;
  const name = colours.bold(`Incident ${plain(incident.name)}`);
  const head = `${name} (${incident.severity}) in account ${plain(incident.account)}`;
  const { named, reached } = byPart(plan);
  const numbered = [...named, ...reached].map((step, at) => {
    const { verb, object } = describeStep(step);
    const from = reached.includes(step) && named.length > 0 ? ' (reached)' : '';
    return `  ${String(at + 1).padStart(2)}. ${verb} ${colours.bold(plain(object))}${from}`;
  });
  const sections = SECTIONS.flatMap(({ kind, title }) =>
    notesText(title, notesUnder(kind, plan), colours),
  );
  return [
    head,
    `  ${plain(incident.summary)}`,
    ...entriesText(plan, colours),
    '',
    colours.bold(headlineOf(plan)),
    ...numbered,
    ...findingsText(plan, colours),
    ...sections,
    '',
    `Digest ${plan.digest}`,
    '',
  ].join('\n');
}

function findingsText({ findings }: Plan, colours: Colours): string[] {
  if (findings.length === 0) return [];
  const lines = findings.map((finding) => `  - ${plain(findingWords(finding))}`);
  const note = approvalsAtTerminal(findings).map((line) => `    ${colours.dim(line)}`);
  return ['', colours.bold('Guardrails'), ...lines, ...note];
}

function headlineOf(plan: Plan): string {
  switch (planHeadline(plan)) {
    case 'incomplete':
      return `No steps: ${nothingSeen(plan.errors)}`;
    case 'some-steps':
      return `${headline(plan.steps)}; ${count(plan.errors.length, 'thing')} not found, see below`;
    case 'steps':
      return headline(plan.steps);
    case 'left-for-people':
      return 'No steps for Staunch, but something is left for people: see below';
    case 'waiting':
      return 'Nothing to do yet: see below until when';
    case 'nothing':
      return `Nothing to do: everything in this incident is ${plan.incident.state} already`;
  }
}

function notesText(title: string, notes: readonly Note[], colours: Colours): string[] {
  if (notes.length === 0) return [];
  const lines = byObject(notes).flatMap(({ object, notes: [first, ...more] }) => [
    `  - ${plain(object)}: ${plain(first?.why ?? '')}`,
    ...adviceText(first, colours),
    ...idText(first, colours),
    ...more.flatMap((note) => [`    · ${plain(note.why)}`, ...adviceText(note, colours)]),
  ]);
  return ['', colours.bold(title), ...lines];
}

function adviceText(note: Note | undefined, colours: Colours): string[] {
  if (note?.instead === undefined) return [];
  // A command that ends it has a line of its own, to be copied.
  const [advice = '', command] = note.instead.split(/(?<=: )(?=aws [a-z\d-]+ [a-z-]+ --)/);
  const lines = [`→ ${plain(advice.trimEnd())}`, ...(command ? [`  ${plain(command)}`] : [])];
  return lines.map((line) => `    ${colours.dim(line)}`);
}

// The name under which people may accept it.
function idText(note: Note | undefined, colours: Colours): string[] {
  return note?.id === undefined ? [] : [`    ${colours.dim(plain(note.id))}`];
}

/** The end of a run for a person at a terminal. `watch` says how to see what CloudTrail shows later. */
export function appliedText(applied: Applied, colours: Colours, watch = ''): string {
  const { verifications, undone, now, verdict, done } = applied;
  const evidence = verifications.flatMap((it) => {
    const { verb, object } = describeStep(it.step);
    const mark = it.verified
      ? colours.green('verified')
      : it.held
        ? colours.yellow('held, not verified')
        : colours.red('NOT HELD');
    const problem = done.findLast((receipt) => stepId(receipt.step) === stepId(it.step))?.problem;
    const lines = [...(problem === undefined ? [] : [problem]), ...it.evidence];
    return [
      `  ${mark}  ${verb} ${plain(object)}`,
      ...lines.map((line) => `        ${plain(line)}`),
    ];
  });
  const line = (step: Step): string => {
    const { verb, object } = describeStep(step);
    return `  - ${verb} ${plain(object)}`;
  };
  return [
    '',
    (verdict.green ? colours.green : colours.red)(runHeadline(applied, plain)),
    ...(now.incident.state === 'contained'
      ? [colours.dim(`  CloudTrail is 5 to 15 minutes behind. ${plain(watch)}`.trimEnd())]
      : []),
    ...evidence,
    ...(undone.length === 0
      ? []
      : [
          '',
          colours.red('Undone by somebody after it was held, and done again'),
          ...undone.map(line),
        ]),
    ...verdictLines(verdict, colours, 'the status, with --json,'),
    '',
  ].join('\n');
}
