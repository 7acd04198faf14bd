import { actionOf } from '../actions/catalogue.ts';
import type { Problem } from '../incident/problem.ts';
import type { Finding } from '../domain/plan.ts';
import { compile, type Expression } from './expression.ts';
import type { Answer, Picture, Rule } from './guardrails.ts';
import type { Path, PolicyDocument } from './policy-document.ts';
import { SAMPLES, SAMPLE_TIME } from './samples.ts';
import { toCel } from './to-cel.ts';

/** A rule as it is typed. */
export interface RuleText extends Pick<Finding, 'message' | 'owner' | 'approvals'> {
  readonly name: string;
  readonly when: string;
  readonly deny?: true;
  readonly warn?: true;
  readonly expires?: string;
}

/** A rule that is ready to be asked, or everything that is wrong with it. */
export function ruleOf(
  text: RuleText,
  path: Path,
  { problemAt }: PolicyDocument,
): Rule | { readonly problems: readonly Problem[] } {
  const { name, when, message, owner, approvals, expires } = text;
  const outcomes = (['deny', 'warn', 'approvals'] as const).filter((it) => text[it] !== undefined);
  const [outcome] = outcomes;
  const compiled = compile(when);
  const problems = [
    ...(outcomes.length === 1 ? [] : [problemAt(path, wrongOutcomes(name, outcomes))]),
    ...tooFew(approvals).map((advice) => problemAt([...path, 'approvals'], advice)),
    ...('problem' in compiled
      ? [
          problemAt([...path, 'when'], {
            message: `The rule \`${name}\` cannot be used: ${compiled.problem} (character ${compiled.offset + 1} of \`when\`).`,
            hint: compiled.hint,
          }),
        ]
      : stumbles(compiled).map((where) => problemAt([...path, 'when'], stumbling(name, where)))),
  ];
  if (problems.length > 0 || outcome === undefined || 'problem' in compiled) return { problems };
  return {
    name,
    outcome,
    message,
    owner,
    ...(approvals ? { approvals } : {}),
    ...(expires === undefined ? {} : { expires }),
    readsInventory: compiled.variables.has('inventory'),
    ask: (picture, now) => ask(compiled, picture, now),
  };
}

// What cannot be evaluated counts as struck: better said now than in the first incident.
function stumbles(expression: Expression): { readonly action: string; readonly why: string }[] {
  const found = SAMPLES.flatMap((picture) => {
    const answer = ask(expression, picture, SAMPLE_TIME);
    const action = picture.steps[0]?.action ?? '';
    return typeof answer === 'boolean' ? [] : [{ action, why: answer.failed }];
  });
  return found.slice(0, 1);
}

function stumbling(
  name: string,
  { action, why }: { readonly action: string; readonly why: string },
) {
  return {
    message: `The rule \`${name}\` cannot be evaluated for a plan with a step ${action}: ${why.replace(/\.$/, '')}. It would strike every such plan.`,
    hint: 'Ask first whether a field is there: has(s.roleArn) && s.roleArn.like("…"). Go through lists with exists, not by number.',
  };
}

function wrongOutcomes(name: string, outcomes: readonly string[]) {
  const has = outcomes.length === 0 ? 'none' : outcomes.join(' and ');
  const message = `The rule \`${name}\` has ${has} of deny, warn and approvals; it needs exactly one.`;
  return { message, hint: 'Write `deny: true`, `warn: true` or `approvals: { count: 2 }`.' };
}

function tooFew(approvals: RuleText['approvals']) {
  const people = new Set(approvals?.from?.map((login) => login.toLowerCase())).size;
  if (!approvals?.from || people >= approvals.count) return [];
  const message = `It asks for ${approvals.count} approvals from ${people} people: nobody could ever give them.`;
  return [{ message, hint: 'Name more people in `from`, or lower `count`.' }];
}

function ask({ evaluate }: Expression, picture: Picture, now: Date): Answer {
  try {
    return evaluate({ ...valuesOf(picture), now }) === true;
  } catch (error) {
    // What cannot be judged is not waved through.
    return { failed: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  const summary = error instanceof Error && 'summary' in error ? error.summary : undefined;
  if (typeof summary === 'string') return summary.replace('No such key:', 'there is no');
  return error instanceof Error ? error.message : String(error);
}

// All rules ask about the same picture.
const seen = new WeakMap<Picture, Readonly<Record<string, unknown>>>();

function valuesOf(picture: Picture): Readonly<Record<string, unknown>> {
  const values = seen.get(picture) ?? {
    incident: toCel('Incident', picture.incident),
    steps: toCel(
      'list<Step>',
      picture.steps.map((step) => ({
        ...step,
        object: actionOf(step).words.describe(step).object,
      })),
    ),
    ...(picture.inventory ? { inventory: toCel('Inventory', picture.inventory) } : {}),
  };
  seen.set(picture, values);
  return values;
}
