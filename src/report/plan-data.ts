import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { inPlanOrder, type Plan, type Step } from '../actions/catalogue.ts';
import { hasPlanShape } from '../actions/read-plan.ts';
import { digestOf } from '../domain/digest.ts';
import type { Incident } from '../domain/incident.ts';
import { NO_NOTES, type Finding } from '../domain/plan.ts';
import { isFacts, type Facts } from './plan-facts.ts';

/** What a plan comment says: the plans themselves, and the commit that they were made from. */
export interface PlanComment {
  readonly head: string;
  readonly plans: readonly Plan[];
  /** Incidents that could not be planned: nothing is applied for them. */
  readonly failures?: readonly Failure[];
}

export interface Failure {
  readonly incident: string;
  readonly problem: string;
  readonly hint: string;
}

/** What one plan left out, because five comments do not hold it: some names, and how many there are. */
export interface LeftOut {
  readonly steps: number;
  readonly roles: number;
  readonly some: readonly string[];
}

/** What people approve of one plan, but for the steps, which may be in several comments. */
export interface PlanHead {
  readonly incident: Incident;
  readonly digest: string;
  readonly findings: readonly Finding[];
  readonly lapsed: readonly string[];
  readonly leftOut?: LeftOut;
}

/** The first half of the data in the first comment: what an approval is about. */
export interface CommentHead {
  readonly head: string;
  readonly plans: readonly PlanHead[];
  readonly failures?: readonly Failure[];
  /** At most so many entries of each list are shown; absent where all are. */
  readonly entries?: number;
  /** SHA-256 of each further comment, lower-case hex. */
  readonly further?: readonly string[];
}

/** Of each plan, in order, the steps that stand in one comment. */
export type PartSteps = readonly (readonly Step[])[];

/** Everything that a plan comment, in one or several parts, is rendered from. */
export interface PlanData {
  readonly about: CommentHead;
  readonly facts: readonly Facts[];
  readonly parts: readonly PartSteps[];
}

// Of one comment. What GitHub holds unpacks to a tenth of it; a forged one could unpack to anything.
const UNPACKED_BYTES = 2_000_000;

/** The data of one part as it stands at its end: of the first what is approved and what explains it, of the others steps. */
export function packed({ about, facts, parts }: PlanData, number: number): string {
  const steps = parts[number - 1] ?? [];
  return number === 1 ? `${pack({ ...about, steps })} ${pack(facts)}` : pack(steps);
}

/** Whether the last part’s data is read back, however small it is once it is packed. */
export function canBeUnpacked({ about, facts, parts }: PlanData): boolean {
  const texts = [{ ...about, steps: parts.at(-1) }, facts].map((it) => JSON.stringify(it));
  return texts.every((text) => Buffer.byteLength(text) <= UNPACKED_BYTES);
}

/** Reads the data back; undefined where it is not what it should be. Nothing of it is believed before it is checked. */
export function unpacked(texts: readonly string[]): PlanData | undefined {
  const [first = '', ...others] = texts;
  const [approved = '', explaining = '', ...more] = first.split(' ');
  const [head, facts, ...parts] = [approved, explaining, ...others].map(unpack);
  if (more.length > 0 || !isRecord(head)) return undefined;
  const { steps, ...about } = head;
  const all = [steps, ...parts];
  if (!isHead(about) || !all.every((part) => isPart(part, about.plans.length))) return undefined;
  if (!Array.isArray(facts) || facts.length !== about.plans.length || !facts.every(isFacts))
    return undefined;
  const data = { about, facts, parts: all as PartSteps[] };
  return putTogether(data).every(hasPlanShape) && plansOf(data).every(isWhole) ? data : undefined;
}

function isWhole({ steps, digest }: Plan): boolean {
  return digestOf(steps) === digest;
}

/** The plans that data is about. What explains them is no part of them here. */
export function plansOf(data: Pick<PlanData, 'about' | 'parts'>): Plan[] {
  return putTogether(data).map((plan) => ({ ...plan, steps: inPlanOrder(plan.steps) }));
}

function putTogether({ about, parts }: Pick<PlanData, 'about' | 'parts'>): Plan[] {
  return about.plans.map(({ incident, digest, findings, lapsed }, at) => ({
    apiVersion: 'staunch/v1',
    kind: 'Plan',
    incident,
    steps: parts.flatMap((part) => part[at] ?? []),
    ...{ digest, findings, lapsed, reach: [], ...NO_NOTES },
  }));
}

/** SHA-256 of a text, as 64 lower-case hex digits. */
export function sha256OfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function isHead(value: Record<string, unknown>): value is Record<string, unknown> & CommentHead {
  const { head, plans, failures = [], entries = 0, further = [], ...more } = value;
  // What is not shown could be padding, to push out what should be.
  if (Object.keys(more).length > 0) return false;
  if (typeof head !== 'string' || !/^[0-9a-f]{40}$/.test(head)) return false;
  if (!Array.isArray(plans) || !plans.every(isPlanHead)) return false;
  if (!Array.isArray(failures) || !failures.every(isFailure)) return false;
  if (!isCount(entries) || !Array.isArray(further)) return false;
  const names = plans.map(({ incident }) => incident.name);
  return new Set(names).size === plans.length && further.every((it) => typeof it === 'string');
}

// Each field is checked by the plan's schema, once the plan is put together.
function isPlanHead(value: unknown): value is PlanHead {
  if (!isRecord(value)) return false;
  const { incident, digest, findings, lapsed, leftOut, ...more } = value;
  const isSound =
    isRecord(incident) && typeof digest === 'string' && [findings, lapsed].every(Array.isArray);
  return isSound && Object.keys(more).length === 0 && (leftOut === undefined || isLeftOut(leftOut));
}

function isLeftOut(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { steps, roles, some, ...more } = value;
  const areNames = Array.isArray(some) && some.every((name) => typeof name === 'string');
  return areNames && isCount(steps) && isCount(roles) && Object.keys(more).length === 0;
}

function isFailure(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { incident, problem, hint, ...more } = value;
  const isSaid = [incident, problem, hint].every((text) => typeof text === 'string');
  return isSaid && Object.keys(more).length === 0;
}

// What a step is, the plan's schema says.
function isPart(value: unknown, plans: number): boolean {
  return Array.isArray(value) && value.length === plans && value.every(Array.isArray);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function pack(value: unknown): string {
  return deflateSync(JSON.stringify(value), { level: 9 }).toString('base64');
}

function unpack(text: string): unknown {
  try {
    const bytes = Buffer.from(text, 'base64');
    // One spelling only: base64 has spare bits that say nothing.
    if (bytes.toString('base64') !== text) return undefined;
    const unpacked = inflateSync(bytes, { maxOutputLength: UNPACKED_BYTES });
    return JSON.parse(unpacked.toString('utf8'));
  } catch {
    return undefined;
  }
}
