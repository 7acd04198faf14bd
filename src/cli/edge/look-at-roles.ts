import type { Caller } from '../../domain/own-principals.ts';
import type { Connection } from '../../aws/connection.ts';
import { isAwsProblem } from '../../aws/problem.ts';
import { enterOnce, simulateActions } from '../../aws/role-setup.ts';
import { findRole } from '../../aws/roles.ts';
import { asksFor, type Ask } from '../../setup/asks.ts';
import type { Fact } from '../../github/picture.ts';
import type { RolePicture } from '../../setup/check-aws.ts';
import { applyActions, planActions, writeActions } from '../../setup/needed-actions.ts';
import type { Partition, PolicyDocument } from '../../setup/policy-document.ts';
import { trustProblems } from '../../setup/trust-problems.ts';

/** A role that Staunch uses, as far as the set-up's files and variables tell. */
export interface KnownRole {
  readonly arn: string;
  readonly kind: RolePicture['kind'];
  /** What its trust must be, where workflows start as it. */
  readonly wantedTrust?: PolicyDocument;
  /** Roles that it enters; those without any carry the permissions themselves. */
  readonly enters: readonly string[];
}

/** Who looks: the credentials at hand, and whom they belong to. */
interface Looker {
  readonly aws: Connection;
  readonly caller: Caller;
}

// CloudTrail shows it as source identity: nobody takes the look for an incident.
const NAME = 'staunch-doctor';

/** Looks at the roles: whether they can be entered, whom they trust, what they may do. */
export async function lookAtRoles(
  roles: readonly KnownRole[],
  looker: Looker,
): Promise<RolePicture[]> {
  const doors = new Map<string, Fact<Connection>>();
  for (const { arn, wantedTrust } of roles)
    if (!wantedTrust) doors.set(arn, await seen(enterOnce(looker.aws, arn, NAME)));
  return Promise.all(roles.map((role) => lookAt(role, looker, doors)));
}

type Doors = ReadonlyMap<string, Fact<Connection>>;

async function lookAt(role: KnownRole, looker: Looker, doors: Doors): Promise<RolePicture> {
  const { arn, kind, wantedTrust } = role;
  const eyes = eyesIn(arn, looker, doors);
  const door = doors.get(arn);
  const trust = wantedTrust && (await through(eyes, (aws) => trustOf(aws, arn, wantedTrust)));
  return {
    ...{ arn, kind },
    ...(trust ? { trust } : {}),
    ...(door ? { entered: 'value' in door ? { value: true } : door } : {}),
    missing:
      role.enters.length > 0
        ? missingToEnter(role, looker, doors)
        : await through(eyes, (aws) => decided(aws, arn, { asks: needsOf(role), as: 'denied' })),
    tooMuch: await through(eyes, (aws) =>
      decided(aws, arn, { asks: forbiddenTo(role), as: 'allowed' }),
    ),
  };
}

function placeOf(arn: string) {
  const [, partition = 'aws', , , account = ''] = arn.split(':');
  return { partition: partition as Partition, account };
}

function needsOf({ arn, kind }: KnownRole): Ask[] {
  return asksFor(kind === 'plan' ? planActions() : applyActions(), placeOf(arn));
}

function forbiddenTo({ arn, kind }: KnownRole): Ask[] {
  if (kind === 'plan') return asksFor(writeActions(), placeOf(arn));
  return [{ actions: ['iam:PutRolePolicy'], resource: arn, context: {} }];
}

// The simulator does not judge across accounts: only who is a session of the role can tell, by entering.
function missingToEnter(
  { arn, enters }: KnownRole,
  { caller }: Looker,
  doors: Doors,
): Fact<readonly string[]> {
  const name = arn.split('/').at(-1) ?? '';
  const isOwn = caller.arn.includes(`::${placeOf(arn).account}:assumed-role/${name}/`);
  if (!isOwn) return { unread: 'only a session of the role can try which roles it may enter' };
  const shut = enters.filter((role) => !('value' in (doors.get(role) ?? {})));
  return { value: shut.map((role) => `sts:AssumeRole with sts:SetSourceIdentity on ${role}`) };
}

// Whoever is in the account can look at it: the credentials at hand, or a role that could be entered.
function eyesIn(arn: string, { aws, caller }: Looker, doors: Doors): Fact<Connection> {
  const account = arn.split(':')[4];
  if (caller.account === account) return { value: aws };
  const inside = [...doors].filter(([role]) => role.split(':')[4] === account);
  // The plan role may not simulate; the apply role may.
  const open = inside.findLast(([, door]) => 'value' in door)?.[1];
  return (
    open ?? inside.at(-1)?.[1] ?? { unread: `these credentials are of account ${caller.account}` }
  );
}

async function through<T>(
  eyes: Fact<Connection>,
  look: (aws: Connection) => Promise<T>,
): Promise<Fact<T>> {
  return 'value' in eyes ? seen(look(eyes.value)) : eyes;
}

async function seen<T>(looking: Promise<T>): Promise<Fact<T>> {
  try {
    return { value: await looking };
  } catch (error) {
    if (isAwsProblem(error)) return { unread: error.message };
    throw error;
  }
}

async function trustOf(aws: Connection, arn: string, wanted: PolicyDocument): Promise<string[]> {
  const role = await findRole(aws, arn.split('/').at(-1) ?? '');
  return role ? trustProblems(role.trust, wanted) : ['there is no such role'];
}

async function decided(
  aws: Connection,
  arn: string,
  { asks, as }: { readonly asks: readonly Ask[]; readonly as: 'allowed' | 'denied' },
): Promise<string[]> {
  const answers = await Promise.all(asks.map((ask) => simulateActions(aws, arn, ask)));
  const actions = answers.flatMap((it) => [...it].filter(([, decision]) => decision === as));
  return [...new Set(actions.map(([action]) => action))].sort();
}
