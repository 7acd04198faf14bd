import { catalogue } from '../actions/catalogue.ts';
import type { Step } from '../domain/plan.ts';
import { count } from './words.ts';

/** How much steps touch, for instance `1 access key, 1 user, 2 roles, 3 instances in 1 account and 2 regions`. */
export function blastRadius(steps: readonly Step[]): string {
  const touched = steps.flatMap(touchedBy);
  const objects = KINDS.flatMap(([kind, one, many]) => {
    const number = distinct(touched.flatMap((it) => (it.kind === kind ? [it.name] : [])));
    return number === 0 ? [] : [count(number, one, many)];
  });
  const accounts = count(distinct(steps.map(({ account }) => account)), 'account');
  const regions = distinct(steps.flatMap((step) => ('region' in step ? [step.region] : [])));
  return `${objects.join(', ')} in ${accounts}${regions === 0 ? '' : ` and ${count(regions, 'region')}`}`;
}

/** What stops working, or works again, in one line each. */
export function effects(steps: readonly Step[]): string[] {
  return (['What will break', 'What will work again'] as const).flatMap((title) => {
    const parts = Object.values(catalogue).flatMap(({ name }) => {
      const number = steps.filter(({ action }) => action === name).length;
      const effect = EFFECTS[name];
      return number === 0 || effect.title !== title ? [] : [effect.words(number)];
    });
    return parts.length === 0 ? [] : [`**${title}:** ${parts.join('; ')}.`];
  });
}

interface Touched {
  readonly kind: 'key' | 'password' | 'user' | 'role' | 'session' | 'instance';
  readonly name: string;
}

const KINDS: readonly (readonly [Touched['kind'], string, string])[] = [
  ['key', 'access key', 'access keys'],
  ['password', 'console password', 'console passwords'],
  ['user', 'user', 'users'],
  ['role', 'role', 'roles'],
  ['session', 'single session', 'single sessions'],
  ['instance', 'instance', 'instances'],
];

function touchedBy(step: Step): Touched[] {
  switch (step.action) {
    case 'deactivate-access-key':
    case 'reactivate-access-key':
      return [{ kind: 'key', name: step.accessKeyId }, userNamed(step)];
    case 'delete-password':
      return [{ kind: 'password', name: `${step.account} ${step.user}` }, userNamed(step)];
    case 'deny-user-sessions':
      return [principal(step.account, step.userArn)];
    case 'revoke-role-sessions':
      return [principal(step.account, step.roleArn)];
    case 'deny-session':
      return [{ kind: 'session', name: step.userId }, principal(step.account, step.principalArn)];
    case 'lift-denial':
      return [principal(step.account, step.principalArn)];
    case 'refresh-instance':
    case 'attach-profile':
    case 'allow-imdsv1':
      return [{ kind: 'instance', name: `${step.region} ${step.instanceId}` }];
  }
}

function userNamed({
  account,
  user,
}: {
  readonly account: string;
  readonly user: string;
}): Touched {
  return { kind: 'user', name: `${account} ${user}` };
}

// A user's name is the same with and without a path, and unique in its account.
function principal(account: string, arn: string): Touched {
  const name = `${account} ${arn.split('/').at(-1) ?? arn}`;
  return { kind: arn.includes(':user/') ? 'user' : 'role', name };
}

function distinct(names: readonly string[]): number {
  return new Set(names).size;
}

interface Effect {
  readonly title: 'What will break' | 'What will work again';
  readonly words: (number: number) => string;
}

function breaks(words: Effect['words']): Effect {
  return { title: 'What will break', words };
}

function revives(words: Effect['words']): Effect {
  return { title: 'What will work again', words };
}

const EFFECTS: Readonly<Record<Step['action'], Effect>> = {
  'deactivate-access-key': breaks((n) => `whatever uses ${count(n, 'access key')}`),
  'delete-password': breaks((n) => `signing in to the console for ${count(n, 'user')}`),
  'deny-user-sessions': breaks((n) => `temporary sessions of ${count(n, 'user')} issued so far`),
  'revoke-role-sessions': breaks(
    (n) => `every session of ${count(n, 'role')} issued so far, until the role is assumed again`,
  ),
  'deny-session': breaks((n) => `${count(n, 'single session')}`),
  'refresh-instance': breaks(
    (n) => `credentials of ${count(n, 'instance')}, for some seconds each`,
  ),
  'attach-profile': revives((n) => `what runs on ${count(n, 'instance')} without a profile`),
  'lift-denial': revives(
    (n) => `sessions that ${count(n, 'deny', 'denies')} stopped, unless they expired`,
  ),
  'allow-imdsv1': revives((n) => `IMDSv1 on ${count(n, 'instance')}`),
  'reactivate-access-key': revives((n) => `${count(n, 'access key')}, for whoever has the secret`),
};
