import { deflateSync, inflateSync } from 'node:zlib';
import type { Plan } from '../plan/plan.ts';
import { isPlan } from '../plan/read-plan.ts';
import { approvalsNeeded, isDenied } from './findings-markdown.ts';
import { ALL, fitting, type Room } from './fit.ts';
import { planMarkdown } from './plan-markdown.ts';
import { verdictOf } from './words.ts';

/** What the plan comment begins with, at its first byte. */
export const PLAN_MARKER = '<!-- staunch:plan -->';

/** What a plan comment says: the plans themselves, and the commit that they were made from. */
export interface PlanComment {
  readonly head: string;
  readonly plans: readonly Plan[];
}

// No plan is anywhere near this; a forged one could unpack to anything.
const UNPACKED_BYTES = 8_000_000;

/** The plan comment: a pure function of the plans, which it also carries as data at its end. */
export function planComment(content: PlanComment): string {
  return render(content, pack(content));
}

/**
 * Reads a plan comment back: from its data alone, and only where rendering that data again gives the
 * comment byte for byte, so that what people read is what the data says.
 */
export function readPlanComment(body: string): PlanComment | undefined {
  const packed = /\n<!-- staunch:data ([A-Za-z0-9+/=]+) -->$/.exec(body)?.[1];
  if (packed === undefined) return undefined;
  const content = unpack(packed);
  return content && isSound(content) && render(content, packed) === body ? content : undefined;
}

// Only what is a plan by its schema is rendered: nothing else can be trusted to look like what it is.
function isSound({ head, plans }: PlanComment): boolean {
  if (typeof head !== 'string' || !/^[0-9a-f]{40}$/.test(head) || !Array.isArray(plans))
    return false;
  return plans.every((plan) => isPlan(plan));
}

function render(content: PlanComment, packed: string): string {
  return fitting((room) => renderAt(content, packed, room)) ?? tooLarge(content);
}

function renderAt({ head, plans }: PlanComment, packed: string, room: Room): string {
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
    ...plans.map((plan) => planMarkdown(plan, room)),
    nextStep(plans),
    `<!-- staunch:data ${packed} -->`,
  ].join('\n');
}

function nextStep(plans: readonly Plan[]): string {
  const verdicts = plans.map(verdictOf);
  if (verdicts.includes('incomplete')) {
    return '**Next:** mend what is listed under Errors and push again. Nothing would be applied as it is.\n';
  }
  const findings = plans.flatMap((plan) => plan.findings);
  if (isDenied(findings)) {
    return (
      '**Next:** a guardrail denies this: nothing would be applied. Change the incident, or ask the owner of the' +
      ' rule for a waiver.\n'
    );
  }
  if (!verdicts.includes('steps')) return '**Next:** nothing for Staunch to do on merge.\n';
  return (
    `**Next:** this needs ${approvalsNeeded(findings)}, by people with write permission who wrote none of this pull` +
    ' request, given after this comment was last changed. Then merge.\n'
  );
}

function tooLarge({ head }: PlanComment): string {
  return [
    PLAN_MARKER,
    '## Staunch plan',
    '',
    `For commit \`${head}\`: the plan is too large for one pull request. Split the incident.`,
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
