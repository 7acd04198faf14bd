import type { HttpRequest } from '../http.ts';
import type { Caller } from './call.ts';
import type { AccessKey, Account, Session, State, User } from './state.ts';

/** The part of a SigV4 signature that says who signs for what: `Credential=<key>/<day>/<region>/<service>/…`. */
export interface Scope {
  readonly accessKeyId: string;
  readonly region: string;
  readonly service: string;
}

/** Reads the credential scope of a signed request. */
export function scopeOf(request: HttpRequest): Scope | undefined {
  const signed = /Credential=([^,\s]+)/.exec(request.headers['authorization'] ?? '')?.[1];
  const [accessKeyId, , region, service] = signed?.split('/') ?? [];
  if (accessKeyId === undefined || region === undefined || service === undefined) return undefined;
  return { accessKeyId, region, service };
}

/**
 * Who a key id belongs to, or why AWS would refuse it; `unknown` also stands for an inactive key and for
 * a token that is not the key's own. Signatures are not recomputed: the sandbox guards nothing.
 */
export function authenticate(
  state: State,
  accessKeyId: string,
  token: string | undefined,
  now: Date,
): Caller | 'unknown' | 'expired' {
  const session = state.sessions.get(accessKeyId);
  if (session) {
    if (token !== session.token) return 'unknown';
    return now < session.expiresAt ? (callerOf(state, session) ?? 'unknown') : 'expired';
  }
  const found = findAccessKey(state, accessKeyId);
  if (found?.key.status !== 'Active' || token) return 'unknown';
  return callerByKey(found);
}

// The user as whom a long-term key signs, whatever the key's state.
function callerByKey({ account, user, key }: FoundKey): Caller {
  return { account, accessKeyId: key.id, arn: user.arn, userId: user.id, user };
}

/** A long-term key and where it stands. */
interface FoundKey {
  readonly account: Account;
  readonly user: User;
  readonly key: AccessKey;
}

/** Where a long-term key stands, whatever its state. */
export function findAccessKey(state: State, id: string): FoundKey | undefined {
  for (const account of state.accounts.values()) {
    for (const user of account.users.values()) {
      const key = user.accessKeys.find((candidate) => candidate.id === id);
      if (key) return { account, user, key };
    }
  }
  return undefined;
}

/** Whom a key id stands for, whatever the state and age of the key. */
export function callerBehind(state: State, accessKeyId: string): Caller | undefined {
  const session = state.sessions.get(accessKeyId);
  if (session) return callerOf(state, session);
  const found = findAccessKey(state, accessKeyId);
  return found && callerByKey(found);
}

// What was issued before a principal was made belonged to another one of that name.
function isOlder({ issuedAt }: Session, { createdAt }: { readonly createdAt: Date }): boolean {
  return issuedAt < createdAt;
}

// The principal behind a session; undefined once its user or role is gone.
function callerOf(state: State, session: Session): Caller | undefined {
  const account = state.accounts.get(session.account);
  if (!account) return undefined;
  const common = { account, accessKeyId: session.accessKeyId, session };
  const partOf = (type: string): string => `arn:aws:sts::${account.id}:${type}`;
  if (session.of.kind === 'role') {
    const role = account.roles.get(session.of.roleName.toLowerCase());
    const name = `${session.of.roleName}/${session.of.sessionName}`;
    const userId = `${role?.id ?? ''}:${session.of.sessionName}`;
    if (!role || isOlder(session, role)) return undefined;
    return { ...common, role, arn: partOf(`assumed-role/${name}`), userId };
  }
  const user = account.users.get(session.of.userName.toLowerCase());
  if (!user || isOlder(session, user)) return undefined;
  if (session.of.kind === 'user') return { ...common, user, arn: user.arn, userId: user.id };
  const { name } = session.of;
  return {
    ...common,
    user,
    arn: partOf(`federated-user/${name}`),
    userId: `${account.id}:${name}`,
  };
}
