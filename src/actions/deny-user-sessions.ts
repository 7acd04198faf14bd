import { isOwnUser } from '../domain/own-principals.ts';
import { protectedUser, protectionNote } from '../domain/protected-principals.ts';
import type { Incident } from '../domain/incident.ts';
import { denialSid, latestCutoff, olderSessions, USER_DENIAL_POLICY } from '../domain/denials.ts';
import type { Inventory, UserFacts } from '../inventory/inventory.ts';
import { userItem } from '../domain/item-names.ts';
import { principalIdIn, userNameOf, type PinnedUser } from '../domain/names.ts';
import type { Note } from '../domain/plan.ts';
import type { Action, Proposal } from './action.ts';
import { count } from '../domain/count.ts';
import { touchedPrincipal } from './touched.ts';
import { whyNotDenied } from './why-needed.ts';
import { INCIDENT, optional, POLICY, PRINCIPAL_ID, USER_ARN, type StepWith } from './fields.ts';
import { isOpen } from './news.ts';
import { areDenied } from './are-denied.ts';
import { deniableUsers } from './reach.ts';
import { besideCutoff, checkDenial } from './check-denial.ts';
import { assumedNote, byManaged, makeRoom, managedWords, NO_ROOM } from './no-room.ts';
import { writeOnUser } from './deny-on-user.ts';
import type { Place } from './session-denial.ts';

const fields = {
  userArn: USER_ARN,
  incident: INCIDENT,
  policy: POLICY,
  principalId: optional(PRINCIPAL_ID),
};

type DenyUserSessions = StepWith<'deny-user-sessions', typeof fields>;

/** Denies everything to a user's own sessions that were issued before a cutoff: they outlive the key. */
export const denyUserSessions: Action<DenyUserSessions> = {
  name: 'deny-user-sessions',
  phase: 'deny',
  about: 'The user’s own sessions issued before the cutoff are denied everything.',
  fields,
  example: {
    action: 'deny-user-sessions',
    account: '111122223333',
    userArn: 'arn:aws:iam::111122223333:user/ci',
    incident: 'sample',
    policy: 'inline',
  },
  permissions: {
    read: [
      'iam:GetUser',
      'iam:GetLoginProfile',
      'iam:ListAccessKeys',
      'iam:ListMFADevices',
      'iam:ListUserPolicies',
      'iam:GetUserPolicy',
      'iam:ListAttachedUserPolicies',
      'iam:GetPolicy',
      'iam:GetPolicyVersion',
      'iam:GetAccountSummary',
      'iam:ListSSHPublicKeys',
      'iam:ListSigningCertificates',
      'iam:ListServiceSpecificCredentials',
    ],
    readToApply: ['iam:SimulatePrincipalPolicy', 'iam:ListPolicyVersions'],
    write: [
      'iam:PutUserPolicy',
      'iam:CreatePolicy',
      'iam:CreatePolicyVersion',
      'iam:DeletePolicyVersion',
      'iam:AttachUserPolicy',
    ],
  },
  expectedEvents: ['PutUserPolicy', 'CreatePolicy', 'CreatePolicyVersion', 'AttachUserPolicy'],
  confirmedBy: 'no accepted call by an older session of the user after the cutoff',
  identity: ({ userArn, principalId, incident }) => `${principalId ?? userArn} for ${incident}`,
  item: ({ userArn }) => userItem(userArn),
  touches: ({ account, userArn }) => [touchedPrincipal(account, userArn)],
  words: {
    describe: ({ userArn, policy }) => ({
      verb: 'deny older sessions of user',
      object: policy === 'inline' ? userArn : byManaged(userArn),
    }),
    toDo: (n) => `${count(n, 'user')} whose sessions to deny`,
    change: () => ({ now: 'allowed', then: 'denied' }),
    breaks: (n) => `sessions of ${count(n, 'user')} so far`,
  },
  whyNeeded: ({ userArn }, ...seen) =>
    whyNotDenied({ principalArn: userArn, alone: false }, ...seen),
  holder: ({ userArn }) => userArn,
  known: (step) => ({
    users: [pinned(step)],
  }),
  isNews,
  undo: { by: 'lift-denial' },
  propose,
  perform: (step, run) =>
    writeOnUser(
      run,
      { place: placeOf(step), owner: pinned(step) },
      olderSessions(step.incident, run.cutoff(), !run.keysAreOff),
    ),
  check: (step, run, since) =>
    checkDenial(run, {
      place: placeOf(step),
      owner: pinned(step),
      holds: (denials) =>
        denials.find(
          ({ sid, cutoff }) => sid === denialSid(step.incident) && new Date(cutoff) >= since,
        ),
      absence: 'this incident’s final deny of older sessions is not on the user',
      probes: (held, all) => besideCutoff(held, latestCutoff(all) ?? new Date(held.cutoff)),
    }),
};

function placeOf({ userArn, policy, incident }: DenyUserSessions): Place {
  return { principalArn: userArn, policy, incident };
}

function pinned({
  userArn,
  principalId,
}: Pick<DenyUserSessions, 'userArn' | 'principalId'>): PinnedUser {
  return { user: userNameOf(userArn), ...(principalId === undefined ? {} : { principalId }) };
}

function propose(incident: Incident, inventory: Inventory): Proposal<DenyUserSessions> {
  if (incident.state !== 'contained') return { steps: [] };
  const { users } = inventory;
  const wanted = deniableUsers(inventory);
  const denied = areDenied(incident, inventory) ? wanted.filter(({ room }) => room !== 'none') : [];
  const open = wanted.filter((user) => !denied.includes(user));
  const possible = open.filter(({ room }) => room !== 'none');
  return {
    steps: possible.map(({ userArn, userId, room }) => ({
      action: 'deny-user-sessions',
      account: incident.account,
      userArn,
      incident: incident.name,
      policy: room === 'managed' ? 'managed' : 'inline',
      ...principalIdIn(userId),
    })),
    alreadySo: denied.map(({ userArn, denials }) => ({
      object: `user ${userArn}`,
      why: `sessions older than ${latestCutoff(denials)?.toISOString() ?? ''} are denied already`,
    })),
    refused: [
      ...open.filter(({ room }) => room === 'none').map(noRoom(incident)),
      ...users
        .filter((user) => user.deny && !wanted.includes(user))
        .map((user) => refusalOf(user, inventory.caller)),
    ],
    untouched: [...users.flatMap((user) => leftAlone(user, inventory)), ...wanted.map(federation)],
    breaks: possible.flatMap((user) => [
      breakageOf(user),
      ...assumedNote(`user ${user.userArn}`, user),
    ]),
  };
}

function refusalOf(user: UserFacts, caller: Inventory['caller']): Note {
  const object = `sessions of user ${user.userArn}`;
  const guard = isOwnUser(caller, user.user) ? undefined : protectedUser(caller, user);
  const byHand = `attach AWSDenyAll to user ${user.user} for 36 h, which stops all its keys too.`;
  const id = userItem(user.userArn);
  if (guard) return { id, object, ...protectionNote(guard, byHand, 'its user is') };
  return {
    id,
    object,
    why: 'Staunch itself runs as this user: denying its sessions may lock Staunch out',
    instead: 'Run Staunch with other credentials, then plan again.',
  };
}

function noRoom(incident: Incident) {
  return ({ userArn, ...user }: UserFacts): Note => ({
    id: userItem(userArn),
    object: `sessions of user ${userArn}`,
    why: NO_ROOM,
    instead: makeRoom({ principalArn: userArn, ...user }, incident.name),
  });
}

function leftAlone(
  { user, others, quarantine }: UserFacts,
  { madeOthers = [] }: Inventory,
): Note[] {
  // What was made since the exposure has notes of its own.
  const isMade = (what: string): boolean => madeOthers.some(({ id }) => what.includes(id));
  const old = others.filter(({ what }) => !isMade(what));
  return [
    ...old.map(({ what, status }) => ({
      object: `${what} of user ${user}`,
      why: `is not in the incident; it stays ${status}`,
    })),
    ...quarantine.map((arn) => ({
      object: `${arn} on user ${user}`,
      why: 'is AWS’s own quarantine: a list of denied calls, not a containment; it stays, and does not count',
    })),
  ];
}

function federation({ user, userArn }: UserFacts): Note {
  return {
    object: `GetFederationToken sessions of user ${user}`,
    why:
      'whether a deny on the user reaches them is not documented, and sources disagree: it is written, and' +
      ' watching the incident shows whether such a session is still used',
    instead: `To be sure, attach AWSDenyAll to ${userArn} for 36 h; that stops its other keys too.`,
  };
}

function breakageOf({ user, userArn, room }: UserFacts): Note {
  const managed = room === 'managed' ? managedWords(userArn, USER_DENIAL_POLICY) : '';
  return {
    object: `user ${userArn}`,
    why:
      `temporary sessions that ${user} made so far stop working, GetSessionToken, console and federation alike;` +
      ` access keys of the user that are not in the incident go on${managed}`,
    instead: 'Whoever is meant to have a session signs in or asks for one again.',
  };
}

function isNews({ userArn }: DenyUserSessions, incident: Incident, seen: Inventory): boolean {
  const user = seen.users.find((it) => it.userArn === userArn);
  const uses = seen.keys.flatMap((key) =>
    key.user === user?.user ? (key.lastUsed?.at ?? []) : [],
  );
  // What a key of the user did last may have been to mint a session.
  const holder = { denials: user?.denials ?? [], lastMint: uses.toSorted().at(-1) };
  return isOpen(holder, incident, seen);
}
