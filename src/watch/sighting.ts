import { isOwnSid, latestCutoff, writtenAt } from '../inventory/denials.ts';
import type { SeenTrail } from '../inventory/follow-trail.ts';
import type { Denial, Inventory, Unseen } from '../inventory/inventory.ts';
import type { Followed } from '../inventory/family-facts.ts';
import { isRefused } from '../trail/calls/refusal.ts';
import { DELIVERY_MS } from '../trail/times.ts';
import type { TrailEvent } from '../trail/records/event.ts';
import type { Note, Plan, Step } from '../plan/plan.ts';

/** What one look after a containment shows. Pure data. */
export interface Sighting {
  /** AWS's time of the look, ISO 8601. */
  readonly at: string;
  readonly incident: string;
  /** Uses after this moment are alarming, ISO 8601. */
  readonly since: string;
  /** What would have to be done now: undone by somebody, or not known before. */
  readonly needed: readonly Step[];
  readonly alarms: readonly Alarm[];
  readonly confirmations: readonly Confirmation[];
  readonly unseen: readonly Unseen[];
  /** What Staunch will not do, or could not find: for people. */
  readonly left: readonly Note[];
}

/** A use of something that should be shut, or a credential minted from it. */
export interface Alarm {
  /** CloudTrail's event id: the same alarm is raised once. */
  readonly eventId: string;
  readonly kind: 'used' | 'minted';
  readonly what: string;
  readonly at: string;
  readonly call: string;
  readonly address: string;
  readonly userAgent: string;
}

/** Evidence of the effect, or what is still missing for it. */
export interface Confirmation {
  readonly object: string;
  readonly confirmed: boolean;
  readonly why: string;
}

// Nothing can deny it: it proves nothing.
const NEVER_DENIED = 'sts GetCallerIdentity';

export interface Seen {
  readonly plan: Plan;
  readonly inventory: Inventory;
  readonly trail: SeenTrail;
  /** When watching began: counts where no cutoff in AWS tells when the containment was. */
  readonly begunAt: string;
}

/** What an inventory and its trail show about a containment. */
export function sightingOf({ plan, inventory, trail, begunAt }: Seen): Sighting {
  const { incident } = plan;
  const own = ownDenials(inventory, incident.name);
  const written = own.flatMap(({ sid }) => writtenAt(sid) ?? []);
  const times = [...written, ...[latestCutoff(own) ?? []].flat()].map((it) => it.getTime());
  const since = times.length === 0 ? begunAt : new Date(Math.max(...times)).toISOString();
  const alarms = trail.family.filter((it) => isOld(it, since)).flatMap((it) => alarmsOf(it, since));
  return {
    at: inventory.now,
    incident: incident.name,
    since,
    needed: plan.steps,
    alarms: alarms.sort((a, b) => (a.at < b.at ? -1 : 1)),
    confirmations: [
      ...trail.family
        .filter((it) => isOld(it, since))
        .map((it) => silenceOf(it, { since, now: inventory.now, alarms })),
      ...inventory.instances.flatMap((it) => renewalOf(it, trail, since)),
    ],
    unseen: [...inventory.unseen, ...inventory.absent],
    left: [...plan.errors, ...plan.refused],
  };
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

function silenceOf(
  { what, read, account }: Followed,
  { since, now, alarms }: { since: string; now: string; alarms: readonly Alarm[] },
): Confirmation {
  const from = new Date(Date.parse(since) + DELIVERY_MS).toISOString();
  if (alarms.some((alarm) => alarm.what.endsWith(what)))
    return { object: what, confirmed: false, why: 'is still used' };
  if (!read)
    return { object: what, confirmed: false, why: `CloudTrail of account ${account} is not read` };
  if (now < from)
    return {
      object: what,
      confirmed: false,
      why: `too early: from ${from} on CloudTrail can tell whether it is still used`,
    };
  return { object: what, confirmed: true, why: `CloudTrail shows no accepted use after ${since}` };
}

function renewalOf(
  { instanceId, region, roleArn, refreshedAt, state }: Inventory['instances'][number],
  { renewals }: SeenTrail,
  since: string,
): Confirmation[] {
  if (refreshedAt === undefined || state !== 'running') return [];
  const object = `instance ${instanceId} in ${region}`;
  const renewed = renewals.find(
    (it) => it.instanceId === instanceId && it.roleArn === roleArn && it.at > since,
  );
  if (renewed) return [{ object, confirmed: true, why: `EC2 assumed its role at ${renewed.at}` }];
  return [
    {
      object,
      confirmed: false,
      why:
        'CloudTrail does not show yet that EC2 assumed its role after the cutoff. That a profile put back brings new' +
        ' credentials at once is not documented: if it stays so for 15 minutes, stop and start the instance',
    },
  ];
}
