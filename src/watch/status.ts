import { overAt } from '../actions/lift-denial.ts';
import { isOwnSid } from '../inventory/denials.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { deactivatedTag } from '../inventory/names.ts';
import type { Plan } from '../plan/plan.ts';
import { aliveWhenClosed } from './alive-when-closed.ts';
import { whyNeeded, withoutProfileNow, type WhyNeeded } from './stopped.ts';

/**
 * Where an incident stands, by what AWS shows against what its file wants. `waiting`: everything is shut, and what
 * is left is for a known day. What still works is `open`, even where it will expire by itself.
 */
export type Standing = 'held' | 'drifted' | 'stopped' | 'open' | 'overdue' | 'waiting' | 'unknown';

/** Whether a run may be green about it: only where everything is shown to be shut. */
export function isGreen(standing: Standing): boolean {
  return standing === 'held' || standing === 'waiting';
}

export interface Status {
  readonly incident: string;
  readonly account: string;
  readonly wanted: string;
  readonly standing: Standing;
  /** One sentence each. */
  readonly why: readonly string[];
}

// A merge applies an incident at once; an hour later somebody forgot.
const GRACE_MS = 60 * 60_000;

/** Judges by meaning: what a plan would still do, and what of ours is there. Pure. */
export function statusOf(plan: Plan, inventory: Inventory): Status {
  const { incident, steps } = plan;
  const base = { incident: incident.name, account: incident.account, wanted: incident.state };
  const unknown = [...plan.errors, ...plan.unseen].map(({ object, why }) => `${object}: ${why}`);
  const left = plan.refused.map(({ object, why }) => `${object}: ${why}`);
  const say = (standing: Standing, ...why: string[]): Status => ({
    ...base,
    standing,
    why: [...why, ...unknown, ...left],
  });
  const todo = `${steps.length} of its steps ${steps.length === 1 ? 'is' : 'are'} needed`;
  if (incident.state !== 'contained') {
    if (steps.length > 0) return say('overdue', `${todo}: merged, but not applied`);
    if (unknown.length > 0) return say('unknown');
    const alive = incident.state === 'closed' ? aliveWhenClosed(incident, inventory) : [];
    if (alive.length > 0) return say('open', ...alive);
    if (plan.refused.some(({ until }) => until === undefined)) return say('open');
    return left.length > 0 ? say('waiting') : say('held');
  }
  if (steps.length === 0) {
    if (unknown.length > 0) return say('unknown');
    if (left.length > 0)
      return say(
        'open',
        ...withoutProfileNow(inventory),
        'what Staunch does is done; something is left for people',
      );
    return isSpent(plan, inventory)
      ? say('overdue', 'every session that it denies has expired: write `state: closed`')
      : say('held');
  }
  if (isBegun(plan, inventory)) {
    const { standing, why } = begun(plan, inventory);
    return say(standing, ...withoutProfileNow(inventory), ...why);
  }
  const age = Date.parse(inventory.now) - Date.parse(incident.detectedAt);
  return say(age > GRACE_MS ? 'overdue' : 'open', `${todo}: not applied yet`);
}

// Where nothing of it was undone, it was never finished.
function begun(
  plan: Plan,
  inventory: Inventory,
): { readonly standing: Standing; readonly why: readonly string[] } {
  const all = plan.steps.map((step) => whyNeeded(step, plan, inventory));
  const say = (reason: WhyNeeded, words: string): string[] => {
    const number = all.filter((it) => it === reason).length;
    if (number === 0) return [];
    return [`${number} of its steps ${number === 1 ? 'is' : 'are'} needed: ${words}`];
  };
  return {
    standing: all.includes('undone-or-new') ? 'drifted' : 'stopped',
    why: [
      ...say('undone-or-new', 'undone by somebody, or new'),
      ...say('not-done', 'not done yet, a run was stopped before them or could not do them'),
      ...say('unclear', 'never done, or undone since; AWS does not show which'),
    ],
  };
}

function isBegun({ incident }: Plan, { roles, users, keys, instances }: Inventory): boolean {
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

function isSpent({ incident }: Plan, { roles, users, now }: Inventory): boolean {
  const ends = [
    ...roles.map(({ roleArn, denials }) => ({ arn: roleArn, denials })),
    ...users.map(({ userArn, denials }) => ({ arn: userArn, denials })),
  ].flatMap(({ arn, denials }) =>
    denials.filter(({ sid }) => isOwnSid(incident.name, sid)).map((it) => overAt(arn, it)),
  );
  return ends.length > 0 && ends.every((end) => end < new Date(now));
}
