import { isOwnRole } from '../domain/own-principals.ts';
import { protectedRole, protectionNote } from '../domain/protected-principals.ts';
import { protection } from '../domain/protected-roles.ts';
import type { Incident } from '../domain/incident.ts';
import { isOwnSid, latestCutoff, olderSessions, REVOCATION_POLICY } from '../domain/denials.ts';
import type { Inventory, ReachedRole, RoleFacts } from '../inventory/inventory.ts';
import { roleItem } from '../domain/item-names.ts';
import { accountOf, roleKey, roleNameOf } from '../domain/names.ts';
import type { Note } from '../domain/plan.ts';
import type { Action, Proposal } from './action.ts';
import { count } from '../domain/count.ts';
import { touchedPrincipal } from './touched.ts';
import { whyNotDenied } from './why-needed.ts';
import { ARN, INCIDENT, POLICY, REACHED, optional, type StepWith } from './fields.ts';
import { useNotes } from './breakage.ts';
import { LONGEST_ROLE_SESSION_MS } from '../trail/times.ts';
import { isEnough, isForGood } from './final-denial.ts';
import { isRoleOpen } from './news.ts';
import { provisionalNotes } from './provisional.ts';
import { areDenied } from './are-denied.ts';
import { deniableRoles, isReached, revocableRoles, touchableRoles } from './reach.ts';
import { besideCutoff, checkDenial } from './check-denial.ts';
import { assumedNote, byManaged, makeRoom, managedWords, NO_ROOM } from './no-room.ts';
import { writeDenial, type Place } from './session-denial.ts';

const fields = {
  roleArn: ARN,
  incident: INCIDENT,
  reached: optional(REACHED),
  policy: optional(POLICY),
};

type RevokeRoleSessions = StepWith<'revoke-role-sessions', typeof fields>;

/** Denies everything to the sessions of a role that were issued before a cutoff. */
export const revokeRoleSessions: Action<RevokeRoleSessions> = {
  name: 'revoke-role-sessions',
  phase: 'deny',
  about: 'Sessions of the role issued before the cutoff are denied everything.',
  fields,
  example: {
    action: 'revoke-role-sessions',
    account: '111122223333',
    roleArn: 'arn:aws:iam::111122223333:role/app',
    incident: 'sample',
  },
  permissions: {
    read: [
      'iam:GetRole',
      'iam:ListRolePolicies',
      'iam:GetRolePolicy',
      'iam:ListAttachedRolePolicies',
      'iam:GetPolicy',
      'iam:GetPolicyVersion',
      'iam:GetAccountSummary',
      'cloudtrail:LookupEvents',
      'ec2:DescribeRegions',
    ],
    readToApply: ['iam:SimulatePrincipalPolicy', 'iam:ListPolicyVersions'],
    write: [
      'iam:PutRolePolicy',
      'iam:CreatePolicy',
      'iam:CreatePolicyVersion',
      'iam:DeletePolicyVersion',
      'iam:DeletePolicy',
      'iam:AttachRolePolicy',
    ],
  },
  expectedEvents: ['PutRolePolicy', 'CreatePolicy', 'CreatePolicyVersion', 'AttachRolePolicy'],
  confirmedBy: 'no accepted call by an older session of the role after the cutoff',
  identity: ({ roleArn, incident }) => `${roleArn} for ${incident}`,
  item: ({ roleArn }) => roleItem(roleArn),
  touches: ({ account, roleArn }) => [touchedPrincipal(account, roleArn)],
  words: {
    describe: ({ roleArn, policy }) => ({
      verb: 'revoke older sessions of role',
      object: policy === 'managed' ? byManaged(roleArn) : roleArn,
    }),
    group: ({ account, roleArn, policy }) => ({
      of: `account ${account}`,
      member: policy === 'managed' ? byManaged(roleNameOf(roleArn)) : roleNameOf(roleArn),
    }),
    toDo: (n) => `${count(n, 'role')} whose sessions to revoke`,
    change: () => ({ now: 'allowed', then: 'denied' }),
    breaks: (n) => `sessions of ${count(n, 'role')} so far, until assumed again`,
  },
  whyNeeded: ({ roleArn }, ...seen) =>
    whyNotDenied({ principalArn: roleArn, alone: false }, ...seen),
  holder: ({ roleArn }) => roleKey(roleArn),
  known: ({ roleArn }) => ({ roles: [roleArn] }),
  isNews: ({ roleArn }, ...seen) => isRoleOpen(roleArn, ...seen),
  undo: { by: 'lift-denial' },
  propose,
  perform: (step, run) =>
    writeDenial(
      run,
      placeOf(step),
      olderSessions(step.incident, run.cutoff(), !isForGood(step, run)),
    ),
  check: (step, run, since) =>
    checkDenial(run, {
      place: placeOf(step),
      holds: (denials) =>
        denials.find(({ sid, cutoff }) => isEnough(sid, step, run) && new Date(cutoff) >= since),
      absence: `this incident’s final deny in ${REVOCATION_POLICY} is not there, or has an older cutoff`,
      probes: (held, all) => besideCutoff(held, latestCutoff(all) ?? new Date(held.cutoff)),
    }),
};

function placeOf({ roleArn, incident, policy = 'inline' }: RevokeRoleSessions): Place {
  return { principalArn: roleArn, policy, incident };
}

function propose(incident: Incident, inventory: Inventory): Proposal<RevokeRoleSessions> {
  if (incident.state !== 'contained') return { steps: [] };
  const touchable = touchableRoles(inventory);
  const revocable = revocableRoles(inventory);
  const full = revocable.filter(({ room }) => room === 'none');
  const revoked = areDenied(incident, inventory) ? deniableRoles(inventory) : [];
  const open = revocable.filter((role) => !revoked.includes(role) && !full.includes(role));
  return {
    steps: open.map((role) => ({
      action: 'revoke-role-sessions',
      account: accountOf(role.roleArn),
      roleArn: role.roleArn,
      incident: incident.name,
      ...(isReached(role, inventory) ? { reached: true as const } : {}),
      ...(role.room === 'managed' ? { policy: 'managed' as const } : {}),
    })),
    alreadySo: [
      ...inventory.goneRoles.map((roleArn) => ({
        object: `role ${roleArn}`,
        why: 'was assumed, and is gone: its sessions can do nothing any more',
      })),
      ...revoked.map(({ roleArn, denials }) => ({
        object: `role ${roleArn}`,
        why: `sessions older than ${latestCutoff(denials)?.toISOString() ?? ''} are denied already`,
      })),
    ],
    refused: [
      ...full.map((role) => withExpiry(noRoom(role, incident), role, inventory)),
      ...inventory.roles
        .filter((role) => !touchable.includes(role))
        .map((role) => withExpiry(refusalOf(role, inventory.caller), role, inventory)),
      ...inventory.foreignRoles.map((role) => withExpiry(foreign(role), role, inventory)),
    ],
    untouched: open.flatMap(strangersOf(incident)),
    breaks: [
      ...open.flatMap((role) => breakageOf(role, inventory)),
      ...provisionalNotes(open, incident, inventory),
    ],
  };
}

// What is not revoked works until it expires: AWS's own limit, counted from the last session that CloudTrail shows.
function withExpiry(
  note: Note,
  { roleArn }: Pick<RoleFacts, 'roleArn'>,
  { mints }: Inventory,
): Note {
  const last = mints[roleKey(roleArn)];
  const until =
    last === undefined
      ? `its sessions work for up to ${LONGEST_ROLE_SESSION_MS / 3_600_000} h after they were issued`
      : `the last session seen works until ${new Date(Date.parse(last) + LONGEST_ROLE_SESSION_MS).toISOString()} at the latest`;
  return { ...note, why: `${note.why}; ${until}` };
}

function refusalOf(role: RoleFacts, caller: Inventory['caller']): Note {
  const { roleArn, path } = role;
  const object = `role ${roleArn}`;
  const id = roleItem(roleArn);
  const guarded = protection(path);
  if (guarded) return { id, object, ...guarded };
  const guard = isOwnRole(caller, role) ? undefined : protectedRole(caller, roleArn);
  if (guard) return { id, object, ...protectionNote(guard, revokeByHand(role)) };
  return {
    id,
    object,
    why: 'Staunch itself runs as this role: revoking it would lock Staunch out',
    instead: 'Run Staunch with another role, then plan again.',
  };
}

function noRoom(role: RoleFacts, { name }: Incident): Note {
  const { roleArn } = role;
  const instead = makeRoom({ principalArn: roleArn, ...role }, name);
  return { id: roleItem(roleArn), object: `role ${roleArn}`, why: NO_ROOM, instead };
}

function revokeByHand({ roleName, profileArns }: RoleFacts): string {
  const then = profileArns.length > 0 ? ', then stop and start the instances that hold it' : '';
  return `revoke the active sessions of role ${roleName} in the console${then}.`;
}

function foreign({ roleArn, reachedBy }: ReachedRole): Note {
  return {
    id: roleItem(roleArn),
    object: `role ${roleArn}`,
    why: `${reachedBy}, and its account ${accountOf(roleArn)} is not configured`,
    instead:
      `In account ${accountOf(roleArn)}, revoke the active sessions of role ${roleNameOf(roleArn)}: in the console,` +
      ` or by an inline policy ${REVOCATION_POLICY} that denies * on * where aws:TokenIssueTime is before now.` +
      ' What its sessions did and assumed further on is not known here: write an incident for that account.',
  };
}

// Somebody else's revocation stays as it is, and does not count as this incident's.
function strangersOf(incident: Incident) {
  return ({ roleArn, denials }: RoleFacts): Note[] =>
    denials
      .filter(({ sid, userId }) => userId === undefined && !isOwnSid(incident.name, sid))
      .map(({ cutoff }) => ({
        object: `an earlier revocation on role ${roleArn}`,
        why: `somebody else denied sessions older than ${cutoff}; it stays, and does not count for this incident`,
      }));
}

function breakageOf(role: RoleFacts, inventory: Inventory): Note[] {
  const { roleArn, reachedBy, consumers, lastUsed, room } = role;
  const object = `role ${roleArn}`;
  const managed = room === 'managed' ? managedWords(roleArn, REVOCATION_POLICY) : '';
  const used = lastUsed ? `; AWS last saw it used ${lastUsed.at} in ${lastUsed.region}` : '';
  return [
    {
      object,
      why: `every session of it issued so far stops working, whoever holds it${used}${managed}`,
      instead: 'They recover when they assume the role again: redeploy or restart what does not.',
    },
    ...(reachedBy === undefined ? [] : [{ object, why: reachedBy }]),
    ...consumers.map(({ what, recovery }) => ({
      object,
      why: `${what} may hold sessions of it, by its trust policy`,
      instead: `${recovery.charAt(0).toUpperCase()}${recovery.slice(1)}.`,
    })),
    ...assumedNote(object, role),
    ...useNotes(object, inventory),
  ];
}
