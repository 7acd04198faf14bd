import type { Connection } from '../aws/connection.ts';
import { isOwnUser } from '../domain/own-principals.ts';
import { protectedUser, protectionNote } from '../domain/protected-principals.ts';
import type { Incident } from '../domain/incident.ts';
import type { Inventory, KeyFacts } from '../inventory/inventory.ts';
import { keyItem } from '../domain/item-names.ts';
import { deactivatedTag } from '../domain/names.ts';
import type { Note } from '../domain/plan.ts';
import type { Action, Look, Performed, Proposal, Run } from './action.ts';
import { count } from '../domain/count.ts';
import { touchedUser } from './touched.ts';
import { isFinal, type WhyNeeded } from './why-needed.ts';
import { ACCESS_KEY_ID, optional, REACHED, USER, type StepWith } from './fields.ts';
import { canBeShut, knownToBeMade, madeKeyBreaks, madeKeyNote } from './made-step.ts';
import { moved, MOST_NAMES } from './on-user.ts';
import { useNotes } from './breakage.ts';
import { checkKey } from './check-key.ts';
import {
  notRemembered,
  rememberLate,
  switchCommand,
  tagRoomNotes,
} from './remember-deactivation.ts';

const fields = {
  user: USER,
  accessKeyId: ACCESS_KEY_ID,
  reached: optional(REACHED),
};

type DeactivateAccessKey = StepWith<'deactivate-access-key', typeof fields>;

/** Switches a leaked access key off. Never deletes it: evidence and a way back stay. */
export const deactivateAccessKey: Action<DeactivateAccessKey> = {
  name: 'deactivate-access-key',
  phase: 'switch-off',
  about: 'The key becomes Inactive.',
  fields,
  example: {
    action: 'deactivate-access-key',
    account: '111122223333',
    user: 'ci',
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  },
  permissions: {
    read: ['iam:GetAccessKeyLastUsed', 'iam:ListAccessKeys', 'iam:GetUser'],
    write: ['iam:UpdateAccessKey', 'iam:TagUser'],
  },
  expectedEvents: ['UpdateAccessKey', 'TagUser'],
  confirmedBy: 'no accepted call by the key after this point',
  identity: ({ accessKeyId }) => accessKeyId,
  known: (step) => knownToBeMade(step, { kind: 'access-key', id: step.accessKeyId }),
  item: ({ account, accessKeyId }) => keyItem(account, accessKeyId),
  touches: (step) => [{ kind: 'access key', name: step.accessKeyId }, touchedUser(step)],
  words: {
    describe: ({ accessKeyId, user }) => ({
      verb: 'deactivate access key',
      object: `${accessKeyId} of user ${user}`,
    }),
    toDo: (n) => `${count(n, 'access key')} to deactivate`,
    change: () => ({ now: 'Active', then: 'Inactive' }),
    breaks: (n) => `whatever uses ${count(n, 'access key')}`,
  },
  byHand: deactivateCommand,
  whyNeeded,
  undo: { by: 'reactivate-access-key' },
  propose,
  perform,
  finish: rememberLate,
  check,
};

function propose(incident: Incident, inventory: Inventory): Proposal<DeactivateAccessKey> {
  if (incident.state !== 'contained') return { steps: [] };
  const { keys, caller } = inventory;
  const own = keys.filter(({ user }) => isOwnUser(caller, user));
  const guarded = keys.filter((key) => !own.includes(key) && guardOf(key, inventory));
  const touchable = keys.filter((key) => !own.includes(key) && !guarded.includes(key));
  const active = touchable.filter((key) => key.active);
  const made = new Set(inventory.madeKeys.map((key) => nameOf(key)));
  const born = inventory.madeKeys.filter((key) =>
    canBeShut(keyItem(key.account, key.accessKeyId), key, { incident, inventory }),
  );
  const leaked = new Set(keys.map(({ accessKeyId }) => accessKeyId));
  return {
    steps: [
      ...active.map((key) => stepOf(key, incident)),
      ...born.map((key) => ({ ...stepOf(key, incident), reached: true as const })),
    ],
    alreadySo: keys
      .filter((key) => !key.active)
      .map((key) => ({
        object: nameOf(key),
        why: key.gone === undefined ? 'is Inactive already' : `is gone: ${key.gone}`,
      })),
    refused: [
      ...own.map((key) => ({
        id: keyItem(incident.account, key.accessKeyId),
        object: nameOf(key),
        why: 'Staunch itself runs as this user',
        instead: 'Run Staunch with other credentials, then plan again.',
      })),
      ...guarded
        .filter(({ active }) => active)
        .flatMap((key) => guardNote(key, incident, inventory)),
      ...inventory.madeKeys.filter((key) => !born.includes(key)).map(madeKeyNote),
    ],
    untouched: keys
      .flatMap((key) => siblingsOf(key, leaked))
      .filter(({ object }) => !made.has(object)),
    breaks: [
      ...active.flatMap((key) => breakageOf(key, inventory)),
      ...born.map(madeKeyBreaks),
      ...tagRoomNotes(active, inventory),
    ],
  };
}

function stepOf(
  { user, accessKeyId }: Pick<KeyFacts, 'user' | 'accessKeyId'>,
  { account }: Incident,
): DeactivateAccessKey {
  return { action: 'deactivate-access-key', account, user, accessKeyId };
}

function nameOf({ accessKeyId, user }: Pick<KeyFacts, 'accessKeyId' | 'user'>): string {
  return `access key ${accessKeyId} of user ${user}`;
}

function guardOf({ user }: KeyFacts, { caller, users }: Inventory) {
  const userArn = users.find((it) => it.user === user)?.userArn;
  return protectedUser(caller, { user, userArn });
}

function guardNote(key: KeyFacts, { account }: Incident, inventory: Inventory): Note[] {
  const guard = guardOf(key, inventory);
  const id = keyItem(account, key.accessKeyId);
  const protectedBy = guard && protectionNote(guard, deactivateCommand(key), 'its user is');
  return protectedBy ? [{ id, object: nameOf(key), ...protectedBy }] : [];
}

function siblingsOf(key: KeyFacts, leaked: ReadonlySet<string>): Note[] {
  return key.siblings
    .filter(({ accessKeyId }) => !leaked.has(accessKeyId))
    .map(({ accessKeyId, active }) => ({
      object: `access key ${accessKeyId} of user ${key.user}`,
      why: `is not in the incident; it stays ${active ? 'Active' : 'Inactive'}`,
    }));
}

function breakageOf(key: KeyFacts, inventory: Inventory): Note[] {
  const { lastUsed } = key;
  const use = lastUsed
    ? `last used ${lastUsed.at} for ${lastUsed.service} in ${lastUsed.region}`
    : 'AWS has no record of its use';
  return [
    {
      object: nameOf(key),
      why: `whatever signs with this key stops working; ${use}`,
      instead: 'Create a new key for the workload, deliver it, and only then remove this one.',
    },
    ...useNotes(nameOf(key), inventory),
  ];
}

async function perform(
  step: DeactivateAccessKey,
  { aws, incident, onShut }: Run,
): Promise<Performed> {
  const switched = await switchOff(step, aws);
  if (!switched) return { before: {}, after: { status: 'gone' }, requestIds: [] };
  onShut?.();
  const { requestId, user } = switched;
  const [{ tagUser }, { turnOfTheLoop }] = await Promise.all([
    import('../aws/users.ts'),
    import('../aws/turn-of-the-loop.ts'),
  ]);
  const tag = { key: deactivatedTag(step.accessKeyId), value: incident.name };
  // The tag is what a way back is planned from. It must hold up neither the key nor the denials, nor fail the step; and it
  // is for the user who had the key a moment ago.
  const tagging = turnOfTheLoop().then(() => tagUser(aws, user, tag));
  const tagged = await tagging.catch((error: unknown) => notRemembered({ ...step, user }, error));
  const remembered = 'requestId' in tagged;
  return {
    before: { status: 'Active' },
    after: { status: 'Inactive', remembered },
    requestIds: [requestId, ...(remembered ? [tagged.requestId] : [])],
    ...(remembered ? {} : tagged),
  };
}

// IAM switches no key of another user. Where the one whom the step names has no such key, AWS's word whose it is counts once
// that user's own list has it; where nobody has it, somebody deleted it meanwhile.
async function switchOff(
  { accessKeyId, user: named }: DeactivateAccessKey,
  aws: Connection,
): Promise<{ readonly requestId: string; readonly user: string } | undefined> {
  const [{ keysOf, ownerOf, switchKey }, { ifFound }] = await Promise.all([
    import('../aws/access-keys.ts'),
    import('../aws/send.ts'),
  ]);
  let user = named;
  for (let names = 0; names < MOST_NAMES; names++) {
    const switched = await ifFound(switchKey(aws, { user, accessKeyId }, 'Inactive'));
    if (switched) return { requestId: switched.requestId, user };
    const owner = await ownerOf(aws, accessKeyId);
    if (!owner) return undefined;
    const keys = await keysOf(aws, owner.user);
    if (keys?.output.some((key) => key.accessKeyId === accessKeyId)) user = owner.user;
    // IAM shows a new name everywhere only after some seconds.
    else await aws.clock.sleep(PAUSE_MS);
  }
  throw await moved(
    `access key ${accessKeyId} is not found with user ${user}, and AWS says that somebody has it`,
  );
}

// As long as IAM usually takes to agree with itself.
const PAUSE_MS = 2000;

/** Switches a key off. */
export function deactivateCommand(key: Pick<DeactivateAccessKey, 'user' | 'accessKeyId'>): string {
  return switchCommand(key, 'Inactive');
}

// What was not named may be its owner's: then they need not look for the command.
async function check(step: DeactivateAccessKey, run: Run): Promise<Look> {
  const look = await checkKey(step, run, 'Inactive');
  if (!step.reached || !look.held) return look;
  const back = `if its owner made it on purpose, this puts it back: ${switchCommand(step, 'Active')}`;
  return { ...look, evidence: [...look.evidence, back] };
}

function whyNeeded(
  { user, accessKeyId }: DeactivateAccessKey,
  incident: Incident,
  inventory: Inventory,
): WhyNeeded {
  const owner = inventory.users.find((it) => it.user === user);
  const wasOff = owner?.tags[deactivatedTag(accessKeyId)] === incident.name;
  return wasOff || isFinal(incident, inventory) ? 'undone-or-new' : 'not-done';
}
