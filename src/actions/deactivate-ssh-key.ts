import { count } from '../domain/count.ts';
import type { Incident } from '../domain/incident.ts';
import { sshKeyItem } from '../domain/item-names.ts';
import { isSameName, type PinnedUser } from '../domain/names.ts';
import { isOwnUser } from '../domain/own-principals.ts';
import type { Note } from '../domain/plan.ts';
import {
  protectedUser,
  protectionNote,
  type ProtectedPrincipal,
} from '../domain/protected-principals.ts';
import { shellQuoted } from '../domain/typed-command.ts';
import type { Inventory, SshKeyFacts } from '../inventory/inventory.ts';
import { otherName, whyOfOther } from '../inventory/made-words.ts';
import type { Action, Look, Performed, Proposal, Run } from './action.ts';
import { optional, PRINCIPAL_ID, REACHED, SSH_KEY_ID, USER, type StepWith } from './fields.ts';
import { canBeShut, knownToBeMade, otherItem } from './made-step.ts';
import { moved, MOST_NAMES, userNow } from './on-user.ts';
import { touchedUser } from './touched.ts';
import { isFinal } from './why-needed.ts';

const fields = {
  user: USER,
  sshKeyId: SSH_KEY_ID,
  principalId: optional(PRINCIPAL_ID),
  reached: optional(REACHED),
};

type DeactivateSshKey = StepWith<'deactivate-ssh-key', typeof fields>;

/** Switches a leaked SSH public key off. Never deletes it: a person can switch it on again. */
export const deactivateSshKey: Action<DeactivateSshKey> = {
  name: 'deactivate-ssh-key',
  phase: 'switch-off',
  about: 'The SSH public key becomes Inactive.',
  fields,
  example: {
    action: 'deactivate-ssh-key',
    account: '111122223333',
    user: 'ci',
    sshKeyId: 'APKAEIBAERJR2EXAMPLE',
  },
  permissions: {
    read: ['iam:ListSSHPublicKeys', 'iam:GetUser', 'iam:GetAccountAuthorizationDetails'],
    write: ['iam:UpdateSSHPublicKey'],
  },
  expectedEvents: ['UpdateSSHPublicKey'],
  confirmedBy: 'nothing: Git over SSH is not followed',
  // No two SSH keys of an account have one id, and none changes its user.
  identity: ({ sshKeyId }) => sshKeyId,
  known: (step) => ({
    owners: [pinned(step)],
    ...knownToBeMade(step, { kind: 'ssh-key', id: step.sshKeyId }),
  }),
  item: ({ account, sshKeyId }) => sshKeyItem(account, sshKeyId),
  touches: (step) => [{ kind: 'SSH key', name: step.sshKeyId }, touchedUser(step)],
  words: {
    describe: ({ user, sshKeyId }) => ({
      verb: 'deactivate SSH key',
      object: `${sshKeyId} of user ${user}`,
    }),
    toDo: (n) => `${count(n, 'SSH key')} to deactivate`,
    change: () => ({ now: 'Active', then: 'Inactive' }),
    breaks: (n) => `Git over SSH with ${count(n, 'SSH key')}`,
  },
  byHand: (step) => command(step, 'Inactive'),
  // A final deny is written once all that leaked was switched off; where none stands, nothing shows what was.
  whyNeeded: (_, ...seen) => (isFinal(...seen) ? 'undone-or-new' : 'unclear'),
  undo: { byHand: 'switch it on by the command that the plan shows' },
  propose,
  perform,
  check,
};

function propose(incident: Incident, inventory: Inventory): Proposal<DeactivateSshKey> {
  const { sshKeys: leaked, caller } = inventory;
  if (incident.state !== 'contained') return { steps: [], untouched: leaked.flatMap(wayBack) };
  const active = leaked.filter((key) => key.active);
  const own = active.filter(({ user }) => isOwnUser(caller, user));
  const guarded = active.filter((key) => !own.includes(key) && guardOf(key, inventory));
  const possible = active.filter((key) => !own.includes(key) && !guarded.includes(key));
  const born = (inventory.madeOthers ?? []).filter(
    (it) => it.kind === 'ssh-key' && canBeShut(otherItem(it), it, { incident, inventory }),
  );
  const item = ({ sshKeyId }: SshKeyFacts): string => sshKeyItem(incident.account, sshKeyId);
  return {
    steps: [
      ...possible.map(({ user, sshKeyId, principalId }) => ({
        ...{ action: 'deactivate-ssh-key' as const, account: incident.account, user, sshKeyId },
        ...(principalId === undefined ? {} : { principalId }),
      })),
      ...born.map(({ user, id: sshKeyId }) => ({
        ...{ action: 'deactivate-ssh-key' as const, account: incident.account, user, sshKeyId },
        reached: true as const,
      })),
    ],
    alreadySo: leaked
      .filter((key) => !key.active)
      .map((key) => ({ object: nameOf(key), why: 'is Inactive already' })),
    refused: [
      ...own.map((key) => ({
        id: item(key),
        object: nameOf(key),
        why: 'Staunch itself runs as this user',
        instead: 'Run Staunch with other credentials, then plan again.',
      })),
      ...guarded.flatMap((key): Note[] => {
        const guard = guardOf(key, inventory);
        const note = guard && protectionNote(guard, command(key, 'Inactive'), 'its user is');
        return note ? [{ id: item(key), object: nameOf(key), ...note }] : [];
      }),
    ],
    untouched: leaked.map((key) => ({
      object: nameOf(key),
      why: 'what it was used for is not looked at: Staunch follows no Git over SSH',
      instead:
        'Look at what was pushed to and pulled from the repositories that its user may read.',
    })),
    breaks: [
      ...possible.map((key) => ({
        object: nameOf(key),
        why: 'nobody can pull or push over SSH with it any more',
        instead: 'Have its owner make a new key pair, and upload its public half.',
      })),
      ...born.map((it) => ({
        object: otherName(it),
        why: whyOfOther(it),
        instead: `If its owner made it on purpose, this puts it back: ${command({ user: it.user, sshKeyId: it.id }, 'Active')}`,
      })),
    ],
  };
}

function guardOf(
  { user }: SshKeyFacts,
  { caller, users }: Inventory,
): ProtectedPrincipal | undefined {
  const owner = users.find((it) => isSameName(it.user, user));
  return protectedUser(caller, { user, userArn: owner?.userArn });
}

function wayBack(key: SshKeyFacts): Note[] {
  if (key.active) return [];
  const why = 'stays Inactive: Staunch does not record that it switched it off';
  const instead = `If it did not leak: ${command(key, 'Active')}`;
  return [{ object: nameOf(key), why, instead }];
}

function nameOf({ user, sshKeyId }: Pick<SshKeyFacts, 'user' | 'sshKeyId'>): string {
  return `SSH key ${sshKeyId} of user ${user}`;
}

function command(
  { user, sshKeyId }: Pick<SshKeyFacts, 'user' | 'sshKeyId'>,
  status: 'Active' | 'Inactive',
): string {
  return `aws iam update-ssh-public-key --user-name ${shellQuoted(user)} --ssh-public-key-id ${shellQuoted(sshKeyId)} --status ${status}`;
}

function pinned({ user, principalId }: DeactivateSshKey): PinnedUser {
  return { user, ...(principalId === undefined ? {} : { principalId }) };
}

async function perform(step: DeactivateSshKey, { aws }: Run): Promise<Performed> {
  const [{ sshKeysOf, switchSshKey }, { ifFound }] = await Promise.all([
    import('../aws/users.ts'),
    import('../aws/send.ts'),
  ]);
  const { sshKeyId } = step;
  let { user } = step;
  for (let names = 0; names < MOST_NAMES; names++) {
    // IAM switches no key of another user: where it does, it is the key that is meant.
    const switched = await ifFound(switchSshKey(aws, { user, sshKeyId }, 'Inactive'));
    if (switched) {
      const requestIds = [switched.requestId];
      return { before: { status: 'Active' }, after: { status: 'Inactive' }, requestIds };
    }
    const now = await userNow(aws, pinned(step));
    if (now === undefined) break;
    user = now.name;
    // Somebody deleted it meanwhile. But where the user is not found they may be renamed, with the key on: that fails.
    const isThere = (await sshKeysOf(aws, user)).some((key) => key.sshKeyId === sshKeyId);
    if (!isThere) return { before: {}, after: { status: 'gone' }, requestIds: [] };
  }
  throw await moved(`SSH key ${sshKeyId} of user ${step.user} could not be found`);
}

async function check(step: DeactivateSshKey, { aws }: Run): Promise<Look> {
  const [{ sshKeysOf }, { ifFound }] = await Promise.all([
    import('../aws/users.ts'),
    import('../aws/send.ts'),
  ]);
  const { sshKeyId } = step;
  const keyOf = async (name: string) =>
    (await ifFound(sshKeysOf(aws, name)))?.find((it) => it.sshKeyId === sshKeyId);
  let { user } = step;
  let key = await keyOf(user);
  if (!key) {
    const now = await userNow(aws, pinned(step));
    user = now?.name ?? user;
    key = now && (await keyOf(user));
  }
  const held = key?.active !== true;
  const status = key ? (key.active ? 'Active' : 'Inactive') : 'no more';
  // Where it is not there any more, the user of that name may be another one by now.
  const verified = key?.active === false;
  const evidence = [`ListSSHPublicKeys of user ${user} shows ${sshKeyId} ${status}`];
  return { held, verified, worthAnother: !held, evidence };
}
