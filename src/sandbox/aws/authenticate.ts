import type { HttpRequest } from '../http.ts';
import type { Caller } from './call.ts';
import type { AccessKey, Account, Session, State, User } from './state.ts';

/** The part of a SigV4 signature that says who signs for what: `Credential=<key>/<day>/<region>/<service>/…`. */
export interface Scope {
  readonly accessKeyId: string;
  readonly region: string;
  readonly service: string;
}

/** Reads the credential scope, from the header or (presigned) from the query. */
export function scopeOf(request: HttpRequest): Scope | undefined {
  const query = new URLSearchParams(request.url.split('?')[1] ?? '');
  const signed =
    /Credential=([^,\s]+)/.exec(request.headers['authorization'] ?? '')?.[1] ??
    query.get('X-Amz-Credential');
  const [accessKeyId, , region, service] = signed?.split('/') ?? [];
  if (accessKeyId === undefined || region === undefined || service === undefined) return undefined;
  return { accessKeyId, region, service };
}

/**
 * Who a key id belongs to, or undefined where AWS would refuse it: unknown, inactive, expired, or a
 * temporary key without its token. Signatures are not recomputed: the sandbox guards nothing.
 */
export function authenticate(
  state: State,
  accessKeyId: string,
  token: string | undefined,
  now: Date,
): Caller | undefined {
  const session = state.sessions.get(accessKeyId);
  if (session) {
    return token === session.token && now < session.expiresAt ? callerOf(state, session) : undefined;
  }
  const found = findAccessKey(state, accessKeyId);
  if (found?.key.status !== 'Active') return undefined;
  const { account, user } = found;
  return { account, accessKeyId, arn: user.arn, userId: user.id, user };
}

/** Where a long-term key stands, whatever its state. */
export function findAccessKey(
  state: State,
  id: string,
): { account: Account; user: User; key: AccessKey } | undefined {
  for (const account of state.accounts.values()) {
    for (const user of account.users.values()) {
      const key = user.accessKeys.find((candidate) => candidate.id === id);
      if (key) return { account, user, key };
    }
  }
  return undefined;
}

/** The principal behind a session; undefined once its user or role is gone. */
export function callerOf(state: State, session: Session): Caller | undefined {
  const account = state.accounts.get(session.account);
  if (!account) return undefined;
  const common = { account, accessKeyId: session.accessKeyId, session };
  const partOf = (type: string): string => `arn:aws:sts::${account.id}:${type}`;
  if (session.of.kind === 'role') {
    const role = account.roles.get(session.of.roleName.toLowerCase());
    const name = `${session.of.roleName}/${session.of.sessionName}`;
    const userId = `${role?.id ?? ''}:${session.of.sessionName}`;
    return role && { ...common, role, arn: partOf(`assumed-role/${name}`), userId };
  }
  const user = account.users.get(session.of.userName.toLowerCase());
  if (!user) return undefined;
  if (session.of.kind === 'user') return { ...common, user, arn: user.arn, userId: user.id };
  const { name } = session.of;
  return { ...common, user, arn: partOf(`federated-user/${name}`), userId: `${account.id}:${name}` };
}
