import type { InstanceFacts, Inventory } from '../inventory/inventory.ts';
import { accountOf } from '../domain/names.ts';
import type { Finding } from '../domain/plan.ts';
import type { Step } from '../actions/catalogue.ts';
import type { Limits, Picture } from './guardrails.ts';
import { OWNER } from './limits.ts';
import { byPart } from './named-part.ts';

/** Name of the built-in rule. */
export const GROUP_SHARE = 'staunch.group-share';

// Shutting a leak must stay possible at night, when two people can be found.
const APPROVALS = 2;
// A group of one is always touched as a whole.
const SMALLEST_GROUP = 2;
// Reviewers have two minutes; the steps name every instance.
const SHOWN = 3;
// Only these serve anybody, and so can be missed.
const SERVING = ['running', 'pending'];

/**
 * Whether too large a share of an Auto Scaling group would get new credentials because of a role that was reached: then
 * two people decide whether that role is revoked. What the incident names is never held back by how much hangs on it.
 */
export function shareFindings(limits: Limits, picture: Picture): Finding[] {
  const shares = groupsOverShare(limits, picture);
  if (shares.length === 0) return [];
  const more = shares.length - SHOWN;
  const shown = `${shares.slice(0, SHOWN).map(inWords).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
  const message =
    `${shown} would get new credentials by one incident, limit ${limits.groupShare} %: ${APPROVALS} people have to` +
    ' approve. Raise `limits.groupShare` in policy/guardrails.yaml, or add a waiver for this incident.';
  const approvals = { count: APPROVALS };
  return [{ rule: GROUP_SHARE, outcome: 'approvals', message, owner: OWNER, approvals }];
}

interface Share {
  readonly group: string;
  readonly region: string;
  readonly touched: number;
  readonly all: number;
  /** Roles that the incident does not name, whose instances of the group would get new credentials. */
  readonly reachedRoles: readonly string[];
}

/** The groups of which more than the limit would get new credentials, the largest share first. */
export function groupsOverShare(limits: Limits, picture: Picture): Share[] {
  const { steps, inventory } = picture;
  return inventory ? sharesAbove(limits.groupShare, steps, inventory, byPart(picture).reached) : [];
}

function sharesAbove(
  limit: number,
  steps: readonly Step[],
  inventory: Inventory,
  reached: readonly Step[],
): Share[] {
  const touched = touchedBy(steps);
  const byReached = touchedBy(reached);
  const groups = new Map<string, Share>();
  for (const instance of inventory.instances) {
    const place = `${placeOf(instance)} ${instance.instanceId}`;
    const isTouched = touched.has(place);
    const { group, region, state } = instance;
    if (group === undefined || !(isTouched || SERVING.includes(state))) continue;
    const name = `${placeOf(instance)} ${group}`;
    const held = groups.get(name) ?? { group, region, touched: 0, all: 0, reachedRoles: [] };
    const { roleArn } = instance;
    groups.set(name, {
      ...held,
      touched: held.touched + Number(isTouched),
      all: held.all + 1,
      reachedRoles: byReached.has(place) ? [...held.reachedRoles, roleArn] : held.reachedRoles,
    });
  }
  return [...groups]
    .filter(
      ([, it]) => it.reachedRoles.length > 0 && it.all >= SMALLEST_GROUP && percent(it) > limit,
    )
    .sort(([a, x], [b, y]) => percent(y) - percent(x) || (a < b ? -1 : 1))
    .map(([, share]) => share);
}

function touchedBy(steps: readonly Step[]): Set<string> {
  const touched = steps.flatMap((step) =>
    step.action === 'refresh-instance' || step.action === 'attach-profile'
      ? [`${step.account} ${step.region} ${step.instanceId}`]
      : [],
  );
  return new Set(touched);
}

function placeOf({ roleArn, region }: InstanceFacts): string {
  return `${accountOf(roleArn)} ${region}`;
}

function percent({ touched, all }: Share): number {
  return (100 * touched) / all;
}

function inWords(share: Share): string {
  const { touched, all, group, region } = share;
  return `${touched} of ${all} instances (${Math.floor(percent(share))} %) of Auto Scaling group ${group} in ${region}`;
}
