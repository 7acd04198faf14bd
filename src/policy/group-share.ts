import type { InstanceFacts, Inventory } from '../inventory/inventory.ts';
import { accountOf } from '../domain/names.ts';
import type { Finding } from '../domain/plan.ts';
import type { Step } from '../actions/catalogue.ts';
import type { Limits, Picture } from './guardrails.ts';
import { OWNER } from './limits.ts';

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

/** Whether too large a share of an Auto Scaling group would get new credentials: then two people decide. */
export function shareFindings(limits: Limits, { steps, inventory }: Picture): Finding[] {
  const shares = inventory ? sharesAbove(limits.groupShare, steps, inventory) : [];
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
}

function sharesAbove(limit: number, steps: readonly Step[], inventory: Inventory): Share[] {
  const touched = new Set(
    steps.flatMap((step) =>
      step.action === 'refresh-instance' || step.action === 'attach-profile'
        ? [`${step.account} ${step.region} ${step.instanceId}`]
        : [],
    ),
  );
  const groups = new Map<string, Share>();
  for (const instance of inventory.instances) {
    const isTouched = touched.has(`${placeOf(instance)} ${instance.instanceId}`);
    const { group, region, state } = instance;
    if (group === undefined || !(isTouched || SERVING.includes(state))) continue;
    const name = `${placeOf(instance)} ${group}`;
    const held = groups.get(name) ?? { group, region, touched: 0, all: 0 };
    groups.set(name, { ...held, touched: held.touched + Number(isTouched), all: held.all + 1 });
  }
  return [...groups]
    .filter(([, it]) => it.all >= SMALLEST_GROUP && percent(it) > limit)
    .sort(([a, x], [b, y]) => percent(y) - percent(x) || (a < b ? -1 : 1))
    .map(([, share]) => share);
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
