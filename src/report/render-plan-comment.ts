import { aboutEntries, aboutNamed, aboutReached, aboutSteps } from '../domain/about.ts';
import { count } from '../domain/count.ts';
import { SAID_GONE } from '../policy/entry-findings.ts';
import type { Finding } from '../domain/plan.ts';
import { stepId, type Plan, type Step } from '../actions/catalogue.ts';
import { byPart } from '../policy/named-part.ts';
import { forMarkdown } from './escape.ts';
import { approvalsNeeded, isDenied } from './findings-markdown.ts';
import { packed, type Failure, type LeftOut, type PlanData } from './plan-data.ts';
import { headlineIn } from './plan-facts.ts';
import { planMarkdown } from './plan-markdown.ts';
import { stepsMarkdown } from './steps-markdown.ts';
import type { PlanHeadline } from './words.ts';

/** What every part of the plan comment begins with, at its first byte. */
export const PLAN_MARKER = '<!-- staunch:plan ';

/** What the first part begins with, and whatever else stands in a plan's place. */
export const FIRST_PART = `${PLAN_MARKER}-->`;

/** The number of a part of the plan comment, by its marker. The first is 1. */
export function partNumber(body: string): number {
  return Number(/^<!-- staunch:plan ([2-9]) -->\n/.exec(body)?.[1] ?? 1);
}

/** What to do about a plan whose comment cannot be approved. */
export const FOR_LARGE_PLANS =
  'Split the incident into several, or plan and apply it from a terminal.';

/** A plan with what of it was reached. */
export interface WholePlan {
  readonly plan: Plan;
  /** By the names of steps. */
  readonly reached: ReadonlySet<string>;
}

/** Finds that out once, for the steps of all parts. */
export function wholePlan(plan: Plan): WholePlan {
  return { plan, reached: new Set(byPart(plan).reached.map(stepId)) };
}

interface Part {
  readonly data: PlanData;
  /** Whole, with the steps of all parts. */
  readonly plans: readonly WholePlan[];
  /** The first is 1. */
  readonly number: number;
}

/**
 * One comment of a plan: a pure function of its data, and of that as it is packed: where it is read back, the bytes are
 * taken as they are, for another version of zlib packs otherwise.
 */
export function renderPart(part: Part, text = packed(part.data, part.number)): string {
  const { data, number } = part;
  const { further = [] } = data.about;
  const lines = number === 1 ? firstPart(part) : furtherPart(part, further.length + 1);
  return [...lines, `<!-- staunch:data ${text} -->`].join('\n');
}

function firstPart({ data, plans }: Part): string[] {
  const { head, failures = [], entries, further = [] } = data.about;
  return [
    FIRST_PART,
    '## Staunch plan',
    '',
    `For commit \`${head}\`. Merging applies exactly these steps, once approved.`,
    '',
    ...(further.length === 0 ? [] : goesOn(further.length)),
    ...notPlanned(failures),
    ...plans.flatMap(({ plan }, at) => {
      const leftOut = data.about.plans[at]?.leftOut;
      const view = {
        facts: data.facts[at],
        steps: stepsOfPart({ data, plans, number: 1 }, at),
        ...(entries === undefined ? {} : { entries }),
      };
      return [planMarkdown(plan, view), ...(leftOut ? leftOutLines(leftOut) : [])];
    }),
    nextStep(
      plans.map(({ plan }) => plan),
      data,
    ),
  ];
}

function furtherPart(part: Part, of: number): string[] {
  const { data, plans, number } = part;
  return [
    `${PLAN_MARKER}${number} -->`,
    `## Staunch plan, part ${number} of ${of}`,
    '',
    `For commit \`${data.about.head}\`: more steps of the plan that the first part explains. An approval is about all parts.`,
    '',
    ...plans.flatMap(({ plan }, at) => {
      const steps = stepsOfPart(part, at);
      return steps.length === 0 ? [] : [`### ${forMarkdown(plan.incident.name)}`, '', ...steps];
    }),
  ];
}

function stepsOfPart({ data, plans, number }: Part, at: number): string[] {
  const { reached } = plans[at] ?? {};
  const own = data.parts[number - 1]?.[at] ?? [];
  const before = data.parts.slice(0, number - 1);
  const isReached = (step: Step): boolean => reached?.has(stepId(step)) === true;
  return stepsMarkdown({
    named: own.filter((step) => !isReached(step)),
    reached: own.filter(isReached),
    before: before.reduce((sum, steps) => sum + (steps[at]?.length ?? 0), 0),
  });
}

// What could not be planned stands first: people who approve the rest must know that it is not all.
function notPlanned(failures: readonly Failure[]): string[] {
  if (failures.length === 0) return [];
  const lines = failures.map(
    ({ incident, problem, hint }) =>
      `> - ${forMarkdown(incident)}: ${forMarkdown(problem)}. ${forMarkdown(hint)}`,
  );
  return ['> [!WARNING]', '> **Not planned, and so nothing is applied for:**', ...lines, ''];
}

function nextStep(plans: readonly Plan[], { about, facts }: PlanData): string {
  const { failures = [] } = about;
  const headlines = plans.map(({ steps }, at) => headlineIn(steps.length, facts[at]));
  if (failures.length > 0 && plans.length === 0)
    return '**Next:** mend what keeps it from being planned, then run the plan workflow again.\n';
  const findings = plans.flatMap((plan) => plan.findings);
  return `**Next:** ${nextForSteps(plans, headlines)}${nextForEntries(findings)}\n`;
}

function nextForSteps(plans: readonly Plan[], headlines: readonly PlanHeadline[]): string {
  const all = plans.flatMap((plan) => plan.findings);
  const findings = aboutNamed(all);
  if (isDenied(findings)) {
    return (
      'a guardrail denies this: nothing would be applied. Change the incident, or ask the owner of the rule for a' +
      ' waiver.'
    );
  }
  const hasSteps = plans.some(({ steps }) => steps.length > 0);
  if (!hasSteps && headlines.includes('incomplete'))
    return 'correct what is listed as not found, or let Staunch read it, and push again: there is nothing to apply.';
  if (!hasSteps) {
    if (headlines.includes('left-for-people'))
      return 'nothing for Staunch to do on merge, but for people: what is listed as refused or not seen stays open.';
    return headlines.includes('waiting')
      ? 'nothing to do on merge, for Staunch or for people: what is listed as waiting has its time.'
      : 'nothing for Staunch to do on merge.';
  }
  return (
    `this needs ${approvalsNeeded(findings)}, by people with write permission who wrote none of this pull request,` +
    ' given after this comment was last changed. Then merge.' +
    nextForReached(all) +
    (headlines.includes('some-steps') || headlines.includes('incomplete') ? NOT_ALL : '')
  );
}

// What the incident names never waits for it.
function nextForReached(findings: readonly Finding[]): string {
  if (isDenied(aboutReached(findings)))
    return ' A guardrail denies the reached steps: they wait, the others are done.';
  const forAll = approvalsNeeded(aboutSteps(findings));
  if (forAll === approvalsNeeded(aboutNamed(findings))) return '';
  return ` The reached steps need ${forAll}: with fewer they wait, the others are done.`;
}

// The steps never wait for it, and so it is said apart.
function nextForEntries(findings: readonly Finding[]): string {
  const own = aboutEntries(findings);
  if (own.length === 0) return '';
  const called = own.some(({ rule }) => rule === SAID_GONE) ? 'settled or gone' : 'settled';
  if (isDenied(own))
    return ` A guardrail denies what is accepted or called ${called}: that does not count. No step waits for it.`;
  return ` What is accepted or called ${called} counts only with ${approvalsNeeded(own)}. No step waits for it.`;
}

const NOT_ALL =
  ' Merging does these steps now. What is listed as not found stays open, and keeps the result red, until a later' +
  ' pull request settles it.';

function goesOn(further: number): string[] {
  return [
    '> [!IMPORTANT]',
    `> This goes on in ${count(further, 'comment')} below, called part 2${further > 1 ? ` to ${further + 1}` : ''}: an approval is about all of them.`,
    '',
  ];
}

function leftOutLines({ steps, roles, some }: LeftOut): string[] {
  const more = roles > some.length ? ` and ${roles - some.length} more` : '';
  return [
    '> [!WARNING]',
    `> **Left out, and so not done by merging this:** ${count(steps, 'step')} on ${count(roles, 'role')}, for which five` +
      ` comments have no room: ${some.map(forMarkdown).join(', ')}${more}. The job summary of the plan workflow has an incident file for` +
      ' each: have those merged as well.',
    '',
  ];
}

/** Said in place of a plan whose first comment cannot hold what it must. */
export function tooLarge(head: string): string {
  return [
    FIRST_PART,
    '## Staunch plan',
    '',
    `For commit \`${head}\`: **this cannot be approved.** What the incidents name is too large for one comment, and so nothing` +
      ` would be applied. All of it is in the job summary of the plan workflow. ${FOR_LARGE_PLANS}`,
  ].join('\n');
}
