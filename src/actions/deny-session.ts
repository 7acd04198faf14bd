import { isOwnUser } from '../domain/own-principals.ts';
import { protectedUser, protectionNote } from '../domain/protected-principals.ts';
import type { Incident } from '../domain/incident.ts';
import { isOwnSid, oneSession, type Denial } from '../domain/denials.ts';
import type { DenialFacts } from '../inventory/denial-facts.ts';
import type { Inventory, SessionFacts } from '../inventory/inventory.ts';
import { sessionItem } from '../domain/item-names.ts';
import { accountOf, roleKey } from '../domain/names.ts';
import type { Note } from '../domain/plan.ts';
import type { Action, Proposal } from './action.ts';
import { count } from '../domain/count.ts';
import { touchedPrincipal } from './touched.ts';
import { whyNotDenied } from './why-needed.ts';
import {
  INCIDENT,
  INSTANT,
  POLICY,
  PRINCIPAL_ARN,
  PRINCIPAL_ID,
  USER_ID,
  optional,
  type StepWith,
} from './fields.ts';
import { checkDenial, type Probe } from './check-denial.ts';
import { placesFor } from './no-room.ts';
import { factsOf, nameOf, noRoomNote, sessionBreakage, suspectNote } from './session-notes.ts';
import { coversSession, isSessionDenied, sessionsAlone, userOf } from './reach.ts';
import { identityOf, ownerOf, pinOf } from './session-owner.ts';
import { writeOnUser } from './deny-on-user.ts';
import { writeDenial, type Place } from './session-denial.ts';

const fields = {
  principalArn: PRINCIPAL_ARN,
  userId: USER_ID,
  incident: INCIDENT,
  policy: POLICY,
  issuedAt: optional(INSTANT),
  principalId: optional(PRINCIPAL_ID),
};

type DenySession = StepWith<'deny-session', typeof fields>;

/** Denies everything to one session alone: nobody else on its role is disturbed. */
export const denySession: Action<DenySession> = {
  name: 'deny-session',
  phase: 'deny',
  about: 'One session is denied everything.',
  fields,
  example: {
    action: 'deny-session',
    account: '111122223333',
    principalArn: 'arn:aws:iam::111122223333:role/app',
    userId: 'AROAX:s',
    incident: 'sample',
    policy: 'inline',
  },
  permissions: {
    read: [
      'iam:GetRole',
      'iam:ListRolePolicies',
      'iam:GetRolePolicy',
      'iam:ListAttachedRolePolicies',
      'iam:ListUserPolicies',
      'iam:GetUserPolicy',
      'iam:ListAttachedUserPolicies',
      'iam:GetPolicy',
      'iam:GetPolicyVersion',
      'iam:GetAccountSummary',
    ],
    readToApply: ['iam:SimulatePrincipalPolicy', 'iam:ListPolicyVersions'],
    write: [
      'iam:PutRolePolicy',
      'iam:PutUserPolicy',
      'iam:CreatePolicy',
      'iam:CreatePolicyVersion',
      'iam:DeletePolicyVersion',
      'iam:DeletePolicy',
      'iam:AttachRolePolicy',
      'iam:AttachUserPolicy',
    ],
  },
  expectedEvents: [
    'PutRolePolicy',
    'PutUserPolicy',
    'CreatePolicy',
    'CreatePolicyVersion',
    'AttachRolePolicy',
    'AttachUserPolicy',
  ],
  confirmedBy: 'no accepted call by the session after this point',
  identity: identityOf,
  item: item,
  touches: ({ account, userId, principalArn }) => [
    { kind: 'single session', name: userId },
    touchedPrincipal(account, principalArn),
  ],
  words: {
    describe: ({ userId, issuedAt, principalArn }) => ({
      verb: 'deny one session',
      object:
        issuedAt === undefined
          ? `${userId} of ${principalArn}, as far as issued before the cutoff`
          : `${userId} of ${principalArn}, issued ${issuedAt}`,
    }),
    toDo: (n) => `${count(n, 'single session')} to deny`,
    change: () => ({ now: 'this session: allowed', then: 'denied' }),
    breaks: (n) => count(n, 'single session'),
  },
  whyNeeded: ({ principalArn }, ...seen) => whyNotDenied({ principalArn, alone: true }, ...seen),
  holder: ({ principalArn }) =>
    principalArn.includes(':role/') ? roleKey(principalArn) : principalArn,
  known: ({ principalArn, userId, issuedAt }) => ({
    sessions: [
      { scope: 'session', principalArn, userId, ...(issuedAt === undefined ? {} : { issuedAt }) },
    ],
  }),
  isNews: (...needed) => !isDenied(...needed),
  undo: { by: 'lift-denial' },
  propose,
  perform: (step, run) => {
    const owner = ownerOf(step);
    const wanted = oneSession(step.incident, step, { now: run.awsNow(), cutoff: run.cutoff });
    return owner
      ? writeOnUser(run, { place: placeOf(step), owner }, wanted)
      : writeDenial(run, placeOf(step), wanted);
  },
  check: (step, run, since) =>
    checkDenial(run, {
      place: placeOf(step),
      owner: ownerOf(step),
      holds: (denials) =>
        denials.find((denial) =>
          coversSession(denial, step, { incident: step.incident, since: since.toISOString() }),
        ),
      absence: 'this incident’s deny of the session is not there',
      probes: (held) => probesOf(held, step),
    }),
};

function placeOf({ principalArn, policy, incident }: DenySession): Place {
  return { principalArn, policy, incident };
}

function probesOf({ cutoff }: Denial, { userId, issuedAt }: DenySession): readonly [Probe, Probe] {
  const issued = new Date(issuedAt ?? Date.parse(cutoff) - 1000);
  const other = `${userId}-other`;
  return [
    { what: 'the session', issuedAt: issued, userId },
    { what: 'another one of the same age', issuedAt: issued, userId: other },
  ];
}

function propose(incident: Incident, inventory: Inventory): Proposal<DenySession> {
  if (incident.state !== 'contained') return { steps: [] };
  const alone = sessionsAlone(inventory);
  const open = alone.filter((session) => !isSessionDenied(incident, session, inventory));
  const places = placesOf(open, incident, inventory);
  const placed = open.map((session, at) => ({ session, place: places[at] ?? 'none' }));
  const full = placed.filter(({ place }) => place === 'none');
  const possible = placed.flatMap(({ session, place }) =>
    place === 'none' ? [] : [{ session, policy: place }],
  );
  return {
    steps: possible.map(({ session: { principalArn, userId, issuedAt }, policy }) => ({
      action: 'deny-session',
      account: accountOf(principalArn),
      // CloudTrail does not tell a user's path; IAM does.
      principalArn: userOf({ principalArn, userId }, inventory)?.userArn ?? principalArn,
      userId,
      ...(issuedAt === undefined ? {} : { issuedAt }),
      incident: incident.name,
      policy,
      ...pinOf({ principalArn, userId }, inventory),
    })),
    refused: [
      ...full.map(({ session }) => noRoomNote(session, incident, inventory)),
      ...inventory.sessions.filter((session) => isOwn(session, inventory)).map(ownNote),
      ...inventory.sessions.flatMap((session) => guardNote(session, inventory)),
    ],
    alreadySo: alone
      .filter((session) => !open.includes(session))
      .map((session) => ({ object: nameOf(session), why: 'is denied already' })),
    untouched: inventory.sessions.flatMap(suspectNote),
    breaks: possible.flatMap((it) => sessionBreakage(it, inventory)),
  };
}

// Several of one user or role stand in one policy, and may fill it.
function placesOf(
  open: readonly SessionFacts[],
  incident: Incident,
  inventory: Inventory,
): DenialFacts['room'][] {
  const places = new Map(
    [...new Set(open.map(({ principalArn }) => principalArn))].map((arn) => {
      const wanted = open.filter(({ principalArn }) => principalArn === arn);
      const facts = wanted[0] && factsOf(wanted[0], inventory);
      return [arn, facts ? placesFor(incident, facts, wanted.length) : []] as const;
    }),
  );
  return open.map(({ principalArn }) => places.get(principalArn)?.shift() ?? 'none');
}

function isOwn(session: SessionFacts, inventory: Inventory): boolean {
  const user = userOf(session, inventory);
  return (
    session.scope === 'session' && user !== undefined && isOwnUser(inventory.caller, user.user)
  );
}

function ownNote(session: SessionFacts): Note {
  return {
    id: sessionItem(session.principalArn, session),
    object: nameOf(session),
    why: 'Staunch itself runs as its user: denying it may lock Staunch out',
    instead: 'Run Staunch with other credentials, then plan again.',
  };
}

function guardNote(session: SessionFacts, inventory: Inventory): Note[] {
  const user = userOf(session, inventory);
  if (session.scope !== 'session' || user === undefined || user.deny) return [];
  const guard = isOwn(session, inventory) ? undefined : protectedUser(inventory.caller, user);
  const byHand = `attach AWSDenyAll to user ${user.user} for 36 h, which stops all its keys too.`;
  const protectedBy = guard && protectionNote(guard, byHand, 'its user is');
  const id = sessionItem(session.principalArn, session);
  return protectedBy ? [{ id, object: nameOf(session), ...protectedBy }] : [];
}

// The incident names a session by its key id, which no step has.
function item(step: DenySession, { sessions }: Inventory): string {
  const named = sessions.find(
    ({ userId, issuedAt, accessKeyId }) =>
      accessKeyId !== undefined && userId === step.userId && issuedAt === step.issuedAt,
  );
  return sessionItem(step.principalArn, named ?? step);
}

function isDenied(
  { userId, principalArn }: DenySession,
  incident: Incident,
  inventory: Inventory,
): boolean {
  const session = inventory.sessions.find((it) => it.userId === userId);
  if (session) return isSessionDenied(incident, session, inventory);
  const role = inventory.roles.find(({ roleArn }) => roleArn === principalArn);
  const denials = role?.denials ?? userOf({ principalArn, userId }, inventory)?.denials ?? [];
  return denials.some((it) => isOwnSid(incident.name, it.sid) && it.userId === userId);
}
