import type { Missing } from '../domain/missing.ts';
import type { Exposure, Incident } from '../domain/incident.ts';
import type { Identity, TrailEvent } from '../trail/records/event.ts';
import type { SessionFacts } from './inventory.ts';
import { accountOf, isEc2 } from '../domain/names.ts';
import { ofAnotherAccount, otherAccountOf } from './of-another-account.ts';
import type { FamilyRead } from '../trail/family-read.ts';

type SessionExposure = Extract<Exposure, { kind: 'session' }>;

export interface SeenSessions {
  readonly sessions: readonly SessionFacts[];
  readonly missing: readonly Missing[];
}

/** Whom leaked temporary credentials belong to, when they were issued, and who asked for them. Pure. */
export function leakedSessions(family: FamilyRead, { exposures, account }: Incident): SeenSessions {
  const leaked = exposures.filter((it) => it.kind === 'session');
  const seen = leaked.map((it) => resolve(family, it, account));
  return {
    sessions: seen.flatMap((it) => ('scope' in it ? [it] : [])),
    missing: seen.flatMap((it) => ('why' in it ? [it] : [])),
  };
}

function resolve(
  { traced, sources, notRead }: FamilyRead,
  exposure: SessionExposure,
  home: string,
): SessionFacts | Missing {
  const { accessKeyId: value, scope } = exposure;
  const uses = [...traced.before, ...traced.events].filter(
    ({ credential }) => credential === value,
  );
  const mint = traced.issues.get(value);
  const found = fromMint(mint) ?? fromUse(uses, home);
  const isPart = notRead.length > 0 || sources.some((it) => it.coverage().notRead.length > 0);
  if (mint?.call === OPENS_ROOT || uses.some(({ by }) => by.root)) return ofRoot(value);
  if (!found) return given(exposure) ?? foreign(value, home) ?? unknown(value, isPart);
  const account = accountOf(found.principalArn);
  if (account !== home) return elsewhere(value, found.principalArn, account);
  const { by } = mint ?? {};
  return { accessKeyId: value, scope, ...found, ...(by ? { mintedBy: minterOf(by, mint) } : {}) };
}

type Found = Pick<SessionFacts, 'principalArn' | 'userId' | 'issuedAt'>;

function fromMint(mint: TrailEvent | undefined): Found | undefined {
  if (!mint?.minted) return undefined;
  const { roleArn, sessionName } = mint.minted;
  // EC2's own records leave the session's id out: IAM knows the part before the name.
  const userId = mint.minted.userId ?? (roleArn && sessionName && `:${sessionName}`);
  const issuedAt = new Date(mint.time).toISOString();
  if (roleArn !== undefined && userId !== undefined)
    return { principalArn: roleArn, userId, issuedAt };
  // Not a user's own: whose it is the record does not say.
  if (userId?.startsWith('AROA')) return undefined;
  const { user, account, userId: ofUser } = mint.by;
  const id = userId ?? ofUser;
  if (user === undefined || account === undefined || id === undefined) return undefined;
  return { principalArn: userArnOf(account, user), userId: id, issuedAt };
}

function fromUse(uses: readonly TrailEvent[], home: string): Found | undefined {
  const { by } =
    uses.find(({ by: { userId, roleArn, user } }) => userId && (roleArn ?? user)) ?? {};
  if (by?.userId === undefined) return undefined;
  const principalArn = by.roleArn ?? userArnOf(by.account ?? home, by.user ?? 'unknown');
  const { userId, issuedAt } = by;
  return {
    principalArn,
    userId,
    ...(issuedAt === undefined ? {} : { issuedAt: new Date(issuedAt).toISOString() }),
  };
}

// Good enough to find the user by name; its path comes from IAM.
function userArnOf(account: string, user: string): string {
  return `arn:aws:iam::${account}:user/${user}`;
}

// `aws:userid` needs the role's own id, which IAM knows: it is filled in when the role is looked at.
function given({
  accessKeyId,
  scope,
  roleArn,
  sessionName,
}: SessionExposure): SessionFacts | undefined {
  if (roleArn === undefined || sessionName === undefined) return undefined;
  return { accessKeyId, scope, principalArn: roleArn, userId: `:${sessionName}` };
}

function minterOf(by: Identity, mint: TrailEvent | undefined): string {
  if (by.service !== undefined) {
    const session = mint?.minted?.sessionName;
    return isEc2(by.service) && session !== undefined ? `EC2 for instance ${session}` : by.service;
  }
  const key = by.accessKeyId === undefined ? '' : `${by.accessKeyId} of `;
  if (by.roleArn !== undefined) return `session ${key}role ${by.roleArn}`;
  return `access key ${key}user ${by.user ?? 'unknown'}`;
}

function foreign(id: string, home: string): Missing | undefined {
  const other = otherAccountOf(id, home);
  const about = { kind: 'session', object: id } as const;
  return other === undefined
    ? undefined
    : ofAnotherAccount({ what: `session ${id}`, id, about }, home, other);
}

const OPENS_ROOT = 'sts AssumeRoot';

// No policy of IAM reaches it, and it is no role's.
function ofRoot(accessKeyId: string): Missing {
  return {
    what: `session ${accessKeyId}`,
    why: 'it is a session of a root user, which nothing in that user’s account can deny',
    hint:
      'Sign in as that user: set a new password, check its MFA devices, delete its access keys. An organisation can deny it' +
      ' by a service control policy; one that sts:AssumeRoot opened ends after 15 minutes.',
    about: { kind: 'session', object: accessKeyId },
  };
}

function unknown(accessKeyId: string, partly: boolean): Missing {
  return {
    what: `session ${accessKeyId}`,
    why: partly
      ? 'CloudTrail shows neither its use nor its issue, as far as it could be read'
      : 'CloudTrail shows neither its use nor its issue (events take 5 to 15 minutes to arrive)',
    hint:
      'Add `role: <ARN of its role>` and `sessionName: <its session name>` to the exposure: both stand in' +
      ' the ARN that `aws sts get-caller-identity` prints for it. Or name the role alone as an exposure.',
    about: { kind: 'session', object: accessKeyId },
  };
}

function elsewhere(accessKeyId: string, principalArn: string, account: string): Missing {
  return {
    what: `session ${accessKeyId}`,
    why: `it belongs to ${principalArn}, in account ${account}`,
    hint: `Write an incident file of its own for account ${account}.`,
    about: { kind: 'session', object: accessKeyId },
  };
}
