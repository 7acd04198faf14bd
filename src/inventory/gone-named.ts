import type { Incident } from '../domain/incident.ts';
import type { About } from '../domain/item-names.ts';
import type { Missing } from '../domain/missing.ts';
import { anotherUser, isSameName, roleKey, roleNameOf } from '../domain/names.ts';
import type { FamilyRead } from '../trail/family-read.ts';
import { assumes } from '../trail/records/assumption.ts';
import type { TrailEvent } from '../trail/records/event.ts';
import { nameNow, type LookUp } from './gone-keys.ts';
import type { GoneNamed } from './gone.ts';

/** With what it is looked for. */
export interface Records {
  readonly incident: Incident;
  readonly family: Pick<FamilyRead, 'traced' | 'assumptions'>;
  readonly lookUpIn: (account: string) => LookUp;
  /** Roles that an approved plan names: they were there. */
  readonly approved: readonly string[];
}

/**
 * Which of the named roles, users and SSH keys that IAM does not have were there, as a record shows: one that they made
 * themselves, or one of a change to them that was not refused. The others stay missing.
 */
export async function goneNamed(
  missing: readonly Missing[],
  records: Records,
): Promise<GoneNamed[]> {
  const absent = missing.flatMap(({ isAbsent, about, what, anotherId }) =>
    isAbsent && about?.kind === 'not-found' ? [{ about, what, anotherId }] : [],
  );
  const found = await Promise.all(
    absent.map(async ({ about, what, anotherId }) => {
      const why = await whyGone(about, records, anotherId);
      return why === undefined ? [] : [{ about, what, why: `is gone: ${why}` }];
    }),
  );
  return found.flat();
}

function whyGone(
  about: About,
  records: Records,
  anotherId: string | undefined,
): Promise<string | undefined> {
  const { incident } = records;
  const { object, account = incident.account } = about;
  const [kind = '', name = ''] = object.split(/\/(.*)/s);
  const lookUp = records.lookUpIn(account);
  switch (kind) {
    case 'role':
      return whyRoleGone({ account, name }, lookUp, records);
    case 'user':
      return whyUserGone({ name, anotherId }, lookUp, incident);
    case 'ssh-key':
      return whySshKeyGone(name, lookUp, incident);
    default:
      return Promise.resolve(undefined);
  }
}

async function whyRoleGone(
  { account, name }: { readonly account: string; readonly name: string },
  lookUp: LookUp,
  { family: { traced, assumptions }, approved }: Records,
): Promise<string | undefined> {
  const key = `${account} ${name.toLowerCase()}`;
  const isIt = (arn: string | undefined): boolean => arn !== undefined && roleKey(arn) === key;
  const end = 'and no role has its name any more: its sessions can do nothing';
  if (approved.some(isIt)) return `the approved plan names it, ${end}`;
  const assumed = (assumptions.kept().get(key) ?? []).filter(wasAssumed).map(shown(ASSUMED));
  const used = [...traced.before, ...traced.events]
    .filter(({ by }) => isIt(by.roleArn))
    .map(shown(USED));
  const own = [...assumed, ...used];
  const known = own.length > 0 ? own : (await lookUp(name)).flatMap(changesOf(name));
  const [newest] = known.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return newest && `CloudTrail shows ${newest.what} at ${newest.at}, ${end}`;
}

const ASSUMED = 'that it was assumed';
const USED = 'a call by a session of it';

interface Shown {
  readonly what: string;
  readonly at: string;
}

function shown(what: string): (event: TrailEvent) => Shown {
  return ({ time }) => ({ what, at: new Date(time).toISOString() });
}

function wasAssumed(event: TrailEvent): boolean {
  return event.error === undefined && assumes(event);
}

// A call that was refused changed nothing, and one that only asks shows nothing.
function changesOf(name: string): (event: TrailEvent) => Shown[] {
  return (event) =>
    event.roleChange !== undefined && isSameName(roleNameOf(event.roleChange), name)
      ? [shown(`${event.call} of it`)(event)]
      : [];
}

// Users can be renamed: only the record of their end shows that they are gone.
async function whyUserGone(
  { name: user, anotherId }: { readonly name: string; readonly anotherId: string | undefined },
  lookUp: LookUp,
  { exposedAt }: Incident,
): Promise<string | undefined> {
  const since = await nameNow(user, exposedAt, lookUp);
  if (since !== undefined && since !== 'deleted' && since.name !== user) return undefined;
  const owner = since === 'deleted' ? since : await nameNow(user, LONG_AGO, lookUp);
  const now =
    anotherId === undefined ? 'no user has its name any more' : anotherUser(user, anotherId);
  return owner === 'deleted' ? `CloudTrail shows that it was deleted, and ${now}` : undefined;
}

const LONG_AGO = new Date(0).toISOString();

async function whySshKeyGone(
  id: string,
  lookUp: LookUp,
  { exposures, exposedAt }: Incident,
): Promise<string | undefined> {
  const named = exposures.find((it) => it.kind === 'ssh-key' && it.sshKeyId === id);
  const user = named?.kind === 'ssh-key' ? named.user : '';
  const changes = (await lookUp(user))
    .filter(({ sshKeyChange }) => sshKeyChange === id)
    .toSorted((a, b) => (a.time < b.time ? 1 : -1));
  const [newest] = changes;
  if (!newest) return undefined;
  // Only its deletion says by itself that nobody has it; else it may be its user's, by another name.
  const isDeleted = newest.call === 'iam DeleteSSHPublicKey';
  const owner = isDeleted
    ? undefined
    : await nameNow(user, earliest(newest.time, exposedAt), lookUp);
  if (!isDeleted && (owner === undefined || owner === 'deleted' || owner.name !== user))
    return undefined;
  const at = new Date(newest.time).toISOString();
  return `CloudTrail shows ${newest.call} of it at ${at}, and user ${user} has no such key any more`;
}

function earliest(one: string, other: string): string {
  return new Date(Math.min(Date.parse(one), Date.parse(other))).toISOString();
}

/** The same without what is shown to be gone. */
export function withoutGone(
  missing: readonly Missing[],
  gone: readonly GoneNamed[],
): readonly Missing[] {
  return missing.filter(
    ({ about }) =>
      !gone.some(
        (it) =>
          it.about.kind === about?.kind &&
          it.about.object === about.object &&
          it.about.account === about.account,
      ),
  );
}
