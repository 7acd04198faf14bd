import { heldSince, isOwnSid, type Denial } from '../domain/denials.ts';
import type { Inventory, Unseen, WholeInventory } from '../inventory/inventory.ts';
import type { Followed } from '../inventory/family-facts.ts';
import { isRefused } from '../trail/calls/refusal.ts';
import { DELIVERY_MS } from '../trail/times.ts';
import type { TrailEvent } from '../trail/records/event.ts';
import type { Note } from '../domain/plan.ts';
import type { Plan, Step } from '../actions/catalogue.ts';
import { newSessions, type NewSessions } from '../actions/new-sessions.ts';
import type { SeenBorn } from '../inventory/born-uses.ts';
import { bornAlarms } from './born-alarms.ts';
import type { Alarm, Confirmation } from './evidence.ts';
import { neededSteps } from './items/needed-steps.ts';
import { verdictOf, type Verdict } from './verdict.ts';
import type { SeenTrail } from '../inventory/seen-trail.ts';

/** What one look after a containment shows. Pure data. */
export interface Sighting {
  /** AWS's time of the look, ISO 8601. */
  readonly at: string;
  readonly incident: string;
  /** Uses after this moment are alarming, ISO 8601. */
  readonly since: string;
  /** What would have to be done now: undone by somebody, or not known before. */
  readonly needed: readonly Step[];
  /** How it comes that each of them is, in words. */
  readonly whyNeeded: readonly string[];
  readonly alarms: readonly Alarm[];
  readonly confirmations: readonly Confirmation[];
  /** Who can get new sessions of the roles that are revoked. */
  readonly newSessions: readonly NewSessions[];
  readonly unseen: readonly Unseen[];
  /** What Staunch will not do, or could not find: for people. */
  readonly left: readonly Note[];
  readonly verdict: Verdict;
}

// Nothing can deny it: it proves nothing.
const NEVER_DENIED = 'sts GetCallerIdentity';

const NOTHING_BORN: SeenBorn = { born: [], unseen: [] };

interface Seen {
  readonly plan: Plan;
  readonly inventory: WholeInventory;
  readonly trail: SeenTrail;
  /** What was done with what was made since. */
  readonly born?: SeenBorn;
  /** When watching began: counts where no cutoff in AWS tells when the containment was. */
  readonly begunAt: string;
}

/** What an inventory and its trail show about a containment. */
export function sightingOf({
  plan,
  inventory,
  trail,
  born = NOTHING_BORN,
  begunAt,
}: Seen): Sighting {
  const { incident } = plan;
  const since = heldSince(ownDenials(inventory, incident.name))?.toISOString() ?? begunAt;
  const old = trail.family.filter((it) => isOld(it, since));
  const ofOld = old.flatMap((it) => alarmsOf(it, since));
  const known = new Set(ofOld.map(({ eventId }) => eventId));
  const made = { family: trail.family, born: born.born };
  const ofNew = bornAlarms(made, { since, isAccepted }).filter((it) => !known.has(it.eventId));
  const alarms = [...ofOld, ...ofNew].sort((a, b) => (a.at < b.at ? -1 : 1));
  const gaps = [...gapsIn(inventory, old), ...born.unseen];
  const silence = { since, inventory, alarms, isDeaf: gaps.length > 0 };
  const confirmations = [
    ...old.map((it) => silenceOf(it, silence)),
    ...inventory.instances.flatMap((it) => renewalOf(it, trail, since)),
  ];
  const watch = { alarms, confirmations, gaps };
  return {
    at: inventory.now,
    incident: incident.name,
    since,
    needed: plan.steps,
    whyNeeded: neededSteps({ plan, inventory }).map(({ why }) => why),
    alarms,
    confirmations,
    newSessions: newSessions(incident, inventory),
    unseen: [
      ...plan.unseen.map(({ object, why }) => ({ what: object, why })),
      ...notHeard(inventory),
      ...born.unseen,
    ],
    left: [...plan.errors, ...plan.refused],
    verdict: verdictOf({ plan, inventory, watch }),
  };
}

// What the owners left out is silent too, and so is what an endpoint does not have.
function notHeard({ absent, leftOut = [] }: Inventory): Unseen[] {
  return [...absent, ...leftOut];
}

// Where any part of what could be read was not read, silence confirms nothing.
function gapsIn(inventory: Inventory, family: readonly Followed[]): Unseen[] {
  const accounts = family.flatMap(({ read, account }) => (read ? [] : [account]));
  return [
    ...inventory.unseen,
    ...notHeard(inventory),
    ...[...new Set(accounts)].map((account) => ({
      what: `CloudTrail of account ${account}`,
      why: 'the account is not configured: what the credentials did there was not seen',
      about: { kind: 'account', object: account } as const,
    })),
  ];
}

function ownDenials({ roles, users }: Inventory, incident: string): Denial[] {
  return [...roles, ...users].flatMap(({ denials }) =>
    denials.filter(({ sid }) => isOwnSid(incident, sid)),
  );
}

// Sessions issued after the cutoff are the good ones.
function isOld({ issuedAt }: Followed, since: string): boolean {
  return issuedAt === undefined || Date.parse(issuedAt) < Date.parse(since);
}

function isAccepted(event: TrailEvent): boolean {
  return event.call !== NEVER_DENIED && !isRefused(event.error);
}

function alarmsOf({ accessKeyId, what, events }: Followed, since: string): Alarm[] {
  return (
    events
      .filter((event) => Date.parse(event.time) > Date.parse(since))
      // A key that is off leaves no event at all: whatever it leaves proves that it was on.
      .filter((event) => accessKeyId.startsWith('AKIA') || isAccepted(event))
      .map(({ id, time, call, address, userAgent, minted }) => ({
        eventId: id,
        kind: minted ? 'minted' : 'used',
        what: minted ? `${minted.accessKeyId} minted by ${what}` : what,
        at: time,
        call,
        address,
        userAgent,
      }))
  );
}

interface Silence {
  readonly since: string;
  readonly inventory: Inventory;
  readonly alarms: readonly Alarm[];
  /** Not all of CloudTrail that matters was read. */
  readonly isDeaf: boolean;
}

function silenceOf(
  { accessKeyId: id, what, read, account }: Followed,
  { since, inventory: { now, trailFrom = since }, alarms, isDeaf }: Silence,
): Confirmation {
  const open = { id, object: what, confirmed: false } as const;
  const from = new Date(Date.parse(since) + DELIVERY_MS).toISOString();
  if (alarms.some((alarm) => alarm.what.endsWith(what))) return { ...open, why: 'is still used' };
  if (!read) return { ...open, why: `CloudTrail of account ${account} is not read`, gap: true };
  if (now < from) {
    const why = `too early: from ${from} on CloudTrail can tell whether it is still used`;
    return { ...open, why };
  }
  if (isDeaf) {
    const why = 'not all of CloudTrail was read: silence in the rest confirms nothing';
    return { ...open, why, gap: true };
  }
  const heard = since > trailFrom ? since : trailFrom;
  return {
    id,
    object: what,
    confirmed: true,
    why: `CloudTrail shows no accepted use after ${heard}`,
  };
}

function renewalOf(
  { instanceId: id, region, roleArn, refreshedAt, state }: Inventory['instances'][number],
  { renewals }: SeenTrail,
  since: string,
): Confirmation[] {
  if (refreshedAt === undefined || state !== 'running') return [];
  const object = `instance ${id} in ${region}`;
  const renewed = renewals.find(
    (it) => it.instanceId === id && it.roleArn === roleArn && it.at > since,
  );
  if (renewed)
    return [{ id, object, confirmed: true, why: `EC2 assumed its role at ${renewed.at}` }];
  return [
    {
      ...{ id, object },
      confirmed: false,
      why:
        'CloudTrail does not show yet that EC2 assumed its role after the cutoff. That a profile put back brings new' +
        ' credentials at once is not documented: if it stays so for 15 minutes, stop and start the instance',
    },
  ];
}
