import { whyOfPassword } from '../inventory/made-credentials.ts';
import { isOwnUser } from '../domain/own-principals.ts';
import { protectedUser, protectionNote } from '../domain/protected-principals.ts';
import type { Incident } from '../domain/incident.ts';
import type { Inventory, UserFacts, MadePassword } from '../inventory/inventory.ts';
import { passwordItem } from '../domain/item-names.ts';
import type { Note } from '../domain/plan.ts';
import type { Action, Look, Performed, Proposal, Run } from './action.ts';
import { count } from '../domain/count.ts';
import { shellQuoted } from '../domain/typed-command.ts';
import { touchedUser } from './touched.ts';
import { isFinal, type WhyNeeded } from './why-needed.ts';
import { USER, type StepWith } from './fields.ts';

const fields = {
  user: USER,
};

type DeletePassword = StepWith<'delete-password', typeof fields>;

/** Takes a leaked console password away. There is no way to switch one off, and none to bring it back. */
export const deletePassword: Action<DeletePassword> = {
  name: 'delete-password',
  phase: 'switch-off',
  about: 'The user’s console password is deleted.',
  fields,
  example: {
    action: 'delete-password',
    account: '111122223333',
    user: 'ci',
  },
  permissions: { read: ['iam:GetLoginProfile'], write: ['iam:DeleteLoginProfile'] },
  expectedEvents: ['DeleteLoginProfile'],
  confirmedBy: 'no successful ConsoleLogin of the user after this point',
  identity: ({ user }) => user,
  item: ({ account, user }) => passwordItem(account, user),
  touches: (step) => [
    { kind: 'console password', name: `${step.account} ${step.user}` },
    touchedUser(step),
  ],
  words: {
    describe: ({ user }) => ({ verb: 'delete console password', object: `of user ${user}` }),
    toDo: (n) => `${count(n, 'console password')} to delete`,
    change: () => ({ now: 'console password', then: 'none' }),
    breaks: (n) => `signing in to the console for ${count(n, 'user')}`,
  },
  byHand: deletePasswordCommand,
  whyNeeded,
  undo: { byHand: 'set a new password: a deleted one does not come back' },
  propose,
  perform,
  check,
};

function propose(incident: Incident, inventory: Inventory): Proposal<DeletePassword> {
  const { users, caller, madePasswords } = inventory;
  if (incident.state !== 'contained') return { steps: [], untouched: noWayBack(incident, users) };
  const leaked = users.filter(({ passwordLeaked }) => passwordLeaked);
  const own = leaked.filter(({ user }) => isOwnUser(caller, user));
  const there = leaked.filter((it) => it.passwordSince !== undefined && !own.includes(it));
  const guarded = there.filter((it) => protectedUser(caller, it));
  const present = there.filter((it) => !guarded.includes(it));
  return {
    steps: present.map(({ user }) => ({
      action: 'delete-password',
      account: incident.account,
      user,
    })),
    alreadySo: leaked
      .filter(({ passwordSince }) => passwordSince === undefined)
      .map(({ user }) => ({ object: nameOf(user), why: 'there is none' })),
    refused: [
      ...own.map(({ user }) => ({
        id: passwordItem(incident.account, user),
        object: nameOf(user),
        why: 'Staunch itself runs as this user',
        instead: 'Run Staunch with other credentials, then plan again.',
      })),
      ...guarded.flatMap((it) => guardNote(it, incident, caller)),
      ...madePasswords.map(madeNote),
    ],
    untouched: users
      .filter((it) => !it.passwordLeaked && it.passwordSince !== undefined)
      .filter(({ user }) => !madePasswords.some((made) => made.user === user))
      .map(({ user, passwordSince }) => ({
        object: nameOf(user),
        why: `is not in the incident; it was made ${passwordSince ?? ''} and stays`,
        instead: `If it may have leaked too, add \`- consolePassword: ${user}\`.`,
      })),
    breaks: present.map(({ user }) => ({
      object: nameOf(user),
      why: 'the person cannot sign in to the console any more, and the password cannot be brought back',
      instead: 'Give them a new one, over a way that did not leak, when the incident is over.',
    })),
  };
}

function guardNote(it: UserFacts, { account }: Incident, caller: Inventory['caller']): Note[] {
  const guard = protectedUser(caller, it);
  const protectedBy = guard && protectionNote(guard, deletePasswordCommand(it), 'its user is');
  const id = passwordItem(account, it.user);
  return protectedBy ? [{ id, object: nameOf(it.user), ...protectedBy }] : [];
}

// A password is not deleted because of CloudTrail alone: people say that it belongs to the leak.
function madeNote(password: MadePassword): Note {
  const { user, account } = password;
  return {
    id: passwordItem(account, user),
    object: nameOf(user),
    why: whyOfPassword(password),
    instead: `Add \`- consolePassword: ${user}\` to the exposures. If its owner set it on purpose, with the leaked key, have it set anew: it may have been seen.`,
  };
}

function noWayBack({ state }: Incident, users: Inventory['users']): Note[] {
  if (state !== 'restored') return [];
  return users
    .filter((it) => it.passwordLeaked && it.passwordSince === undefined)
    .map(({ user }) => ({
      object: nameOf(user),
      why: 'is gone, and nothing can bring it back',
      instead: `Give the person a new one: aws iam create-login-profile --user-name ${user} --password-reset-required`,
    }));
}

function nameOf(user: string): string {
  return `console password of user ${user}`;
}

async function perform({ user }: DeletePassword, { aws }: Run): Promise<Performed> {
  const { deletePassword: remove } = await import('../aws/users.ts');
  const removed = await remove(aws, user);
  return {
    before: { password: removed !== undefined },
    after: { password: false },
    requestIds: removed ? [removed.requestId] : [],
  };
}

async function check({ user }: DeletePassword, { aws }: Run): Promise<Look> {
  const { passwordSince } = await import('../aws/users.ts');
  const since = await passwordSince(aws, user);
  const held = since === undefined;
  const shown = held ? 'none' : `one made ${since}`;
  const evidence = [`GetLoginProfile shows ${shown}`];
  return { held, verified: held, worthAnother: !held, evidence };
}

/** Takes a console password away. */
export function deletePasswordCommand({ user }: Pick<DeletePassword, 'user'>): string {
  return `aws iam delete-login-profile --user-name ${shellQuoted(user)}`;
}

function whyNeeded({ user }: DeletePassword, incident: Incident, inventory: Inventory): WhyNeeded {
  const owner = inventory.users.find((it) => it.user === user);
  const isNew = (owner?.passwordSince ?? '') > incident.detectedAt;
  return isNew || isFinal(incident, inventory) ? 'undone-or-new' : 'not-done';
}
