import { deflateSync, inflateSync } from 'node:zlib';
import { aboutEntries, aboutNamed, aboutReached, aboutSteps } from '../domain/about.ts';
import { entriesOf } from '../domain/entries.ts';
import { SAID_GONE } from '../policy/entry-findings.ts';
import type { Finding } from '../domain/plan.ts';
import type { Plan } from '../actions/catalogue.ts';
import { isPlan } from '../actions/read-plan.ts';
import { forMarkdown } from './escape.ts';
import { approvalsNeeded, isDenied } from './findings-markdown.ts';
import { ALL, fitted, fitting, type Room } from './fit.ts';
import { LEANER } from './leaner-plan.ts';
import { planMarkdown } from './plan-markdown.ts';
import { planHeadline } from './words.ts';

/** What the plan comment begins with, at its first byte. */
export const PLAN_MARKER = '<!-- staunch:plan -->';

/** What a plan comment says: the plans themselves, and the commit that they were made from. */
export interface PlanComment {
  readonly head: string;
  readonly plans: readonly Plan[];
  /** Incidents that could not be planned: nothing is applied for them. */
  readonly failures?: readonly Failure[];
}

interface Failure {
  readonly incident: string;
  readonly problem: string;
  readonly hint: string;
}

/** What to do about a plan whose comment cannot be approved. */
export const FOR_LARGE_PLANS =
  'Split the incident into several, or plan and apply it from a terminal.';

// No plan is anywhere near this; a forged one could unpack to anything.
const UNPACKED_BYTES = 8_000_000;

/**
 * The plan comment: a pure function of the plans, which it also carries as data at its end. Where that does not fit,
 * what only explains is left out first. Where the steps alone are too many it says so, and cannot be read back.
 */
export function planComment(content: PlanComment): string {
  for (const leaner of LEANER) {
    const lean = { ...content, plans: content.plans.map(leaner) };
    const packed = pack(lean);
    const body = fitting((room) => renderAt(lean, packed, room));
    if (body !== undefined) return body;
  }
  return tooLarge(content);
}

/**
 * Reads a plan comment back: from its data alone, and only where rendering that data again gives the
 * comment byte for byte, so that what people read is what the data says.
 */
export function readPlanComment(body: string): SeenPlanComment | undefined {
  const packed = /\n<!-- staunch:data ([A-Za-z0-9+/=]+) -->$/.exec(body)?.[1];
  const content = packed === undefined ? undefined : unpack(packed);
  if (packed === undefined || !content || !isSound(content)) return undefined;
  const rendered = fitted((room) => renderAt(content, packed, room));
  if (rendered?.text !== body) return undefined;
  const { rows } = rendered.room;
  const isAllOf = (listOf: (plan: Plan) => readonly unknown[]): boolean =>
    content.plans.every((plan) => listOf(plan).length <= rows);
  return {
    ...content,
    showsAllSteps: isAllOf(({ steps }) => steps),
    showsAllEntries: isAllOf(({ incident }) => {
      const { accepted, settled, gone = [] } = entriesOf(incident);
      return [...accepted, ...settled, ...gone];
    }),
  };
}

/** What was read back, and whether those who opened the pull request could see every step and every entry. */
interface SeenPlanComment extends PlanComment {
  readonly showsAllSteps: boolean;
  readonly showsAllEntries: boolean;
}

// Only what is a plan by its schema is rendered: nothing else can be trusted to look like what it is.
function isSound({ head, plans, failures = [], ...more }: PlanComment): boolean {
  // What is not shown could be padding, to push out what should be.
  if (Object.keys(more).length > 0) return false;
  if (typeof head !== 'string' || !/^[0-9a-f]{40}$/.test(head)) return false;
  if (!Array.isArray(plans) || !Array.isArray(failures)) return false;
  const isEach = plans.every((plan) => isPlan(plan)) && failures.every(isFailure);
  return isEach && new Set(plans.map(({ incident }) => incident.name)).size === plans.length;
}

function isFailure(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { incident, problem, hint } = value as Record<string, unknown>;
  return [incident, problem, hint].every((text) => typeof text === 'string');
}

function renderAt({ head, plans, failures = [] }: PlanComment, packed: string, room: Room): string {
  const cut =
    room === ALL
      ? []
      : [
          '> [!IMPORTANT]',
          '> Not everything fits here: lists say how much more there is. All of it is in the job summary of the plan' +
            ' workflow, and an approval is about all of it.',
          '',
        ];
  return [
    PLAN_MARKER,
    '## Staunch plan',
    '',
    `For commit \`${head}\`. Merging applies these steps and no others, once the pull request is approved.`,
    '',
    ...cut,
    ...notPlanned(failures),
    ...plans.map((plan) => planMarkdown(plan, room)),
    nextStep(plans, failures),
    `<!-- staunch:data ${packed} -->`,
  ].join('\n');
}

// What could not be planned stands first: whoever approves the rest must know that it is not all.
function notPlanned(failures: readonly Failure[]): string[] {
  if (failures.length === 0) return [];
  const lines = failures.map(
    ({ incident, problem, hint }) =>
      `> - ${forMarkdown(incident)}: ${forMarkdown(problem)}. ${forMarkdown(hint)}`,
  );
  return ['> [!WARNING]', '> **Not planned, and so nothing is applied for:**', ...lines, ''];
}

function nextStep(plans: readonly Plan[], failures: readonly Failure[]): string {
  if (failures.length > 0 && plans.length === 0)
    return '**Next:** mend what keeps it from being planned, then run the plan workflow again.\n';
  const findings = plans.flatMap((plan) => plan.findings);
  return `**Next:** ${nextForSteps(plans)}${nextForEntries(findings)}\n`;
}

function nextForSteps(plans: readonly Plan[]): string {
  const verdicts = plans.map(planHeadline);
  const all = plans.flatMap((plan) => plan.findings);
  const findings = aboutNamed(all);
  if (isDenied(findings)) {
    return (
      'a guardrail denies this: nothing would be applied. Change the incident, or ask the owner of the rule for a' +
      ' waiver.'
    );
  }
  const hasSteps = plans.some(({ steps }) => steps.length > 0);
  if (!hasSteps && verdicts.includes('incomplete'))
    return 'correct what is listed as not found, and push again: there is nothing to apply.';
  if (!hasSteps) {
    return verdicts.includes('left-for-people')
      ? 'nothing for Staunch to do on merge, but for people: what is listed as refused or not seen stays open.'
      : 'nothing for Staunch to do on merge.';
  }
  return (
    `this needs ${approvalsNeeded(findings)}, by people with write permission who wrote none of this pull request,` +
    ' given after this comment was last changed. Then merge.' +
    nextForReached(all) +
    (plans.some(({ errors }) => errors.length > 0) ? NOT_ALL : '')
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

function tooLarge({ head }: PlanComment): string {
  return [
    PLAN_MARKER,
    '## Staunch plan',
    '',
    `For commit \`${head}\`: **this cannot be approved.** Its steps are too large for one comment, and so nothing would` +
      ` be applied. All of them are in the job summary of the plan workflow. ${FOR_LARGE_PLANS}`,
  ].join('\n');
}

function pack(content: PlanComment): string {
  return deflateSync(JSON.stringify(content), { level: 9 }).toString('base64');
}

function unpack(packed: string): PlanComment | undefined {
  try {
    const bytes = Buffer.from(packed, 'base64');
    // One spelling only: base64 has spare bits that say nothing.
    if (bytes.toString('base64') !== packed) return undefined;
    const text = inflateSync(bytes, { maxOutputLength: UNPACKED_BYTES });
    const content: unknown = JSON.parse(text.toString('utf8'));
    return typeof content === 'object' && content !== null ? (content as PlanComment) : undefined;
  } catch {
    return undefined;
  }
}
