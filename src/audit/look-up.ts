import { awsNow } from '../aws/aws-clock.ts';
import { whoAmI } from '../aws/caller.ts';
import { connectionFor, type Connection } from '../aws/connection.ts';
import type { EventQuery } from '../aws/trail.ts';
import type { Incident } from '../incident/incident.ts';
import { rolesBehind } from '../inventory/observe-instances.ts';
import { trace, type Credential } from '../inventory/trace.ts';
import { openTrail } from '../inventory/trail.ts';
import type { TrailEvent } from '../inventory/trail-event.ts';
import { refuseOtherAccount } from '../inventory/wrong-account.ts';
import type { Audit, Coverage } from './activity.ts';
import { summarise } from './summarise.ts';

// Each followed session costs half a second per region; an instance's role mints one every hour or so.
const SESSIONS_FOLLOWED = 25;

const LIMITS = [
  'Management events only: reads and writes of data (S3 objects, Lambda calls, DynamoDB items) are not in this source.',
  'At most 90 days back.',
  'Events arrive 5 to 15 minutes late: the newest are not here yet.',
  'Calls refused because a key was already inactive leave no event.',
];

// LookupEvents has 90 days.
const HISTORY_MS = 90 * 86_400_000;
// AWS: a role session lives twelve hours at the most. Those issued before the exposure may be the stolen ones.
const LONGEST_SESSION_MS = 12 * 3_600_000;

type NotRead = Coverage['notRead'][number];

/** Asks CloudTrail's LookupEvents, in every enabled region, what an incident's credentials did. */
export async function lookUpAudit(entry: Connection, incident: Incident): Promise<Audit> {
  const aws = connectionFor(entry, incident);
  const notRead: NotRead[] = [];
  const caller = await whoAmI(aws);
  refuseOtherAccount(incident, caller);
  const [trail, behind] = await Promise.all([openTrail(aws), rolesBehind(aws, incident.exposures)]);
  notRead.push(...behind.missing.map(({ what, why }) => ({ what: `the role of ${what}`, why })));
  const look: Look = (attribute, value, from) => trail.look({ attribute, value, from });
  const { exposedAt } = incident;
  const keys = incident.exposures.filter((it) => it.kind === 'access-key' || it.kind === 'session');
  const named = incident.exposures.flatMap((it) => (it.kind === 'role' ? [it.roleArn] : []));
  const roles = [...new Set([...named, ...behind.roleArns])];
  const traced = await trace(
    keys.map((it) => credentialOf(it, incident.account)),
    {
      trailOf: (account) => Promise.resolve(account === incident.account ? trail : undefined),
      exposedAt,
      from: () => exposedAt,
    },
  );
  notRead.push(...traced.unseen);
  const ofKeys = [...traced.followed.values()].map(({ what, events }) => summarise(what, events));
  const ofRoles = await Promise.all([
    ...roles.map(async (role) =>
      summarise(`sessions of role ${role}`, await ofRole(look, role, { exposedAt, notRead })),
    ),
  ]);
  notRead.push(...beyondHistory(exposedAt, awsNow(aws)));
  notRead.push(...trail.unseen(), ...trail.absent().map(absence));
  const failed = new Set(notRead.map(({ what }) => what));
  return {
    from: exposedAt,
    to: awsNow(aws).toISOString(),
    subjects: [...ofKeys, ...ofRoles],
    coverage: {
      regionsRead: trail.regions.filter((region) => !failed.has(`CloudTrail in ${region}`)),
      notRead: sameReasons(notRead),
      limits: [...LIMITS, ...leftOut(trail.leftOut)],
    },
  };
}

// Many regions that fail alike are said once.
function sameReasons(notRead: readonly NotRead[]): NotRead[] {
  const byReason = new Map<string, string[]>();
  for (const { what, why } of notRead) byReason.set(why, [...(byReason.get(why) ?? []), what]);
  return [...byReason].map(([why, whats]) => ({ what: whats.join(', '), why }));
}

type Look = (
  attribute: EventQuery['attribute'],
  value: string,
  from: string,
) => Promise<readonly TrailEvent[]>;

// A role's events are its assumptions, and what the sessions handed out by them did.
async function ofRole(
  look: Look,
  roleArn: string,
  { exposedAt, notRead }: { exposedAt: string; notRead: NotRead[] },
): Promise<TrailEvent[]> {
  const earliest = new Date(Date.parse(exposedAt) - LONGEST_SESSION_MS).toISOString();
  const assumptions = await look('ResourceName', roleArn, earliest);
  const minted = [...new Set(assumptions.flatMap(({ minted: it }) => it?.accessKeyId ?? []))];
  const followed = minted.slice(0, SESSIONS_FOLLOWED);
  if (minted.length > followed.length) {
    const what = `${minted.length - followed.length} of ${minted.length} sessions of role ${roleArn}`;
    notRead.push({
      what,
      why: `only the newest ${SESSIONS_FOLLOWED} sessions of a role are followed`,
    });
  }
  const uses = await Promise.all(followed.map((id) => look('AccessKeyId', id, exposedAt)));
  const inWindow = assumptions.filter(({ time }) => Date.parse(time) >= Date.parse(exposedAt));
  return [...inWindow, ...uses.flat()];
}

function beyondHistory(exposedAt: string, now: Date): NotRead[] {
  const begin = new Date(now.getTime() - HISTORY_MS).toISOString();
  if (exposedAt >= begin) return [];
  const why = 'the event history reaches 90 days back: search an archived trail for it';
  return [{ what: `everything from ${exposedAt} to ${begin}`, why }];
}

function credentialOf(
  { kind, accessKeyId }: { readonly kind: string; readonly accessKeyId: string },
  account: string,
): Credential {
  const what = `${kind === 'session' ? 'session' : 'access key'} ${accessKeyId}`;
  return { accessKeyId, what, account };
}

function leftOut(regions: readonly string[]): string[] {
  if (regions.length === 0) return [];
  return [`Left out by policy/accounts.yaml: ${regions.join(', ')}.`];
}

function absence(region: string): NotRead {
  return { what: `CloudTrail in ${region}`, why: 'this endpoint has no event history' };
}
