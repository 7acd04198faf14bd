import type { Connection } from '../aws/connection.ts';
import type { OwnIdentity } from '../domain/own-principals.ts';
import { lookupEvents } from '../aws/trail.ts';
import { isOwnRole, isOwnUser } from '../domain/own-principals.ts';
import { roleNameOf } from '../domain/names.ts';
import { nameIn, objectIn, parsedRecord } from '../trail/fields.ts';
import { associationIn } from '../trail/records/changes.ts';
import { readEvent } from '../trail/records/read-event.ts';
import type { TrailEvent } from '../trail/records/event.ts';

/** The last change of an instance's profile, where that took the profile off. */
export interface TakenOff {
  readonly profileArn: string;
  /** ISO 8601. */
  readonly at: string;
  readonly by: TrailEvent['by'];
}

const TAKES_OFF = 'DisassociateIamInstanceProfile';
const CHANGES = [
  TAKES_OFF,
  'AssociateIamInstanceProfile',
  'ReplaceIamInstanceProfileAssociation',
] as const;
// CloudTrail keeps ninety days; an instance that lost its profile earlier nobody is waiting for.
const KEPT_MS = 89 * 86_400_000;

/**
 * Whose profiles were taken off last, by instance id, as CloudTrail shows it: rights in AWS are not enough to write
 * that. Undefined where there is too much of it to read.
 */
export async function profilesTakenOff(
  aws: Connection,
  region: string,
  now: Date,
): Promise<ReadonlyMap<string, TakenOff> | undefined> {
  const from = new Date(now.getTime() - KEPT_MS).toISOString();
  const found = await Promise.all(
    CHANGES.map(async (value) => {
      const query = { attribute: 'EventName', value, from } as const;
      const { events, more } = await lookupEvents(aws, region, query);
      return more ? undefined : events.flatMap(changeIn);
    }),
  );
  // Somebody may have made noise, to hide that a profile was attached again.
  if (found.includes(undefined)) return undefined;
  const last = new Map<string, Change>();
  for (const change of found.flatMap((changes) => changes ?? [])) {
    const known = last.get(change.instanceId);
    if (!known || isLater(change, known)) last.set(change.instanceId, change);
  }
  return new Map(
    [...last].flatMap(([id, { profileArn, event, name }]) =>
      name === TAKES_OFF && profileArn !== undefined
        ? [[id, { profileArn, at: event.time, by: event.by }] as const]
        : [],
    ),
  );
}

/** Whose profiles were taken off since a moment, whatever became of them, as far as CloudTrail could be read. */
export async function takenOffSince(
  aws: Connection,
  region: string,
  from: string,
): Promise<readonly Pick<Change, 'instanceId' | 'profileArn'>[]> {
  const query = { attribute: 'EventName', value: TAKES_OFF, from } as const;
  return (await lookupEvents(aws, region, query)).events.flatMap(changeIn);
}

/**
 * When profiles were last attached after a moment, by instance id, as CloudTrail shows it: what an instance holds now was
 * attached then, or later. EC2 documents a time of the association, and does not give it.
 */
export async function profilesAttached(
  aws: Connection,
  region: string,
  from: string,
): Promise<ReadonlyMap<string, string>> {
  const query = { attribute: 'EventName', value: 'AssociateIamInstanceProfile', from } as const;
  // The newest come first: what is not read of too many is older.
  const { events } = await lookupEvents(aws, region, query);
  const at = new Map<string, string>();
  for (const { instanceId, event } of events.flatMap(changeIn)) {
    const time = new Date(event.time).toISOString();
    if (time > (at.get(instanceId) ?? '')) at.set(instanceId, time);
  }
  return at;
}

/** Whether Staunch itself made a call: as whom it runs now, or as a role that the owners named. */
export function isOwn({ roleArn, user, account }: TrailEvent['by'], caller: OwnIdentity): boolean {
  if (roleArn !== undefined) return isOwnRole(caller, { roleArn, roleName: roleNameOf(roleArn) });
  return user !== undefined && account === caller.account && isOwnUser(caller, user);
}

interface Change {
  readonly instanceId: string;
  readonly profileArn: string | undefined;
  readonly name: string;
  readonly event: TrailEvent;
}

// Times are whole seconds. Within one, an attach counts as the later: then nothing is proven.
function isLater(change: Change, known: Change): boolean {
  if (change.event.time !== known.event.time) return change.event.time > known.event.time;
  return change.name !== TAKES_OFF;
}

function changeIn(text: string): Change[] {
  const record = parsedRecord(text);
  const event = readEvent(record);
  const name = nameIn(record, 'eventName');
  if ('malformed' in event || name === undefined || event.error !== undefined) return [];
  if (event.call !== `ec2 ${name}`) return [];
  const association = associationIn(record, name);
  const instanceId = nameIn(association, 'instanceId');
  if (instanceId === undefined) return [];
  const profileArn = nameIn(objectIn(association, 'iamInstanceProfile'), 'arn');
  return [{ instanceId, profileArn, name, event }];
}
