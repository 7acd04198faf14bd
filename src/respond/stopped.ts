import { catalogue } from '../actions/catalogue.ts';
import { denialSid, isOwnSid } from '../domain/denials.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { deactivatedTag } from '../domain/names.ts';
import type {
  DenySession,
  DenyUserSessions,
  Plan,
  RevokeRoleSessions,
  Step,
} from '../domain/plan.ts';

/**
 * How it comes that a step of a begun containment is needed, by what AWS shows. `not-done`: a run was stopped before
 * it. `unclear`: that, or somebody undid it, and nothing shows which.
 */
export type WhyNeeded = 'undone-or-new' | 'not-done' | 'unclear';

/** What a run writes in order tells how far it came: keys and passwords off, then denies, then instances. Pure. */
export function whyNeeded(step: Step, plan: Plan, inventory: Inventory): WhyNeeded {
  const { name, detectedAt } = plan.incident;
  switch (step.action) {
    case 'deactivate-access-key': {
      const user = inventory.users.find((it) => it.user === step.user);
      const wasOff = user?.tags[deactivatedTag(step.accessKeyId)] === name;
      return wasOff || isFinal(name, inventory) ? 'undone-or-new' : 'not-done';
    }
    case 'delete-password': {
      const user = inventory.users.find((it) => it.user === step.user);
      const isNew = (user?.passwordSince ?? '') > detectedAt;
      return isNew || isFinal(name, inventory) ? 'undone-or-new' : 'not-done';
    }
    case 'refresh-instance': {
      const instance = inventory.instances.find((it) => it.instanceId === step.instanceId);
      const wasRefreshed = (instance?.refreshedAt ?? '') > detectedAt;
      return wasRefreshed && instance?.interrupted !== true ? 'undone-or-new' : 'not-done';
    }
    case 'deny-user-sessions':
    case 'revoke-role-sessions':
    case 'deny-session':
      return whyNotDenied(step, name, inventory);
    case 'attach-profile':
    case 'lift-denial':
    case 'allow-imdsv1':
    case 'reactivate-access-key':
      return 'not-done';
  }
}

/** At which step a run was stopped, by what AWS shows: steps are counted as a plan orders them, from one. */
export function stoppedAt({ incident, steps }: Plan, inventory: Inventory): number {
  const [first] = steps;
  const actions = Object.values(catalogue);
  const reached = actions.findIndex(({ name }) => name === first?.action);
  const done = actions.slice(0, reached + 1).flatMap(({ name, propose }) => {
    const { alreadySo = [] } = propose(incident, inventory);
    // A role that is gone had no step.
    return name === 'revoke-role-sessions'
      ? alreadySo.slice(inventory.goneRoles.length)
      : alreadySo;
  });
  return done.length + 1;
}

/** Whether anything of a containment is there: a run began, and maybe ended. */
export function isBegun({ incident }: Plan, { roles, users, keys, instances }: Inventory): boolean {
  const denied = [...roles, ...users].some(({ denials }) =>
    denials.some(({ sid }) => isOwnSid(incident.name, sid)),
  );
  const switchedOff = keys.some(
    ({ user, accessKeyId }) =>
      users.find((it) => it.user === user)?.tags[deactivatedTag(accessKeyId)] === incident.name,
  );
  // Only a deny of ours makes Staunch refresh an instance.
  const refreshed = instances.some(({ refreshedAt = '' }) => refreshedAt > incident.detectedAt);
  const changed = [...roles, ...users].some((holder) => holder.changed.length > 0);
  return denied || switchedOff || changed || refreshed;
}

function whyNotDenied(
  step: DenyUserSessions | RevokeRoleSessions | DenySession,
  name: string,
  inventory: Inventory,
): WhyNeeded {
  const { roles, users, instances } = inventory;
  const arn = principalOf(step);
  const holder = [...roles, ...users].find(
    (it) => ('roleArn' in it ? it.roleArn : it.userArn) === arn,
  );
  const refreshed = instances.some(
    ({ roleArn, refreshedAt = '', interrupted }) =>
      roleArn === arn && !interrupted && refreshedAt > inventory.since,
  );
  if ((holder?.changed.length ?? 0) > 0 || refreshed) return 'undone-or-new';
  // All denies of a run go out together: where others stand, this one was taken away, or is new.
  if (isFinal(name, inventory)) return 'undone-or-new';
  // One that was written while a key was still on is only to be written again.
  const isProvisional = holder?.denials.some(({ sid }) => sid === denialSid(name, true)) === true;
  return isProvisional && step.action !== 'deny-session' ? 'not-done' : 'unclear';
}

function principalOf(step: DenyUserSessions | RevokeRoleSessions | DenySession): string {
  switch (step.action) {
    case 'deny-user-sessions':
      return step.userArn;
    case 'revoke-role-sessions':
      return step.roleArn;
    case 'deny-session':
      return step.principalArn;
  }
}

// A deny counts as final only where every key and password was off when it was written.
function isFinal(name: string, { roles, users }: Inventory): boolean {
  return [...roles, ...users].some(({ denials }) =>
    denials.some(({ sid }) => sid === denialSid(name)),
  );
}
