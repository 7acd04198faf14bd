import { isOwnUser } from '../guardrails/own-principals.ts';
import type { Incident } from '../incident/incident.ts';
import { oneSession, sessionSid } from '../inventory/denials.ts';
import type { Denial, Inventory, SessionFacts } from '../inventory/inventory.ts';
import { accountOf, userNameOf } from '../inventory/names.ts';
import type { DenySession, Note } from '../plan/plan.ts';
import type { Action, Proposal } from './action.ts';
import { touchableRoles } from './revoke-role-sessions.ts';
import { checkDenial, writeDenial, type Place, type Probe } from './session-denial.ts';

/** Denies everything to one session alone: nobody else on its role is disturbed. */
export const denySession: Action<DenySession> = {
  name: 'deny-session',
  phase: 'deny',
  permissions: {
    read: ['iam:GetRole', 'iam:GetRolePolicy', 'iam:GetUserPolicy', 'iam:SimulatePrincipalPolicy'],
    write: ['iam:PutRolePolicy', 'iam:PutUserPolicy'],
  },
  expectedEvents: ['PutRolePolicy', 'PutUserPolicy'],
  confirmedBy: 'no accepted call by the session after this point',
  describe: ({ userId, issuedAt, principalArn }) => ({
    verb: 'deny one session',
    object:
      issuedAt === undefined
        ? `${userId} of ${principalArn}, as far as issued before the cutoff`
        : `${userId} of ${principalArn}, issued ${issuedAt}`,
  }),
  propose,
  perform: (step, run) =>
    writeDenial(run.aws, placeOf(step), oneSession(step.incident, step, run.cutoff)),
  check: (step, run, since) =>
    checkDenial(run, {
      place: placeOf(step),
      holds: (denials) => denials.find((denial) => covers(denial, step, since.toISOString())),
      absence: 'this incident’s deny of the session is not there',
      probes: (held) => probesOf(held, step),
    }),
};

function placeOf({ principalArn, incident }: DenySession): Place {
  return { principalArn, policy: 'inline', incident };
}

type Wanted = Pick<DenySession, 'userId' | 'issuedAt' | 'incident'>;

function covers(denial: Denial, { userId, issuedAt, incident }: Wanted, since: string): boolean {
  if (denial.sid !== sessionSid(incident, userId, issuedAt) || denial.userId !== userId)
    return false;
  if (issuedAt === undefined) return denial.from === undefined && denial.cutoff >= since;
  return denial.cutoff > issuedAt && (denial.from === undefined || denial.from <= issuedAt);
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
  const alone = inventory.sessions.filter((session) => isAlone(session, inventory));
  const open = alone.filter((session) => !isDenied(incident, session, inventory));
  return {
    steps: open.map(({ principalArn, userId, issuedAt }) => ({
      action: 'deny-session',
      account: accountOf(principalArn),
      // CloudTrail does not tell a user's path; IAM does.
      principalArn: userOf(principalArn, inventory)?.userArn ?? principalArn,
      userId,
      ...(issuedAt === undefined ? {} : { issuedAt }),
      incident: incident.name,
    })),
    alreadySo: alone
      .filter((session) => !open.includes(session))
      .map((session) => ({ object: nameOf(session), why: 'is denied already' })),
    untouched: inventory.sessions.flatMap(suspectOf),
    breaks: open.map(breakageOf),
  };
}

// A session of a role or user all of whose sessions are denied needs nothing of its own.
function isAlone({ scope, principalArn }: SessionFacts, inventory: Inventory): boolean {
  if (scope !== 'session') return false;
  const role = touchableRoles(inventory).find(({ roleArn }) => roleArn === principalArn);
  if (role) return !role.revoke;
  const user = userOf(principalArn, inventory);
  return user !== undefined && !user.deny && !isOwnUser(inventory.caller, user.user);
}

function userOf(principalArn: string, { users }: Inventory) {
  const name = userNameOf(principalArn);
  return principalArn.includes(':user/') ? users.find(({ user }) => user === name) : undefined;
}

function isDenied(incident: Incident, session: SessionFacts, inventory: Inventory): boolean {
  const { principalArn } = session;
  const role = inventory.roles.find(({ roleArn }) => roleArn === principalArn);
  const denials = role?.denials ?? userOf(principalArn, inventory)?.denials ?? [];
  const wanted = { ...session, incident: incident.name };
  return denials.some((denial) => covers(denial, wanted, inventory.since));
}

function nameOf({ accessKeyId, userId, principalArn }: SessionFacts): string {
  return `session ${accessKeyId ?? ''} (${userId}) of ${principalArn}`;
}

function suspectOf({ accessKeyId, mintedBy }: SessionFacts): Note[] {
  if (accessKeyId === undefined) return [];
  if (mintedBy === undefined) {
    return [
      {
        object: `who asked for session ${accessKeyId}`,
        why: 'is unknown: CloudTrail does not show its issue',
      },
    ];
  }
  return [
    {
      object: mintedBy,
      why: `asked for session ${accessKeyId}: probably exposed too, and not touched unless the incident names it`,
      instead:
        'Find out how the session leaked; add it to `exposures` if it may be known to others.',
    },
  ];
}

function breakageOf(session: SessionFacts): Note {
  return {
    object: nameOf(session),
    why:
      session.issuedAt === undefined
        ? 'stops working, and so do all older sessions of the same name: when it was issued is unknown'
        : 'stops working; other sessions of the same role or user go on. That CloudTrail’s time of issue is the token’s to the second is not documented: `staunch watch` shows whether it is still used',
    instead: 'Whoever is meant to have it assumes the role again.',
  };
}
