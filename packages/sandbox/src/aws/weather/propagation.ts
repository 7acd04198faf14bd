import type { Call, SandboxParts } from '../call.ts';
import type { Account } from '../state.ts';
import { chance, secondsBy } from './chance.ts';
import { copyOf } from './copy.ts';
import type { OldState } from './memory.ts';
import type { WeatherCall } from './weather.ts';
import { isWrite } from './writes.ts';

/** What a write is about to change, as it is before. */
type Before = Omit<OldState, 'until'>;

type Asked = Pick<WeatherCall, 'service' | 'operation'>;

interface Named {
  readonly UserName?: string;
  readonly RoleName?: string;
  readonly PolicyArn?: string;
}

/** Remembers what a call is about to change in IAM; nothing where changes take effect at once. */
export function beforeWrite(asked: Asked, call: Call, input: object): Before[] {
  const { sandbox, account, caller } = call;
  const { iamPropagationSeconds, staleReadSeconds } = sandbox.weather;
  if (iamPropagationSeconds === undefined && staleReadSeconds === undefined) return [];
  if (asked.service !== 'iam' || !isWrite(asked.operation)) return [];
  const { UserName, RoleName, PolicyArn }: Named = input;
  const before = (kind: Before['kind'], key: string): Before[] => [
    { account: account.id, kind, key, was: copyOf<object | undefined>(account[kind].get(key)) },
  ];
  if (RoleName !== undefined) return before('roles', RoleName.toLowerCase());
  // A policy's ARN beside a name is what is attached or detached, not what is changed.
  if (UserName === undefined && PolicyArn !== undefined) return before('policies', PolicyArn);
  const user = UserName ?? caller.user?.name;
  return user === undefined ? [] : before('users', user.toLowerCase());
}

/** Lets what a write has changed count for a while as it was. */
export function holdBack({ memory, weather }: SandboxParts, before: Before[], write: Write): void {
  if (before.length === 0) return;
  const { iamPropagationSeconds = 0, staleReadSeconds = 0, seed = 0 } = weather;
  const luck = chance(seed, 'propagation', write.id);
  const stale = chance(seed, 'stale read', write.id);
  const held = (seconds: number) =>
    before.map((old) => ({ ...old, until: write.at.getTime() + seconds * 1000 }));
  memory.enforced = [...memory.enforced, ...held(secondsBy(iamPropagationSeconds, luck))];
  memory.shown = [...memory.shown, ...held(secondsBy(staleReadSeconds, stale))];
}

interface Write {
  readonly id: string;
  readonly at: Date;
}

/** The sandbox as IAM enforces it, or as IAM shows it; the sandbox itself while no write is on its way. */
export function sandboxAs(
  which: 'enforced' | 'shown',
  sandbox: SandboxParts,
  now: Date,
): SandboxParts {
  const { memory, state } = sandbox;
  if (memory[which].length === 0) return sandbox;
  const pending = memory[which].filter(({ until }) => until > now.getTime());
  memory[which] = pending;
  const accounts = new Map(state.accounts);
  for (const account of state.accounts.values()) {
    const old = pending.filter((it) => it.account === account.id);
    if (old.length > 0) accounts.set(account.id, accountWith(account, old));
  }
  return { ...sandbox, state: { ...state, accounts } };
}

/** The sandbox that a call works on: IAM may show old things, and STS trusts by what is enforced. */
export function sandboxFor(asked: Asked, sandbox: SandboxParts, now: Date): SandboxParts {
  if (asked.service === 'sts') return sandboxAs('enforced', sandbox, now);
  const isIamRead = asked.service === 'iam' && !isWrite(asked.operation);
  return isIamRead ? sandboxAs('shown', sandbox, now) : sandbox;
}

function accountWith(account: Account, old: readonly OldState[]): Account {
  const { users, roles, policies } = account;
  const view = { users: new Map(users), roles: new Map(roles), policies: new Map(policies) };
  // Writes to one thing take effect in their order: the oldest state that still counts is set last.
  for (const { kind, key, was } of old.toReversed()) {
    const all: Map<string, object> = view[kind];
    if (was === undefined) all.delete(key);
    else all.set(key, was);
  }
  return { ...account, ...view };
}
