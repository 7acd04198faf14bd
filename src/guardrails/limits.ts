import type { Finding, Step } from '../plan/plan.ts';
import type { Limits } from './guardrails.ts';

/** The rules that nobody can leave out, by name. */
export const BUILT_IN = [
  'staunch.max-access-keys',
  'staunch.max-roles',
  'staunch.max-instances',
  'staunch.group-share',
] as const;

/** Who answers for the built-in rules. */
export const OWNER = 'the owners of policy/guardrails.yaml';

/** What one incident may touch at most. The way back takes nothing from anybody, and is not counted. */
export function limitFindings(limits: Limits, steps: readonly Step[]): Finding[] {
  const keys = steps.filter(({ action }) => action === 'deactivate-access-key').length;
  const instances = steps.filter(({ action }) => action === 'refresh-instance').length;
  const holders = new Set(steps.flatMap(deniedBy)).size;
  return [
    ...above('staunch.max-access-keys', keys, {
      what: 'access keys would be deactivated',
      field: 'accessKeys',
      limits,
    }),
    ...above('staunch.max-roles', holders, {
      what: 'roles and users would have sessions denied',
      field: 'roles',
      limits,
    }),
    ...above('staunch.max-instances', instances, {
      what: 'instances would get new credentials',
      field: 'instances',
      limits,
    }),
  ];
}

function deniedBy(step: Step): string[] {
  switch (step.action) {
    case 'revoke-role-sessions':
      return [step.roleArn];
    case 'deny-user-sessions':
      return [step.userArn];
    case 'deny-session':
      return [step.principalArn];
    default:
      return [];
  }
}

function above(
  rule: (typeof BUILT_IN)[number],
  number: number,
  { what, field, limits }: { what: string; field: keyof Limits; limits: Limits },
): Finding[] {
  const limit = limits[field];
  if (number <= limit) return [];
  const message =
    `${number} ${what} by one incident, limit ${limit}. Raise \`limits.${field}\` in policy/guardrails.yaml,` +
    ' or add a waiver for this incident, or spread the exposures over several incidents.';
  return [{ rule, outcome: 'deny', message, owner: OWNER }];
}
