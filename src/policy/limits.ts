import { isOver } from '../domain/day.ts';
import type { Finding } from '../domain/plan.ts';
import type { Wait } from '../domain/wait.ts';
import { holderOf, stepId, type Plan, type Step } from '../actions/catalogue.ts';
import type { Guardrails, Limits } from './guardrails.ts';
import { reachedHolders, reachedSteps } from './reached.ts';

/** The built-in rules about how much one incident touches, by name. */
export const LIMIT_RULES = [
  'staunch.max-access-keys',
  'staunch.max-roles',
  'staunch.max-instances',
] as const;

type LimitRule = (typeof LIMIT_RULES)[number];

/** Who answers for the built-in rules. */
export const OWNER = 'the owners of policy/guardrails.yaml';

// Reviewers have two minutes; the steps name every role.
const SHOWN = 3;

/**
 * What one incident touches beyond the limits. What the incident names and its users' sessions is never held back:
 * that there is more of it than usual is said. Of what was reached, what goes over waits, and is said. The way back
 * takes nothing from anybody, and is not counted.
 */
export function limitFindings(
  guardrails: Pick<Guardrails, 'limits' | 'waivers'>,
  plan: Pick<Plan, 'incident' | 'steps'>,
  now: Date,
): Finding[] {
  const { limits } = guardrails;
  const { keys, holders, instances } = countsOf(plan.steps);
  const over = stepsOverLimit(guardrails, plan, now);
  const waiting = plan.steps.flatMap((step) =>
    step.action === 'revoke-role-sessions' && over.has(stepId(step)) ? [step.roleArn] : [],
  );
  const waitingKeys = plan.steps.flatMap((step) =>
    step.action === 'deactivate-access-key' && over.has(stepId(step)) ? [step.accessKeyId] : [],
  );
  return [
    ...above('staunch.max-access-keys', keys, limits, { waiting: waitingKeys }),
    ...above('staunch.max-roles', holders, limits, { waiting }),
    ...above('staunch.max-instances', instances, limits, { waiting }),
  ];
}

/** The approved steps that wait because one incident would touch too much, by `stepId`, each with why. */
export function stepsOverLimit(
  { limits, waivers }: Pick<Guardrails, 'limits' | 'waivers'>,
  { incident, steps }: Pick<Plan, 'incident' | 'steps'>,
  now: Date,
): ReadonlyMap<string, Wait> {
  const waived = waivers
    .filter((it) => it.incident === incident.name && !isOver(it.expires, now))
    .map(({ rule }) => rule);
  const counted: Limits = {
    ...limits,
    ...(waived.includes('staunch.max-access-keys') ? { accessKeys: Infinity } : {}),
    ...(waived.includes('staunch.max-roles') ? { roles: Infinity } : {}),
    ...(waived.includes('staunch.max-instances') ? { instances: Infinity } : {}),
  };
  const waiting = new Set(rolesOverLimit(counted, { incident, steps }));
  const why = `it waits: the incident does not name its role, and touches too much already (limit ${counted.roles} for roles and users, limit ${counted.instances} for instances)`;
  const end =
    'Raise `limits.roles` or `limits.instances` in policy/guardrails.yaml, or add a waiver for this incident; then apply again.';
  const ofRoles = steps.filter((step) => waiting.has(holderOf(step) ?? ''));
  return new Map([
    ...ofRoles.map((step) => [stepId(step), { why, who: OWNER, end }] as const),
    ...keysOverLimit(counted, { incident, steps }).map(
      (step) => [stepId(step), tooManyKeys(counted)] as const,
    ),
  ]);
}

// A thief may make keys in a loop: what the incident names is counted first, and never waits.
function keysOverLimit(
  { accessKeys }: Limits,
  { incident, steps }: Pick<Plan, 'incident' | 'steps'>,
): Step[] {
  const keys = steps.filter(({ action }) => action === 'deactivate-access-key');
  const reached = reachedSteps(incident, keys);
  const left = Math.max(0, accessKeys - (keys.length - reached.size));
  return [...reached].sort((a, b) => (stepId(a) < stepId(b) ? -1 : 1)).slice(left);
}

function tooManyKeys({ accessKeys }: Limits): Wait {
  return {
    why: `it waits: the incident does not name it, and touches too many keys already (limit ${accessKeys})`,
    who: OWNER,
    end: 'Raise `limits.accessKeys` in policy/guardrails.yaml, or add a waiver for this incident; then apply again.',
  };
}

// A role waits as a whole, with its instances: one that is revoked and not refreshed is an outage.
function rolesOverLimit(
  limits: Limits,
  { incident, steps }: Pick<Plan, 'incident' | 'steps'>,
): string[] {
  const reached = reachedHolders(incident, steps);
  const named = countsOf(steps.filter((step) => !reached.has(holderOf(step) ?? '')));
  let rolesLeft = limits.roles - named.holders;
  let instancesLeft = limits.instances - named.instances;
  const waiting: string[] = [];
  for (const holder of [...reached].sort()) {
    const own = steps.filter((step) => holderOf(step) === holder);
    const { holders, instances } = countsOf(own);
    // Its sessions are denied already: the instances that hold them are not to stay so.
    if (holders === 0) continue;
    const fits = rolesLeft >= 1 && (instances === 0 || instancesLeft >= instances);
    if (!fits) waiting.push(holder);
    else [rolesLeft, instancesLeft] = [rolesLeft - 1, instancesLeft - instances];
  }
  return waiting;
}

function countsOf(steps: readonly Step[]): Record<'keys' | 'holders' | 'instances', number> {
  const denying = steps.filter(
    ({ action }) => action !== 'refresh-instance' && action !== 'attach-profile',
  );
  return {
    keys: steps.filter(({ action }) => action === 'deactivate-access-key').length,
    holders: new Set(denying.flatMap((step) => holderOf(step) ?? [])).size,
    instances: steps.length - denying.length,
  };
}

const WORDS: Readonly<Record<LimitRule, { readonly what: string; readonly field: keyof Limits }>> =
  {
    'staunch.max-access-keys': { what: 'access keys would be deactivated', field: 'accessKeys' },
    'staunch.max-roles': {
      what: 'roles and users would have sessions denied',
      field: 'roles',
    },
    'staunch.max-instances': { what: 'instances would get new credentials', field: 'instances' },
  };

function above(
  rule: LimitRule,
  number: number,
  limits: Limits,
  { waiting }: { readonly waiting: readonly string[] },
): Finding[] {
  const { what, field } = WORDS[rule];
  const limit = limits[field];
  if (number <= limit) return [];
  const held =
    waiting.length === 0
      ? 'Nothing is held back: it is on what the incident names, or a waiver lets it pass.'
      : `What the incident names is done. ${waiting.length} reached ${waitingWords(rule, waiting.length)}: ${shown(waiting)}. Raise \`limits.${field}\` in policy/guardrails.yaml, or add a waiver for this` +
        ' incident, then apply again.';
  const message = `${number} ${what} by one incident, limit ${limit}. ${held}`;
  return [{ rule, outcome: 'warn', message, owner: OWNER }];
}

function waitingWords(rule: LimitRule, n: number): string {
  if (rule === 'staunch.max-access-keys') return n === 1 ? 'key waits' : 'keys wait';
  return n === 1 ? 'role waits, with its instances' : 'roles wait, with their instances';
}

function shown(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return `${names.slice(0, SHOWN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
