import type { Incident } from '../domain/incident.ts';
import { roleKey } from '../domain/names.ts';
import { isOwnUser } from '../domain/own-principals.ts';
import { protectedUser } from '../domain/protected-principals.ts';
import type { Inventory, RoleFacts } from '../inventory/inventory.ts';
import { machinesOf, type Machines, type OpenNow } from './machines-of-role.ts';
import { letInBy } from './may-assume.ts';
import { openSources, unreadRoles, waitsFor, type OpenSource } from './open-sources.ts';
import { revocableRoles } from './reach.ts';

/** Who can get sessions of a revoked role that are younger than its cutoff. Text from outside in it is not escaped yet. */
export interface NewSessions {
  readonly roleArn: string;
  /** By its trust policy, whatever its conditions; those who matter most come first. */
  readonly who: readonly LetInNow[];
  /** Why that is not known. */
  readonly unread?: string;
}

/** One entry of a trust policy. */
export interface LetInNow {
  readonly kind: 'everybody' | 'account' | 'principal' | 'service' | 'provider';
  /** As the policy has it. */
  readonly name: string;
  /** It is of the family: it leaked, or came from what leaked. */
  readonly isOfFamily: boolean;
  /** What of the family comes in by it. */
  readonly open: readonly OpenNow[];
  /** The instances that run with the role's instance profile, by id: EC2 hands them new sessions. */
  readonly running?: readonly string[];
}

/** For each role whose sessions are revoked, or are to be: who gets new ones. Roles that could not be read come with why. */
export function newSessions(incident: Incident, inventory: Inventory): NewSessions[] {
  if (incident.state !== 'contained') return [];
  const roles = revocableRoles(inventory);
  const letIn = letInBy(everyOpen(incident, inventory));
  const family = letInBy(familyOf(inventory));
  const machines = machinesOf(incident, inventory);
  return [
    ...overRoles(roles.map((role) => ofRole(role, { letIn, family, machines }))),
    ...unreadRoles(inventory).map(({ principalArn, why }) => ({
      ...{ roleArn: principalArn, who: [], unread: why },
    })),
  ];
}

/** Whether somebody comes in whom no step of the plan shuts out. */
export function letsInOpen({ who }: NewSessions): boolean {
  return who.some(isOpen);
}

function isOpen({ kind, open }: LetInNow): boolean {
  return kind === 'everybody' || open.some(({ byStep }) => !byStep);
}

// Who gets new sessions of one role gets by these into the roles that trust it.
function overRoles(seen: readonly NewSessions[]): NewSessions[] {
  let all = [...seen];
  for (;;) {
    const entered = all.filter(letsInOpen);
    const letIn = letInBy(entered.map(({ roleArn }) => ({ roleArn, principalArn: roleArn })));
    const next = all.map((it) => ({
      ...it,
      who: it.who.map((entry) => {
        if (isOpen(entry) || entry.kind === 'service' || entry.kind === 'provider') return entry;
        const by = letIn(entry.name).find(({ roleArn }) => roleArn !== it.roleArn);
        if (!by) return entry;
        const open = { what: `role ${by.roleArn}`, why: ENTERED, byStep: false };
        return { ...entry, open: [...entry.open, open] };
      }),
    }));
    if (next.filter(letsInOpen).length === entered.length)
      return next.map((it) => ({ ...it, who: it.who.toSorted((a, b) => rank(a) - rank(b)) }));
    all = next;
  }
}

const ENTERED = 'of which somebody gets new sessions';

interface Member {
  readonly holder: string;
  readonly principalArn: string;
  readonly uniqueId?: string;
}

interface Known {
  readonly letIn: (principal: string) => readonly Open[];
  readonly family: (principal: string) => readonly Member[];
  readonly machines: Machines;
}

type Open = OpenNow & Member;

function ofRole(role: RoleFacts, known: Known): NewSessions {
  const { roleArn, trusts, services = [], providers = [] } = role;
  if (trusts === undefined || role.trustUnread === true)
    return { roleArn, who: [], unread: 'its trust policy could not be understood' };
  const who = [
    ...trusts.map((name) => ofPrincipal(name, role, known)),
    ...services.map((name) => ofService(name, role, known.machines)),
    ...providers.map((name) => ({ kind: 'provider' as const, name, isOfFamily: false, open: [] })),
  ];
  return { roleArn, who };
}

const KINDS: readonly LetInNow['kind'][] = [
  'everybody',
  'account',
  'provider',
  'principal',
  'service',
];

// What stays open, what is open until the steps are done, the rest of the family, everybody else.
function rank(it: LetInNow): number {
  const { kind, open, isOfFamily } = it;
  const state = isOpen(it) ? 0 : open.length > 0 ? 1 : isOfFamily ? 2 : 3;
  return state * KINDS.length + KINDS.indexOf(kind);
}

function ofPrincipal(name: string, { roleArn }: RoleFacts, { letIn, family }: Known): LetInNow {
  // Its own older sessions are what is revoked.
  const isOther = ({ holder }: Member): boolean => holder !== roleKey(roleArn);
  const isAccount = /^\d{12}$/.test(name) || /^arn:[^:]+:iam::\d{12}:root$/.test(name);
  const kind = name === '*' ? 'everybody' : isAccount ? 'account' : 'principal';
  const open = letIn(name).filter(isOther);
  return {
    ...{ kind, name },
    isOfFamily: kind === 'principal' && family(name).some(isOther),
    open: open.map(({ what, why, byStep }) => ({ what, why, byStep })),
  };
}

function ofService(name: string, { roleArn }: RoleFacts, machines: Machines): LetInNow {
  const { open, running } = machines(roleArn, name);
  const isOfFamily = open.length > 0;
  return { kind: 'service', name, isOfFamily, open, ...(running.length > 0 ? { running } : {}) };
}

function familyOf({ roles, users }: Inventory): Member[] {
  return [
    ...roles.flatMap(({ revoke, roleArn: principalArn, roleId: uniqueId }) =>
      revoke ? [{ holder: roleKey(principalArn), principalArn, uniqueId }] : [],
    ),
    ...users.flatMap(({ deny, userArn: principalArn, userId: uniqueId }) =>
      deny ? [{ holder: principalArn, principalArn, uniqueId }] : [],
    ),
  ];
}

function everyOpen(incident: Incident, inventory: Inventory): Open[] {
  return [
    ...credentialsThatWork(incident, inventory),
    ...openSources(incident, inventory).map((it) => ({
      ...it,
      byStep: isByStep(it, incident, inventory),
    })),
  ];
}

function isByStep(
  { byStep, holder }: OpenSource,
  incident: Incident,
  inventory: Inventory,
): boolean {
  const role = inventory.roles.find(({ roleArn }) => roleKey(roleArn) === holder);
  return byStep === true && !(role && waitsFor(role, incident, inventory));
}

// No cutoff stops a key or a password: a call that a key signs has no time of issue.
function credentialsThatWork({ account }: Incident, inventory: Inventory): Open[] {
  const { keys, passwords = [], users, caller } = inventory;
  const all = [
    ...keys
      .filter(({ active }) => active)
      .map(({ accessKeyId, user }) => ({ user, what: `access key ${accessKeyId}`, why: 'is on' })),
    ...passwords
      .filter(({ since }) => since !== undefined)
      .map(({ user }) => ({ user, what: `console password of user ${user}`, why: 'is there' })),
  ];
  return all.map(({ user, what, why }) => {
    const known = users.find((it) => it.user === user);
    const principalArn = known?.userArn ?? `arn:aws:iam::${account}:user/${user}`;
    const isGuarded =
      isOwnUser(caller, user) || protectedUser(caller, { user, userArn: principalArn });
    return {
      ...{ holder: what, what, why, principalArn, byStep: !isGuarded },
      ...(known === undefined ? {} : { uniqueId: known.userId }),
    };
  });
}
