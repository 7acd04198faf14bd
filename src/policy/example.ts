import validate from '../../schemas/policy-test.schema.json?for=people';
import type { Incident } from '../domain/incident.ts';
import type { Problem } from '../incident/problem.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { digestOf } from '../domain/digest.ts';
import { NO_NOTES, type Finding } from '../domain/plan.ts';
import type { Step } from '../actions/catalogue.ts';
import { readPlan } from '../actions/read-plan.ts';
import { BUILT_IN } from './built-in.ts';
import type { Guardrails } from './guardrails.ts';
import { findingsOf } from './judge.ts';
import { readPolicyDocument, schemaProblems, type PolicyDocument } from './policy-document.ts';
import { undeclared } from './to-cel.ts';

/**
 * What a policy test says must come out, as `outcome rule`, with ` waived` where a waiver takes it away, and, of a rule
 * whose part the test names, ` (reached)` where it is true only of what was reached.
 */
export interface Tried {
  readonly name: string;
  readonly expected: readonly string[];
  readonly got: readonly string[];
}

interface ExampleText {
  readonly name: string;
  readonly now?: string;
  readonly incident?: Partial<Incident>;
  readonly steps?: readonly (Step & { readonly repeat?: number })[];
  readonly inventory?: Partial<Inventory>;
  readonly expect: readonly Expected[];
}

interface Expected extends Pick<Finding, 'rule' | 'outcome'> {
  readonly waived?: boolean;
  /** Absent where the test leaves it open. */
  readonly reached?: boolean;
}

const HOUR_MS = 3_600_000;

/** Judges the example of a policy test, or says what is wrong with the test itself. Never throws. */
export function tryExample(
  guardrails: Guardrails,
  text: string,
): Tried | { readonly problems: readonly Problem[] } {
  const document = readPolicyDocument(text);
  const wrong = [...document.problems, ...schemaProblems(document, validate)];
  if (wrong.length > 0) return { problems: wrong };
  const example = document.value as ExampleText;
  const incident: Incident = { ...HARMLESS, ...example.incident };
  const steps = (example.steps ?? []).flatMap(repeated);
  const problems = [
    ...notAPlan(incident, steps, document),
    ...unread(example, document),
    ...noSuchRule(guardrails, example, document),
  ];
  if (problems.length > 0) return { problems };
  const inventory = example.inventory && wholeInventory(example.inventory, incident);
  const now = new Date(example.now ?? Date.parse(incident.detectedAt) + HOUR_MS);
  const findings = findingsOf(guardrails, { incident, steps, inventory }, now);
  return {
    name: example.name,
    expected: example.expect.map((it) => inWords(it)).sort(),
    got: findings
      .map(({ rule, outcome, waiver, reached = false }) => {
        const isAsked = example.expect.some((it) => it.rule === rule && it.reached !== undefined);
        const waived = waiver !== undefined;
        return inWords({ rule, outcome, waived, reached: isAsked && reached });
      })
      .sort(),
  };
}

const HARMLESS: Incident = {
  name: 'example',
  summary: 'An example',
  account: '111122223333',
  severity: 'high',
  exposedAt: '2026-11-22T08:55:00.000Z',
  detectedAt: '2026-11-22T09:14:00.000Z',
  state: 'contained',
  requireImdsv2: false,
  reactivate: [],
  accepted: [],
  settled: [],
  exposures: [{ kind: 'access-key', accessKeyId: 'AKIARTX3GSDSQLEAKEDK' }],
};

function inWords({ rule, outcome, waived, reached }: Expected): string {
  return `${outcome} ${rule}${waived ? ' waived' : ''}${reached ? ' (reached)' : ''}`;
}

function repeated({ repeat, ...step }: Step & { readonly repeat?: number }): Step[] {
  if (repeat === undefined) return [step];
  const digits = String(repeat).length;
  return Array.from({ length: repeat }, (_, at) => {
    const number = String(at + 1).padStart(digits, '0');
    const numbered = Object.entries(step).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('{n}', number) : value,
    ]);
    return Object.fromEntries(numbered) as Step;
  });
}

// Only what could stand in a plan tells anything about plans.
function notAPlan(incident: Incident, steps: readonly Step[], { problemAt }: PolicyDocument) {
  const kind = { apiVersion: 'staunch/v1', kind: 'Plan', digest: digestOf(steps) };
  const plan = readPlan(
    JSON.stringify({ ...kind, incident, steps, findings: [], lapsed: [], reach: [], ...NO_NOTES }),
  );
  if (!('refusal' in plan)) return [];
  const message = `This is no example of a plan: ${plan.refusal}.`;
  return [problemAt(['steps'], { message, hint: 'schemas/plan.schema.json describes plans.' })];
}

function unread({ inventory = {} }: ExampleText, { problemAt }: PolicyDocument): Problem[] {
  return undeclared('Inventory', inventory).map((pointer) => {
    const path = pointer
      .split('/')
      .slice(1)
      .map((it) => (/^\d+$/.test(it) ? Number(it) : it));
    const message = `No rule can read \`${path.join('.')}\` of the inventory.`;
    const hint = 'docs/guardrails.md lists the fields of each type.';
    return problemAt(['inventory', ...path], { message, hint });
  });
}

function noSuchRule({ rules }: Guardrails, { expect }: ExampleText, { problemAt }: PolicyDocument) {
  const known = [...BUILT_IN, ...rules.map(({ name }) => name)];
  return expect.flatMap(({ rule }, at) => {
    if (known.includes(rule)) return [];
    const message = `There is no rule \`${rule}\`.`;
    return [problemAt(['expect', at, 'rule'], { message, hint: `Rules: ${known.join(', ')}.` })];
  });
}

function wholeInventory(part: Partial<Inventory>, incident: Incident): Inventory {
  const { account, detectedAt } = incident;
  return {
    caller: {
      arn: `arn:aws:sts::${account}:assumed-role/staunch-plan/test`,
      account,
      ownRoleArns: [],
    },
    keys: [],
    madeKeys: [],
    madePasswords: [],
    sshKeys: [],
    users: [],
    sessions: [],
    roles: [],
    instances: [],
    attaching: [],
    goneRoles: [],
    mints: {},
    foreignRoles: [],
    uses: [],
    missing: [],
    unseen: [],
    absent: [],
    since: detectedAt,
    now: detectedAt,
    ...part,
  };
}
