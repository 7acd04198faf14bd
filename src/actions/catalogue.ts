import { compareCodeUnits } from '../domain/compare-code-units.ts';
import type { Incident } from '../domain/incident.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { Known } from '../inventory/wanted.ts';
import type { Plan as PlanOf } from '../domain/plan.ts';
import type { Action, Phase } from './action.ts';
import { allowImdsv1 } from './allow-imdsv1.ts';
import { attachProfile } from './attach-profile.ts';
import { deactivateAccessKey } from './deactivate-access-key.ts';
import { deactivateSshKey } from './deactivate-ssh-key.ts';
import { deletePassword } from './delete-password.ts';
import { denySession } from './deny-session.ts';
import { denyUserSessions } from './deny-user-sessions.ts';
import { liftDenial } from './lift-denial.ts';
import { noNewKeys } from './no-new-keys.ts';
import { reactivateAccessKey } from './reactivate-access-key.ts';
import { refreshInstance } from './refresh-instance.ts';
import { revokeRoleSessions } from './revoke-role-sessions.ts';

const actions = [
  deactivateAccessKey,
  deactivateSshKey,
  deletePassword,
  denyUserSessions,
  noNewKeys,
  revokeRoleSessions,
  denySession,
  refreshInstance,
  attachProfile,
  liftDenial,
  allowImdsv1,
  reactivateAccessKey,
] as const;

/** A step of any remediation. */
export type Step = (typeof actions)[number]['example'];

/** A plan of such steps. */
export type Plan = PlanOf<Step>;

/** Every remediation, in the order in which they are done. Each knows its own steps alone: see `actionOf`. */
export const catalogue = actions as readonly unknown[] as readonly Action<Step>[];

const byName = new Map(catalogue.map((action) => [action.name, action]));

/** The remediation of a step. */
export function actionOf<S extends Step>(step: S): Action<S> {
  const action = byName.get(step.action);
  if (!action) throw new Error(`no remediation is called ${step.action}`);
  // The name pairs a step with its own action; the compiler cannot follow that.
  return action as unknown as Action<S>;
}

/** The one name of a step's object, by which approved and needed steps are compared and sorted. */
export function stepId(step: Step): string {
  return `${step.action} ${step.account} ${actionOf(step).identity(step)}`;
}

/** Steps in the order of a plan: remediation by remediation, then by their objects. AWS lists in any order; a plan does not. */
export function inPlanOrder(steps: readonly Step[]): Step[] {
  // By names, which people read.
  const sorted = [...new Map(steps.map((step) => [stepId(step), step])).values()]
    .map((step) => [stepId(unpinned(step)), step] as const)
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([, step]) => step);
  return catalogue.flatMap(({ name }) => sorted.filter(({ action }) => action === name));
}

/** A step without the id of its user: as one was made while IAM did not show it. */
export function unpinned(step: Step): Step {
  if (!('principalId' in step)) return step;
  const fields = Object.entries(step).filter(([name]) => name !== 'principalId');
  return Object.fromEntries(fields) as unknown as Step;
}

/** The steps of one phase that are needed, given what has been seen so far. */
export function neededIn(phase: Phase, incident: Incident, inventory: Inventory): Step[] {
  return catalogue
    .filter((action) => action.phase === phase)
    .flatMap((action) => action.propose(incident, inventory).steps);
}

/** Whether a needed step would do more than repeat what was done before. */
export function isNews(step: Step, incident: Incident, inventory: Inventory): boolean {
  return actionOf(step).isNews?.(step, incident, inventory) ?? true;
}

/** The user or role whose sessions a step denies, or whose sessions an instance holds; undefined for any other step. */
export function holderOf(step: Step): string | undefined {
  return actionOf(step).holder?.(step);
}

/** What an approved plan names, so that it need not be found in CloudTrail again before it is dealt with. */
export function knownFrom(steps: readonly Step[]): Known {
  const known = steps.map((step) => actionOf(step).known?.(step) ?? {});
  const sessions = known.flatMap((it) => it.sessions ?? []);
  const alone = sessions.map(({ principalArn }) => principalArn);
  const presumed = new Set(known.flatMap((it) => it.presumedRoles ?? []));
  return {
    roles: known.flatMap((it) => it.roles ?? []),
    presumedRoles: [...presumed].filter((arn) => !alone.includes(arn)),
    users: known.flatMap((it) => it.users ?? []),
    owners: known.flatMap((it) => it.owners ?? []),
    held: known.flatMap((it) => it.held ?? []),
    sessions,
    made: known.flatMap((it) => it.made ?? []),
  };
}
