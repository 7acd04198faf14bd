import type { Touched } from './action.ts';

/** A user by name, which is unique in an account. */
export function touchedUser({
  account,
  user,
}: {
  readonly account: string;
  readonly user: string;
}): Touched {
  return { kind: 'user', name: `${account} ${user}` };
}

/** A user or role by ARN. A user's name is the same with and without a path. */
export function touchedPrincipal(account: string, arn: string): Touched {
  const name = `${account} ${arn.split('/').at(-1) ?? arn}`;
  return { kind: arn.includes(':user/') ? 'user' : 'role', name };
}

export function touchedInstance({
  region,
  instanceId,
}: {
  readonly region: string;
  readonly instanceId: string;
}): Touched {
  return { kind: 'instance', name: `${region} ${instanceId}` };
}
