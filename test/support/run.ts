import { applyPlan, type Applied } from '../../src/respond/apply/apply.ts';
import { callerOf, type Access } from '../../src/policy/access.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { observe } from '../../src/inventory/observe.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Plan } from '../../src/actions/catalogue.ts';
import type { Sandbox } from '@staunch/sandbox';
import { connect } from './play.ts';

export const silent = {
  started: () => undefined,
  finished: () => undefined,
  waiting: () => undefined,
  holding: () => undefined,
  undone: () => undefined,
  checked: () => undefined,
};

/** Plans an incident on a sandbox, as the plan role unless told. */
export async function planOn(
  sandbox: Sandbox,
  incident: Incident,
  aws: Access = connect(sandbox, 'plan'),
): Promise<Plan> {
  return buildPlan(incident, await observe(aws, incident, await callerOf(aws)));
}

/** Applies a plan on a sandbox, as the apply role. */
export async function applyOn(
  sandbox: Sandbox,
  plan: Plan,
  aws: Access = connect(sandbox, 'apply'),
): Promise<Applied> {
  const options = {
    cutoffMarginSeconds: 30,
    holdSeconds: 60,
    progress: silent,
    keep: () => undefined,
    waiting: new Map(),
  };
  return applyPlan(aws, plan, options);
}
