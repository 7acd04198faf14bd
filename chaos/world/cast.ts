import { type RoleEntry, staunchRoles, type UserEntry } from '@staunch/sandbox';
import type { Dice } from '../dice.ts';
import {
  ACCOUNT,
  earlierRevocation,
  filler,
  permissions,
  policyArn,
  roleArn,
  trustOf,
  type Rights,
} from './policies.ts';

export const VICTIM = 'victim';
/** A user of whom nothing leaked, and that a thief may make credentials for. */
export const SLEEPER = 'sleeper';
/** The account's own people, who shut by hand what no program shuts. */
export const PEOPLE_KEY = 'AKIARTX3GSDSQPEOPLE2';
export const KEY = 'AKIARTX3GSDSQLEAKEDA';
const SECOND_KEY = 'AKIARTX3GSDSQSECONDA';
const NONE: Rights = { undoes: false, more: [] };
const BYSTANDER_KEY = 'AKIARTX3GSDSQBYSTAND';

/** The users and roles of a world, and who of them may become whom. */
export interface Cast {
  readonly users: readonly UserEntry[];
  readonly roles: readonly RoleEntry[];
  /** The roles that a thief can come to, from the first on. */
  readonly chain: readonly string[];
  readonly mayAssume: ReadonlyMap<string, readonly string[]>;
  /** Which quotas of the last role of the chain are full. */
  readonly full: 'none' | 'inline' | 'both';
}

/** Draws the people of a world: one victim, a chain of roles behind it, and bystanders. */
export function drawCast(dice: Dice, rights: Rights, juggles = false): Cast {
  const drawn = dice.happens(0.1) ? dice.between(4, 5) : dice.one([1, 1, 1, 2, 2, 3]);
  const length = juggles ? Math.max(2, drawn) : drawn;
  const chain = Array.from({ length }, (_, at) => `chain-${at + 1}`);
  const edges = new Map<string, string[]>([[VICTIM, ['chain-1']]]);
  chain.forEach((name, at) => edges.set(name, chain.slice(at + 1, at + 2)));
  // A cycle: some role of the chain trusts one further on, or itself.
  const back = dice.happens(0.4) ? dice.one(['chain-1', ...chain]) : undefined;
  const last = chain.at(-1) ?? 'chain-1';
  if (back !== undefined) edges.get(last)?.push(back);
  if (juggles && !(edges.get('chain-2') ?? []).includes('chain-1'))
    edges.get('chain-2')?.push('chain-1');
  const full = fullnessOf(dice.roll());
  const roles = chain.map((name): RoleEntry => {
    const trusting = [...edges].filter(([, assumed]) => assumed.includes(name));
    const principals = trusting.map(([who]) =>
      who === VICTIM ? `arn:aws:iam::${ACCOUNT}:user/${VICTIM}` : roleArn(who),
    );
    const isFull = full !== 'none' && name === last;
    const revoked =
      dice.happens(0.2) && !isFull ? { AWSRevokeOlderSessions: earlierRevocation() } : {};
    const filled = isFull ? { filler: filler(9_900) } : {};
    const policies = { permissions: permissions(rights), ...revoked, ...filled };
    const attached = isFull && full === 'both' ? MANAGED.map(policyArn) : [];
    return { name, trust: trustOf(principals, true), policies, attached };
  });
  const mayAssume = new Map([...edges].map(([who, names]) => [who, names.map(roleArn)]));
  const fullUser = dice.happens(0.2);
  const users = [drawVictim(dice, rights, fullUser), bystander(), { name: SLEEPER }, people()];
  return { users, roles: [...roles, ...ownRoles(), other()], chain, mayAssume, full };
}

// In one world of a hundred nobody can deny anything before people make room.
function fullnessOf(roll: number): Cast['full'] {
  if (roll < 0.01) return 'both';
  return roll < 0.15 ? 'inline' : 'none';
}

/** Managed policies of the account, as many as IAM attaches to a role. */
export const MANAGED = Array.from({ length: 10 }, (_, at) => `filler-${at}`);

function drawVictim(dice: Dice, rights: Rights, isFull: boolean): UserEntry {
  const second = dice.happens(0.4) ? [{ id: SECOND_KEY }] : [];
  return {
    name: VICTIM,
    accessKeys: [{ id: KEY }, ...second],
    policies: { permissions: permissions(rights), ...(isFull ? { filler: filler(1_750) } : {}) },
    ...(dice.happens(0.3) ? { loginProfile: {} } : {}),
  };
}

function bystander(): UserEntry {
  return {
    name: 'bystander',
    accessKeys: [{ id: BYSTANDER_KEY }],
    policies: { permissions: permissions(NONE) },
    loginProfile: {},
    tags: { team: 'billing' },
  };
}

function people(): UserEntry {
  const all = { Effect: 'Allow' as const, Action: '*', Resource: '*' };
  const policies = { all: { Version: '2012-10-17' as const, Statement: [all] } };
  return { name: 'people', accessKeys: [{ id: PEOPLE_KEY }], policies };
}

function other(): RoleEntry {
  const trust = trustOf([`arn:aws:iam::${ACCOUNT}:user/bystander`], true);
  return { name: 'other', trust, policies: { permissions: permissions(NONE) } };
}

// Their sessions must outlive every run: how long Staunch's own credentials live is not what is tried.
function ownRoles(): RoleEntry[] {
  return staunchRoles(ACCOUNT).map((role) => ({ ...role, maxSessionSeconds: 43_200 }));
}

/** Names the credential of the bystander. */
export const BYSTANDER_CREDENTIAL = { accessKey: BYSTANDER_KEY };
