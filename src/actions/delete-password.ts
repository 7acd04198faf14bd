import { whyOfPassword } from '../inventory/made-words.ts';
import { isOwnUser } from '../domain/own-principals.ts';
import {
  protectedUser,
  protectionNote,
  type ProtectedPrincipal,
} from '../domain/protected-principals.ts';
import { isSameName, principalIdIn, type PinnedUser } from '../domain/names.ts';
import type { Incident } from '../domain/incident.ts';
import type { Inventory, PasswordFacts } from '../inventory/inventory.ts';
import type { MadePassword } from '../inventory/made.ts';
import { leakedPasswords } from '../inventory/leaked-passwords.ts';
import { passwordItem } from '../domain/item-names.ts';
import type { Note } from '../domain/plan.ts';
import type { Action, Performed, Proposal, Run } from './action.ts';
import { count } from '../domain/count.ts';
import { shellQuoted } from '../domain/typed-command.ts';
import { touchedUser } from './touched.ts';
import { isFinal, type WhyNeeded } from './why-needed.ts';
import { MADE, optional, PRINCIPAL_ID, REACHED, USER, type StepWith } from './fields.ts';
import { canBeShut, knownToBeMade } from './made-step.ts';
import { checkPassword, noteDeleted } from './check-password.ts';
import { onUser, type UserNow } from './on-user.ts';

const fields = {
  user: USER,
  principalId: optional(PRINCIPAL_ID),
  reached: optional(REACHED),
  made: optional(MADE),
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
  permissions: {
    read: ['iam:GetUser', 'iam:GetLoginProfile', 'iam:GetAccountAuthorizationDetails'],
    readToApply: ['cloudtrail:LookupEvents'],
    write: ['iam:DeleteLoginProfile'],
  },
  expectedEvents: ['DeleteLoginProfile'],
  confirmedBy: 'no successful ConsoleLogin of the user after this point',
  // A password that was made later is another one.
  identity: ({ user, principalId, made }) =>
    [principalId ?? user, ...(made === undefined ? [] : [made])].join(' '),
  known: (step) => ({
    owners: [pinned(step)],
    ...knownToBeMade(step, { kind: 'console-password', id: step.user }),
  }),
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
  check: (step, run) => checkPassword(pinned(step), run, step.made),
};

function propose(incident: Incident, inventory: Inventory): Proposal<DeletePassword> {
  const { users, caller, madePasswords } = inventory;
  if (incident.state !== 'contained')
    return { steps: [], untouched: noWayBack(incident, inventory) };
  const leaked = leakedPasswords(inventory);
  const own = leaked.filter(({ user }) => isOwnUser(caller, user));
  const there = leaked.filter((it) => it.since !== undefined && !own.includes(it));
  const guarded = there.filter((it) => guardOf(it, inventory));
  const present = there.filter((it) => !guarded.includes(it));
  const born = madePasswords.flatMap((password) => {
    const { since: made } = password;
    const isPossible =
      made !== undefined &&
      canBeShut(passwordItem(password.account, password.user), password, { incident, inventory });
    return isPossible ? [{ ...password, made }] : [];
  });
  const isBorn = ({ user, account }: MadePassword): boolean =>
    born.some((it) => it.user === user && it.account === account);
  return {
    steps: [
      ...present.map((it) => stepOf(it, incident)),
      ...born.map((it) => {
        const principalId = it.principalId ?? idOf(it.user, inventory);
        const owner = { user: it.user, ...(principalId === undefined ? {} : { principalId }) };
        return { ...stepOf(owner, incident), reached: true as const, made: it.made };
      }),
    ],
    alreadySo: leaked
      .filter(({ since }) => since === undefined)
      .map(({ user }) => ({ object: nameOf(user), why: 'there is none' })),
    refused: [
      ...own.map(({ user }) => ({
        id: passwordItem(incident.account, user),
        object: nameOf(user),
        why: 'Staunch itself runs as this user',
        instead: 'Run Staunch with other credentials, then plan again.',
      })),
      ...guarded.flatMap((it) => guardNote(it, incident, inventory)),
      ...madePasswords.filter((it) => !isBorn(it)).map(madeNote),
    ],
    untouched: users
      .filter((it) => !it.passwordLeaked && it.passwordSince !== undefined)
      .filter(({ user }) => !madePasswords.some((made) => made.user === user))
      .filter(({ user }) => !leaked.some((it) => it.user === user))
      .map(({ user, passwordSince }) => ({
        object: nameOf(user),
        why: `is not in the incident; it was made ${passwordSince ?? ''} and stays`,
        instead: `If it may have leaked too, add \`- consolePassword: ${user}\`.`,
      })),
    breaks: [
      ...present.map(({ user }) => ({ object: nameOf(user), why: NO_SIGN_IN, instead: GIVE_NEW })),
      ...born.map((it) => ({
        object: nameOf(it.user),
        why: `${whyOfPassword(it)}: ${NO_SIGN_IN}`,
        instead: GIVE_NEW,
      })),
    ],
  };
}

const NO_SIGN_IN =
  'the person cannot sign in to the console any more, and the password cannot be brought back';
const GIVE_NEW = 'Give them a new one, over a way that did not leak, when the incident is over.';

function stepOf(
  { user, principalId }: Pick<PasswordFacts, 'user' | 'principalId'>,
  { account }: Incident,
): DeletePassword {
  const id = principalId === undefined ? {} : { principalId };
  return { action: 'delete-password', account, user, ...id };
}

function idOf(user: string, { users }: Inventory): string | undefined {
  const owner = users.find((it) => it.user === user);
  return owner && principalIdIn(owner.userId).principalId;
}

function guardOf(it: PasswordFacts, { caller, users }: Inventory): ProtectedPrincipal | undefined {
  const userArn = it.userArn ?? users.find(({ user }) => isSameName(user, it.user))?.userArn;
  return protectedUser(caller, { user: it.user, userArn });
}

function guardNote(it: PasswordFacts, { account }: Incident, inventory: Inventory): Note[] {
  const guard = guardOf(it, inventory);
  const protectedBy = guard && protectionNote(guard, deletePasswordCommand(it), 'its user is');
  const id = passwordItem(account, it.user);
  return protectedBy ? [{ id, object: nameOf(it.user), ...protectedBy }] : [];
}

// Somebody else is known to have set it, or nothing can be done about it here: people say whether it belongs to the leak.
function madeNote(password: MadePassword): Note {
  const { user, account } = password;
  return {
    id: passwordItem(account, user),
    object: nameOf(user),
    why: whyOfPassword(password),
    instead: `Add \`- consolePassword: ${user}\` to the exposures. If its owner set it on purpose, with the leaked key, have it set anew: it may have been seen.`,
  };
}

function noWayBack({ state }: Incident, inventory: Inventory): Note[] {
  if (state !== 'restored') return [];
  return leakedPasswords(inventory)
    .filter(({ since }) => since === undefined)
    .map(({ user }) => ({
      object: nameOf(user),
      why: 'is gone, and nothing can bring it back',
      instead: `Give the person a new one: ${newPasswordCommand(user)}`,
    }));
}

function newPasswordCommand(user: string): string {
  return `aws iam create-login-profile --user-name ${shellQuoted(user)} --password-reset-required`;
}

function nameOf(user: string): string {
  return `console password of user ${user}`;
}

function pinned({ user, principalId }: DeletePassword): PinnedUser {
  return { user, ...(principalId === undefined ? {} : { principalId }) };
}

async function perform(step: DeletePassword, { aws }: Run): Promise<Performed> {
  const { deletePassword: remove, passwordSince } = await import('../aws/users.ts');
  const write = async ({ name }: UserNow): Promise<Performed> => {
    const since = step.made === undefined ? undefined : await passwordSince(aws, name);
    // The one that was approved is gone: what is there is another one, and nobody approved that it goes.
    if (since !== step.made)
      return {
        before: { password: since !== undefined },
        after: { password: since !== undefined },
        requestIds: [],
      };
    const removed = await remove(aws, name);
    return {
      before: { password: removed !== undefined },
      after: { password: false },
      requestIds: removed ? [removed.requestId] : [],
    };
  };
  const performed = await onUser(aws, pinned(step), {
    write,
    holds: async ({ name }) => {
      const since = await passwordSince(aws, name);
      return since === undefined || (step.made !== undefined && since !== step.made);
    },
    changed: ({ requestIds }) => requestIds.length > 0,
    astray: (name) =>
      `The password of another user, who has the name ${name} now, was deleted. It does not come back: \`${newPasswordCommand(name)}\` gives them a new one`,
  });
  // What was another user's says nothing about this one.
  if (performed.requestIds.length > 0 && performed.astray === undefined)
    noteDeleted(aws, pinned(step));
  return performed;
}

/** Takes a console password away. */
export function deletePasswordCommand({ user }: Pick<DeletePassword, 'user'>): string {
  return `aws iam delete-login-profile --user-name ${shellQuoted(user)}`;
}

function whyNeeded({ user }: DeletePassword, incident: Incident, inventory: Inventory): WhyNeeded {
  const own = leakedPasswords(inventory).find((it) => it.user === user);
  const isNew = (own?.since ?? '') > incident.detectedAt;
  return isNew || isFinal(incident, inventory) ? 'undone-or-new' : 'not-done';
}
