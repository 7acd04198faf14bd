import type { Missing } from '../domain/missing.ts';
import type { Connection } from '../aws/connection.ts';
import { inlinePolicy } from '../aws/inline-policies.ts';
import { managedPolicy } from '../aws/managed-policies.ts';
import { isAwsProblem } from '../aws/problem.ts';
import {
  attachedPolicies,
  findUser,
  inlinePolicyNames,
  passwordSince,
  serviceCredentials,
  signingCertificates,
  sshKeysOf,
  type OtherCredential,
  type UserIdentity,
} from '../aws/users.ts';
import type { Incident } from '../domain/incident.ts';
import {
  changedIn,
  countedLength,
  denialsIn,
  olderSessions,
  oneSession,
  USER_DENIAL_POLICY,
  withDenial,
  type WantedDenial,
} from '../domain/denials.ts';
import type { UserFacts } from './inventory.ts';
import { managedDenialArn } from '../domain/names.ts';
import { orUnreadable } from '../aws/unreadable.ts';
import { IF_DELETED } from './observe-roles.ts';

// IAM's quotas: all inline policies of a user together, in characters without white space; managed
// policies on a user.
const INLINE_QUOTA = 2_048;
const MANAGED_QUOTA = 10;

// Whichever of our denies is wanted has to fit: a federated session's id is the longest of all.
const longestSessionDenial = (incident: string): WantedDenial =>
  oneSession(
    incident,
    { userId: 'x'.repeat(45), issuedAt: new Date(0).toISOString() },
    { now: new Date(0), cutoff: () => new Date(0) },
  );

export interface SeenUsers {
  readonly users: readonly UserFacts[];
  readonly missing: readonly Missing[];
}

/** Two looks at different users as one. */
export function joinUsers(one: SeenUsers, other: SeenUsers): SeenUsers {
  return {
    users: [...one.users, ...other.users],
    missing: [...one.missing, ...other.missing],
  };
}

/** A user to look at, and why. */
export interface WantedUser {
  readonly user: string;
  readonly deny: boolean;
}

/** Looks up users: what already denies their sessions, and what other credentials they hold. */
export async function observeUsers(
  aws: Connection,
  wanted: readonly WantedUser[],
  incident: Incident,
): Promise<SeenUsers> {
  const seen = await Promise.all(
    wanted.map((it) => {
      const about = { kind: 'user', object: it.user } as const;
      return orUnreadable(`user ${it.user}`, observeUser(aws, it, incident), about);
    }),
  );
  return {
    users: seen.flatMap((it) => ('facts' in it ? [it.facts] : [])),
    missing: seen.flatMap((it) => ('facts' in it ? (it.unread ?? []) : [it])),
  };
}

async function observeUser(
  aws: Connection,
  { user, deny }: WantedUser,
  incident: Incident,
): Promise<{ readonly facts: UserFacts; readonly unread?: Missing } | Missing> {
  const password = `the console password of user ${user}`;
  const [identity, since, policies, attached, others] = await Promise.all([
    findUser(aws, user),
    // The denies do not wait for it.
    orUnreadable(password, passwordSince(aws, user), { kind: 'user', object: user }),
    inlinePolicies(aws, user),
    attachedPolicies(aws, user).catch(goneIsEmpty),
    otherCredentials(aws, user, incident),
  ]);
  if (!identity) return missing(user);
  const managedArn = managedDenialArn(identity.arn, incident.name);
  const managed = attached.includes(managedArn) ? await managedPolicy(aws, managedArn) : undefined;
  const own = policies.get(USER_DENIAL_POLICY);
  const facts = {
    user: identity.name,
    userArn: identity.arn,
    userId: identity.id,
    ...(identity.createdAt === undefined ? {} : { createdAt: identity.createdAt }),
    deny,
    passwordLeaked: incident.exposures.some(
      (it) => it.kind === 'console-password' && it.user === user,
    ),
    denials: [
      ...denialsIn(own),
      ...denialsIn(managed).map((denial) => ({ ...denial, managed: true as const })),
    ],
    changed: [...changedIn(own, incident.name), ...changedIn(managed, incident.name)],
    room: roomIn(policies, { attached, managed, incident: incident.name }),
    others,
    quarantine: attached.filter((arn) => arn.includes('AWSCompromisedKeyQuarantine')),
    tags: ownTags(identity),
    ...(typeof since === 'string' ? { passwordSince: since } : {}),
  };
  return { facts, ...(typeof since === 'object' ? { unread: since } : {}) };
}

interface Attached {
  readonly attached: readonly string[];
  readonly managed: string | undefined;
  readonly incident: string;
}

// Where our denial stands already it stays; else inline if it fits, as a managed policy if not.
function roomIn(
  policies: ReadonlyMap<string, string>,
  { attached, managed, incident }: Attached,
): UserFacts['room'] {
  if (managed !== undefined) return 'managed';
  const held = policies.get(USER_DENIAL_POLICY);
  const wanted = [olderSessions(incident, new Date(0), true), longestSessionDenial(incident)];
  const own = wanted.map((it) => withDenial(held, it)).sort((a, b) => b.length - a.length)[0] ?? '';
  const others = [...policies].filter(([name]) => name !== USER_DENIAL_POLICY);
  const used = others.reduce((sum, [, text]) => sum + countedLength(text), countedLength(own));
  if (used <= INLINE_QUOTA) return 'inline';
  return attached.length < MANAGED_QUOTA ? 'managed' : 'none';
}

async function inlinePolicies(aws: Connection, user: string): Promise<Map<string, string>> {
  const names = await inlinePolicyNames(aws, user).catch(goneIsEmpty);
  const texts = await Promise.all(
    names.map((name) => inlinePolicy(aws, { kind: 'user', name: user }, name)),
  );
  // One that goes between the two looks is gone.
  const held = names.map((name, at) => [name, texts[at]?.text] as const);
  return new Map(held.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
}

// A user that is gone is said once, by the look at the user itself.
function goneIsEmpty(error: unknown): string[] {
  if (isAwsProblem(error) && error.code === 'not-found') return [];
  throw error;
}

async function otherCredentials(
  aws: Connection,
  user: string,
  { exposures }: Incident,
): Promise<OtherCredential[]> {
  const named = exposures.flatMap((it) => (it.kind === 'ssh-key' ? [it.sshKeyId] : []));
  const looks = [
    { what: 'SSH keys', look: () => otherSshKeys(aws, user, named) },
    { what: 'signing certificates', look: signingCertificates },
    { what: 'service-specific credentials', look: serviceCredentials },
  ];
  const found = await Promise.all(
    looks.map(async ({ what, look }) => {
      try {
        return await look(aws, user);
      } catch (error) {
        if (!isAwsProblem(error)) throw error;
        return error.code === 'not-found'
          ? []
          : [{ what, status: `unknown: could not be read (${error.message})` }];
      }
    }),
  );
  return found.flat();
}

async function otherSshKeys(
  aws: Connection,
  user: string,
  named: readonly string[],
): Promise<OtherCredential[]> {
  const keys = await sshKeysOf(aws, user);
  return keys
    .filter(({ sshKeyId }) => !named.includes(sshKeyId))
    .map(({ sshKeyId, active }) => ({
      what: `SSH key ${sshKeyId}`,
      status: active ? 'Active' : 'Inactive',
    }));
}

function ownTags({ tags }: UserIdentity): Record<string, string> {
  return Object.fromEntries([...tags].filter(([key]) => key.startsWith('staunch:')));
}

function missing(user: string): Missing {
  return {
    what: `user ${user}`,
    why: 'this account has no user of that name, and no record of CloudTrail shows that it was deleted',
    hint: `Check the name and the account; \`aws iam list-users\` shows the names. ${IF_DELETED}`,
    isAbsent: true,
    about: { kind: 'not-found', object: `user/${user}` },
  };
}
