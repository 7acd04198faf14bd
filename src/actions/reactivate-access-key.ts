import type { Incident } from '../domain/incident.ts';
import { isOwnSid } from '../domain/denials.ts';
import type { Inventory, KeyFacts } from '../inventory/inventory.ts';
import { keyItem } from '../domain/item-names.ts';
import { deactivatedTag } from '../domain/names.ts';
import type { Note } from '../domain/plan.ts';
import type { Action, Performed, Proposal, Run } from './action.ts';
import { count } from '../domain/count.ts';
import { touchedUser } from './touched.ts';
import { ACCESS_KEY_ID, USER, type StepWith } from './fields.ts';
import { checkKey } from './check-key.ts';

const fields = {
  user: USER,
  accessKeyId: ACCESS_KEY_ID,
};

type ReactivateAccessKey = StepWith<'reactivate-access-key', typeof fields>;

/** Switches a key on again that Staunch switched off, where the incident names it: it did not leak after all. */
export const reactivateAccessKey: Action<ReactivateAccessKey> = {
  name: 'reactivate-access-key',
  phase: 'undo',
  about: 'The way back: the key becomes Active.',
  fields,
  example: {
    action: 'reactivate-access-key',
    account: '111122223333',
    user: 'ci',
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  },
  permissions: {
    read: ['iam:GetAccessKeyLastUsed', 'iam:ListAccessKeys', 'iam:GetUser'],
    write: ['iam:UpdateAccessKey', 'iam:UntagUser'],
  },
  expectedEvents: ['UpdateAccessKey', 'UntagUser'],
  confirmedBy: 'an accepted call by the key after this point',
  identity: ({ user, accessKeyId }) => `${user} ${accessKeyId}`,
  item: ({ account, accessKeyId }) => keyItem(account, accessKeyId),
  touches: (step) => [{ kind: 'access key', name: step.accessKeyId }, touchedUser(step)],
  words: {
    describe: ({ accessKeyId, user }) => ({
      verb: 'REACTIVATE access key',
      object: `${accessKeyId} of user ${user}`,
    }),
    toDo: (n) => `${count(n, 'access key')} to REACTIVATE`,
    change: () => ({ now: 'Inactive', then: 'Active' }),
    revives: (n) => `${count(n, 'access key')}, for whoever has the secret`,
  },
  propose,
  perform,
  check: (step, run) => checkKey(step, run, 'Active'),
};

function propose(incident: Incident, inventory: Inventory): Proposal<ReactivateAccessKey> {
  if (incident.state !== 'restored') return { steps: [] };
  const there = inventory.keys.filter(({ gone }) => gone === undefined);
  const named = there.filter((key) => incident.reactivate.includes(key.accessKeyId));
  const off = named.filter(({ active }) => !active);
  const ours = off.filter(
    (key) =>
      switchedOffFor(key, inventory) === incident.name && !heldByAnother(key, incident, inventory),
  );
  return {
    steps: ours.map(({ user, accessKeyId }) => ({
      action: 'reactivate-access-key',
      account: incident.account,
      user,
      accessKeyId,
    })),
    refused: off
      .filter((key) => !ours.includes(key))
      .map((key) => ({
        id: keyItem(incident.account, key.accessKeyId),
        ...(heldByAnother(key, incident, inventory) ? stillHeld(key) : notOurs(key, inventory)),
      })),
    alreadySo: named
      .filter(({ active }) => active)
      .map((key) => ({ object: nameOf(key), why: 'is Active already' })),
    untouched: inventory.keys
      .filter((key) => !named.includes(key))
      .map((key) => ({
        object: nameOf(key),
        why: key.gone
          ? `is gone: ${key.gone}`
          : `is not named in \`reactivate\`; it stays ${key.active ? 'Active' : 'Inactive'}`,
      })),
    breaks: ours.map((key) => ({
      object: nameOf(key),
      why: 'whoever has its secret can use it again',
      instead: 'Only right if it is certain that nobody else saw the secret.',
    })),
  };
}

// Every incident that names a key denies the sessions of its user too.
function heldByAnother({ user }: KeyFacts, { name }: Incident, { users }: Inventory): boolean {
  const denials = users.find((it) => it.user === user)?.denials ?? [];
  return denials.some(({ sid }) => sid?.startsWith('Staunch') === true && !isOwnSid(name, sid));
}

function stillHeld(key: KeyFacts): Note {
  return {
    object: nameOf(key),
    why: 'another incident denies the sessions of its user: it may have leaked there',
    instead: 'Restore or close that incident first.',
  };
}

function switchedOffFor({ user, accessKeyId }: KeyFacts, { users }: Inventory): string | undefined {
  return users.find((it) => it.user === user)?.tags[deactivatedTag(accessKeyId)];
}

function nameOf({ accessKeyId, user }: KeyFacts): string {
  return `access key ${accessKeyId} of user ${user}`;
}

function notOurs(key: KeyFacts, inventory: Inventory): Note {
  const other = switchedOffFor(key, inventory);
  return {
    object: nameOf(key),
    why:
      other === undefined
        ? `no tag ${deactivatedTag(key.accessKeyId)} on the user says that Staunch switched it off: somebody else may have, with a reason`
        : `it was switched off for incident ${other}`,
    instead: `If it is to work again, somebody who may do so runs: aws iam update-access-key --user-name ${key.user} --access-key-id ${key.accessKeyId} --status Active`,
  };
}

async function perform(
  { user, accessKeyId }: ReactivateAccessKey,
  { aws }: Run,
): Promise<Performed> {
  const [{ switchKey }, { untagUser }] = await Promise.all([
    import('../aws/access-keys.ts'),
    import('../aws/users.ts'),
  ]);
  const switched = await switchKey(aws, { user, accessKeyId }, 'Active');
  const untagged = await untagUser(aws, user, deactivatedTag(accessKeyId));
  return {
    before: { status: 'Inactive' },
    after: { status: 'Active' },
    requestIds: [switched.requestId, untagged.requestId],
  };
}
