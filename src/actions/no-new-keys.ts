import type { Connection } from '../aws/connection.ts';
import { count } from '../domain/count.ts';
import type { Incident } from '../domain/incident.ts';
import { keyItem, userItem } from '../domain/item-names.ts';
import { principalIdIn } from '../domain/names.ts';
import type { Inventory, UserFacts } from '../inventory/inventory.ts';
import type { Action, Look, NewKeys, Proposal, Run } from './action.ts';
import { areDenied } from './are-denied.ts';
import { optional, PRINCIPAL_ID, USER, type StepWith } from './fields.ts';
import { canBeShut } from './made-step.ts';
import { userNow } from './on-user.ts';
import { deniableUsers } from './reach.ts';
import { switchCommand } from './remember-deactivation.ts';
import { touchedUser } from './touched.ts';
import { whyNotDenied, type WhyNeeded } from './why-needed.ts';

const fields = { user: USER, principalId: optional(PRINCIPAL_ID) };

/** How long after a run's last write a key that is made still counts: CloudTrail shows by then who made it. */
export const NEW_KEYS_MS = 15 * 60_000;

export type NoNewKeys = StepWith<'no-new-keys', typeof fields>;

/**
 * Approves that the keys go off that somebody makes for a leaked user while a run goes on: for some seconds IAM still lets a
 * key do what it could before. Nothing is done for it until there is such a key, which then has a step of its own.
 */
export const noNewKeys: Action<NoNewKeys> = {
  name: 'no-new-keys',
  phase: 'standing',
  about:
    'Keys of the user that are made between the run’s first write and 15 minutes after its last become Inactive, unless CloudTrail shows that somebody else than the leak made them.',
  fields,
  example: { action: 'no-new-keys', account: '111122223333', user: 'ci' },
  permissions: { read: ['iam:ListAccessKeys'], write: ['iam:UpdateAccessKey', 'iam:TagUser'] },
  expectedEvents: ['UpdateAccessKey', 'TagUser'],
  confirmedBy: 'no accepted call by a key that was made during the run',
  identity: ({ user, principalId }) => principalId ?? user,
  item: (step, inventory) => userItem(arnOf(step, inventory)),
  touches: (step) => [touchedUser(step)],
  words: {
    describe: ({ user }) => ({ verb: 'switch off new keys of user', object: user }),
    toDo: (n) => `${count(n, 'user')} without new keys`,
    change: () => ({ now: 'Active', then: 'Inactive' }),
    breaks: (n) => `new keys of ${count(n, 'user')}`,
    advice: () =>
      'Make a replacement key after the result comment, or set `newKeys: allow` in the incident: until 15 minutes after the run new keys go off again.',
  },
  whyNeeded,
  // A key that it is about is news; it alone is not.
  isNews: () => false,
  undo: { byHand: 'switch such a key on again by the command that the result shows' },
  propose,
  perform: () => Promise.reject(new Error('nothing is done for it until there is such a key')),
  check,
};

function arnOf({ account, user }: NoNewKeys, { users }: Inventory): string {
  const seen = users.find((it) => it.user === user);
  return seen?.userArn ?? `arn:aws:iam::${account}:user/${user}`;
}

function whyNeeded(step: NoNewKeys, incident: Incident, inventory: Inventory): WhyNeeded {
  const denial = { principalArn: arnOf(step, inventory), alone: false };
  return whyNotDenied(denial, incident, inventory);
}

function propose(incident: Incident, inventory: Inventory): Proposal<NoNewKeys> {
  if (incident.state !== 'contained' || incident.newKeys === 'allow') return { steps: [] };
  const isDenied = areDenied(incident, inventory);
  const users = deniableUsers(inventory).filter(
    (user) => !isDenied || hasMadeKey(user, { incident, inventory }),
  );
  return {
    steps: users.map(({ user, userId }) => ({
      ...{ action: 'no-new-keys' as const, account: incident.account, user },
      ...principalIdIn(userId),
    })),
    breaks: users.map(({ user, userArn }) => ({
      object: `user ${userArn}`,
      why: `access keys that are made for ${user} between the run’s first write and 15 minutes after its last go off again, unless CloudTrail shows that somebody else than the leak made them`,
      instead: `Make the replacement key after the result comment, or set \`newKeys: allow\` in the incident.`,
    })),
  };
}

function hasMadeKey(
  { user }: UserFacts,
  seen: { readonly incident: Incident; readonly inventory: Inventory },
): boolean {
  return seen.inventory.madeKeys.some(
    (key) => key.user === user && canBeShut(keyItem(key.account, key.accessKeyId), key, seen),
  );
}

async function check(step: NoNewKeys, { aws, newKeys, incident }: Run): Promise<Look> {
  if (newKeys === undefined) {
    const evidence = ['the run wrote nothing, so no key was made since its first write'];
    return { held: true, verified: true, worthAnother: false, evidence };
  }
  const made = await keysMadeSince(aws, step, { newKeys, incident });
  const held = made.length === 0;
  const evidence = held
    ? [
        `ListAccessKeys shows no Active key made since ${newKeys.from}`,
        `a replacement key that is made from ${newKeys.until} on is left alone`,
      ]
    : made.map(
        (key) =>
          `access key ${key.accessKeyId} of user ${key.user} was made at ${key.since}, and is Active: ${switchCommand(key, 'Inactive')}`,
      );
  return { held, verified: held, worthAnother: false, evidence };
}

interface NewKey {
  readonly user: string;
  readonly accessKeyId: string;
  /** ISO 8601. */
  readonly since: string;
}

/** The Active keys of a user that were made since a run began to write, but for those that are to stay. Throws AwsProblem. */
export async function keysMadeSince(
  aws: Connection,
  { user: named, principalId }: NoNewKeys,
  { newKeys, incident }: { readonly newKeys: NewKeys; readonly incident: Incident },
): Promise<NewKey[]> {
  const { keysOf } = await import('../aws/access-keys.ts');
  const pinned = { user: named, ...(principalId === undefined ? {} : { principalId }) };
  const user = (await userNow(aws, pinned))?.name;
  if (user === undefined) return [];
  const listed = (await keysOf(aws, user))?.output ?? [];
  // IAM tells whole seconds: the doubtful one counts.
  const from = Math.floor(Date.parse(newKeys.from) / 1000) * 1000;
  const stays = new Set([
    ...newKeys.leave,
    ...incident.exposures.flatMap((it) => (it.kind === 'access-key' ? [it.accessKeyId] : [])),
  ]);
  return listed.flatMap(({ accessKeyId, active, since }) => {
    const isNew = active && since !== undefined && Date.parse(since) >= from;
    return isNew && !stays.has(accessKeyId) ? [{ user, accessKeyId, since }] : [];
  });
}
