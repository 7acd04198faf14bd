import type { Plan, Step } from '../actions/catalogue.ts';
import { digestOf } from '../domain/digest.ts';
import type { Finding } from '../domain/plan.ts';
import { roleNameOf } from '../domain/names.ts';
import { entriesOf } from '../domain/entries.ts';
import { COMMENT_BYTES } from './fit.ts';
import {
  sha256OfText,
  canBeUnpacked,
  unpacked,
  plansOf,
  type CommentHead,
  type LeftOut,
  type PartSteps,
  type PlanComment,
} from './plan-data.ts';
import { fewFacts } from './plan-facts.ts';
import { dealOut, MOST_PARTS, withoutUnits, type Dealing, type Order } from './plan-parts.ts';
import { FOR_LARGE_PLANS, renderPart, tooLarge, wholePlan } from './render-plan-comment.ts';
import { shortened } from './words.ts';

export type { PlanComment } from './plan-data.ts';
export { FIRST_PART, partNumber, PLAN_MARKER } from './render-plan-comment.ts';

/** A plan comment as it is to be written. */
export interface WrittenPlan {
  /** The text of each comment: the first, and those that go on from it. */
  readonly bodies: readonly string[];
  /** Of each plan, in order, what no comment holds. */
  readonly leftOut: readonly (readonly Step[])[];
  /** Whether it can be approved: otherwise it only says that what must be in the first comment does not fit. */
  readonly isWhole: boolean;
}

/** What was read back. */
export interface SeenPlanComment extends PlanComment {
  /** Whether those who opened the pull request could see every entry. */
  readonly showsAllEntries: boolean;
}

interface Thrift {
  readonly facts: number;
  readonly entries?: number;
}

// What explains goes first, then what the file accepts, which holds up no step.
const THRIFT: readonly Thrift[] = [
  { facts: 8_000 },
  { facts: 0 },
  { facts: 0, entries: 20 },
  { facts: 0, entries: 0 },
];
// Hashes of comments that are not written yet: packed, they differ by a few bytes.
const SPARE_BYTES = 200;
// The first time leaves out what does not fit, the next what has to make room for saying so.
const MOST_TIMES = 5;
// Enough to see what it is about; the job summary has them all.
const MOST_NAMED = 5;
// Of a role’s name, so that names which are all dots take no room from a step.
const LONGEST_ROLE = 20;
// A guardrail's message may list what a thief made.
const LONGEST_MESSAGE = 600;

/**
 * The plan comment: a pure function of the plans, whose steps it also carries as data, and so does each comment that goes
 * on from it. What does not fit into five is left out, role by role, and what the incidents do not name first.
 */
export function writePlanComment(said: PlanComment): WrittenPlan {
  const content = inShort(said);
  for (const thrift of THRIFT) {
    const draft = { content, thrift, leftOut: [] };
    const dealt = dealtTo5(draft, 'credentials first');
    if (dealt?.left.length === 0) return written(draft, dealt.parts);
    if (!dealt || thrift.facts > 0) continue;
    const less = withLess(draft);
    if (less) return less;
  }
  return { bodies: [tooLarge(content.head)], leftOut: [], isWhole: false };
}

/** Why a comment cannot be approved that was written and could not be read back, and what to do: two sentences. */
export function unapprovable({ isWhole }: WrittenPlan): readonly [problem: string, hint: string] {
  return isWhole
    ? [
        'The plan comment cannot be approved: it does not say what its own data says.',
        'That is a fault of Staunch. Report it, and plan and apply from a terminal meanwhile.',
      ]
    : [
        'The plan comment cannot be approved: what the incidents name is too large for it.',
        FOR_LARGE_PLANS,
      ];
}

/**
 * Reads a plan comment back: from its data alone, and only where rendering that data again gives every part of it
 * byte for byte, so that what people read is what the data says. Parts in the order of their numbers.
 */
export function readPlanComment(bodies: readonly string[]): SeenPlanComment | undefined {
  if (bodies.length > MOST_PARTS) return undefined;
  const texts = bodies.map(dataIn);
  const data = unpacked(texts);
  if (!data) return undefined;
  const plans = plansOf(data);
  const { head, failures, further = [], entries = Number.POSITIVE_INFINITY } = data.about;
  const isBound = sameTexts(further, bodies.slice(1).map(sha256OfText));
  const whole = plans.map(wholePlan);
  const rendered = texts.map((text, at) =>
    renderPart({ data, plans: whole, number: at + 1 }, text),
  );
  if (!isBound || !sameTexts(rendered, bodies)) return undefined;
  const longest = Math.max(0, ...plans.flatMap(entryLists).map(({ length }) => length));
  return {
    ...{ head, plans, ...(failures ? { failures } : {}) },
    showsAllEntries: longest <= entries,
  };
}

// What others wrote, as far as there is room for it.
function inShort({ head, plans, failures = [] }: PlanComment): PlanComment {
  const short = (text: string): string => shortened(text, LONGEST_MESSAGE);
  const ofFinding = (it: Finding): Finding => ({ ...it, message: short(it.message) });
  return {
    head,
    plans: plans.map((plan) => ({ ...plan, findings: plan.findings.map(ofFinding) })),
    failures: failures.map(({ incident, problem, hint }) => ({
      ...{ incident: short(incident), problem: short(problem), hint: short(hint) },
    })),
  };
}

interface Draft {
  readonly content: PlanComment;
  readonly thrift: Thrift;
  /** Of each plan, in order; empty where nothing is left out. */
  readonly leftOut: readonly (readonly Step[])[];
}

// What a comment ends with, found in one pass.
function dataIn(body: string): string {
  const [begin, end] = ['\n<!-- staunch:data ', ' -->'];
  const at = body.lastIndexOf(begin);
  return at === -1 || !body.endsWith(end) ? '' : body.slice(at + begin.length, -end.length);
}

// Five comments have no room for all of it: without some roles, and then without some more, for what is said of these.
function withLess(whole: Draft): WrittenPlan | undefined {
  let draft = whole;
  for (let times = 0; times < MOST_TIMES; times++) {
    const dealt = dealtTo5(draft, 'named first');
    if (!dealt) return undefined;
    if (dealt.left.length === 0) return written(draft, dealt.parts);
    draft = withoutThose(draft, dealt);
  }
  return undefined;
}

function dealtTo5(draft: Draft, order: Order): Dealing | undefined {
  const { plans } = draft.content;
  const about = aboutOf(draft, []);
  const whole = plans.map(wholePlan);
  const facts = plans.map((plan) => fewFacts(plan, draft.thrift.facts / plans.length));
  const fits = (parts: readonly PartSteps[], isLast: boolean): boolean => {
    const of = isLast ? parts.length : MOST_PARTS;
    const further = Array.from({ length: of - 1 }, (_, at) => sha256OfText(`${at}`));
    const data = { about: { ...about, ...furtherOf(further) }, facts, parts };
    const text = renderPart({ data, plans: whole, number: parts.length });
    return Buffer.byteLength(text) <= COMMENT_BYTES - SPARE_BYTES && canBeUnpacked(data);
  };
  return dealOut(plans, { fits, order });
}

function written(draft: Draft, parts: readonly PartSteps[]): WrittenPlan {
  const { content, thrift, leftOut } = draft;
  const { plans } = content;
  const whole = plans.map(wholePlan);
  const facts = plans.map((plan) => fewFacts(plan, thrift.facts / plans.length));
  const bodyOf = (number: number, further: readonly string[]): string =>
    renderPart({ data: { about: aboutOf(draft, further), facts, parts }, plans: whole, number });
  const unbound = parts.slice(1).map(() => '');
  const others = parts.slice(1).map((_, at) => bodyOf(at + 2, unbound));
  return { bodies: [bodyOf(1, others.map(sha256OfText)), ...others], leftOut, isWhole: true };
}

function withoutThose({ content, thrift, leftOut }: Draft, { left }: Dealing): Draft {
  const less = withoutUnits(content.plans, left);
  const plans = less.map(({ plan }) => ({ ...plan, digest: digestOf(plan.steps) }));
  const all = less.map((it, at) => [...(leftOut[at] ?? []), ...it.leftOut]);
  return { content: { ...content, plans }, thrift, leftOut: all };
}

function aboutOf({ content, thrift, leftOut }: Draft, further: readonly string[]): CommentHead {
  const { head, plans, failures = [] } = content;
  return {
    head,
    plans: plans.map(({ incident, digest, findings, lapsed }, at) => ({
      ...{ incident, digest, findings, lapsed },
      ...leftOutOf(leftOut[at] ?? []),
    })),
    ...(failures.length === 0 ? {} : { failures }),
    ...(thrift.entries === undefined ? {} : { entries: thrift.entries }),
    ...furtherOf(further),
  };
}

function furtherOf(further: readonly string[]): Pick<CommentHead, 'further'> {
  return further.length === 0 ? {} : { further };
}

function leftOutOf(steps: readonly Step[]): { readonly leftOut?: LeftOut } {
  if (steps.length === 0) return {};
  const roles = [...new Set(steps.flatMap((step) => ('roleArn' in step ? [step.roleArn] : [])))];
  const some = roles.slice(0, MOST_NAMED).map((arn) => shortened(roleNameOf(arn), LONGEST_ROLE));
  return { leftOut: { steps: steps.length, roles: roles.length, some } };
}

function entryLists({ incident }: Plan): (readonly unknown[])[] {
  const { accepted, settled, gone = [] } = entriesOf(incident);
  return [accepted, settled, gone];
}

function sameTexts(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, at) => text === others[at]);
}
