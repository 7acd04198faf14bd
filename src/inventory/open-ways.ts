import { findRole } from '../aws/roles.ts';
import { attachedPolicies, defaultVersionSince } from '../aws/managed-policies.ts';
import { inlinePolicyNames } from '../aws/inline-policies.ts';
import { ifFound } from '../aws/send.ts';
import { orUnreadable } from '../aws/unreadable.ts';
import { findUser } from '../aws/users.ts';
import { isSameName } from '../domain/names.ts';
import { accountFrom, type Account } from '../trail/account.ts';
import type { Traced } from '../trail/family/traced.ts';
import { letInNow } from './let-in-now.ts';
import type { LookUp } from './gone-keys.ts';
import type { Unseen } from './inventory.ts';
import type {
  NewProvider,
  NewUser,
  OpenTrust,
  RewrittenPolicy,
  WayBack,
  WidenedPolicy,
} from './way-back.ts';
import { CHOSEN, waysBackIn, type TrustWritten } from './ways-back.ts';

/** What the family opened and AWS shows to be there, and what was not looked at. */
export interface OpenWays {
  readonly ways: readonly WayBack[];
  readonly unseen: readonly Unseen[];
}

interface Looking {
  /** The incident's account. */
  readonly home: string;
  readonly traced: Pick<Traced, 'members' | 'events'>;
  /** What all of an account's events show of a name. */
  readonly lookUpIn: (account: string) => LookUp;
}

// A call or three each: a thief who opens roles in a loop must not keep a plan from being shown.
const MOST_LOOKED_AT = 50;

/** Looks at everything that the family opened or made: what of it is there still, and what could not be read. */
export async function openWays(
  aws: Account,
  { home, traced, lookUpIn }: Looking,
): Promise<OpenWays> {
  const { trusts, users, providers, policies, rewritten } = waysBackIn(traced);
  const own = new Set(traced.events.map(({ id }) => id));
  const there = (account: string): Account | undefined => accountFrom(aws, home, account);
  const isOurs = (account: string): boolean => there(account) !== undefined;
  const first = <T>(all: readonly T[]): readonly T[] => all.slice(0, MOST_LOOKED_AT);
  const looked = await Promise.all([
    ...first(trusts).map((it) =>
      trustIfOpen(there(it.account), it, {
        isOurs,
        isRestored: () => isRestored(it, own, lookUpIn(it.account)),
      }),
    ),
    ...first(users).map((it) => userIfThere(there(it.account), it)),
    ...first(providers).map((it) => providerIfThere(it, lookUpIn(it.account))),
    ...first(policies).map((it) => policyIfThere(there(it.account), it)),
    ...first(rewritten).map((it) => versionIfCounting(there(it.account), it)),
  ]);
  return {
    ways: looked.flat(),
    unseen: [
      ...beyond('roles whose trust the family wrote', trusts),
      ...beyond('users that the family made', users),
      ...beyond('identity providers that the family made or changed', providers),
      ...beyond('policies that the family gave', policies),
      ...beyond('policies that the family rewrote', rewritten),
    ],
  };
}

function beyond(what: string, all: readonly unknown[]): Unseen[] {
  const rest = all.length - MOST_LOOKED_AT;
  if (rest <= 0) return [];
  return [{ what: `${rest} more ${what}`, why: `only ${MOST_LOOKED_AT} are looked at` }];
}

function notConfigured(account: string): string {
  return `account ${account} is not in policy/accounts.yaml`;
}

async function trustIfOpen(
  there: Account | undefined,
  { letIn, ...written }: TrustWritten,
  {
    isOurs,
    isRestored,
  }: {
    readonly isOurs: (account: string) => boolean;
    readonly isRestored: () => Promise<boolean>;
  },
): Promise<OpenTrust[]> {
  const { name, account } = written;
  const unread = (why: string): OpenTrust[] => [
    {
      ...written,
      letsIn: (letIn ?? []).map((principal) => ({ principal, isOutside: true })),
      unread: why,
    },
  ];
  if (!there) return unread(notConfigured(account));
  const looking = findRole(there, name).then((role) => ({ role }));
  const seen = await orUnreadable(`role ${name}`, looking);
  if ('why' in seen) return unread(seen.why);
  if (!seen.role || isAnother(seen.role, written)) return [];
  const now = letInNow(seen.role.trust, { letIn, isOurs });
  if (!now) return unread('its trust policy cannot be understood');
  const { principals, providers } = now;
  // A provider of ours says nothing: whom its conditions let in is what the family wrote, until somebody wrote it anew.
  const isOpened = providers.length > 0 && !(await isRestored());
  const letsIn = isOpened
    ? [...principals, ...providers.map((principal) => ({ principal, isOutside: true }))]
    : principals;
  return letsIn.length === 0 ? [] : [{ ...written, letsIn }];
}

// Somebody who is not of the family wrote it since.
async function isRestored(
  { name, at }: TrustWritten,
  own: ReadonlySet<string>,
  lookUp: LookUp,
): Promise<boolean> {
  return (await lookUp(name)).some(
    ({ id, call, error, time, roleChange = '' }) =>
      call === 'iam UpdateAssumeRolePolicy' &&
      error === undefined &&
      isSameName(roleChange, name) &&
      Date.parse(time) > Date.parse(at) &&
      !own.has(id),
  );
}

// Made since by somebody else, and has its name. CloudTrail and IAM both tell whole seconds.
function isAnother(
  { createdAt }: { readonly createdAt?: string },
  { at }: { readonly at: string },
): boolean {
  return createdAt !== undefined && Date.parse(createdAt) > Date.parse(at) + 1000;
}

async function userIfThere(there: Account | undefined, user: NewUser): Promise<NewUser[]> {
  if (user.unread !== undefined) return [user];
  if (!there) return [{ ...user, unread: notConfigured(user.account) }];
  const looking = findUser(there, user.name).then((found) => ({ found }));
  const seen = await orUnreadable(`user ${user.name}`, looking);
  if ('why' in seen) return [{ ...user, unread: seen.why }];
  return seen.found && !isAnother(seen.found, user) ? [user] : [];
}

const DELETED = ['iam DeleteOpenIDConnectProvider', 'iam DeleteSAMLProvider'];

async function providerIfThere(provider: NewProvider, lookUp: LookUp): Promise<NewProvider[]> {
  const events = await lookUp(provider.name);
  const isGone = events.some(
    ({ call, error, time }) =>
      DELETED.includes(call) && error === undefined && Date.parse(time) > Date.parse(provider.at),
  );
  return isGone ? [] : [{ ...provider, unread: 'Staunch does not read identity providers' }];
}

async function policyIfThere(
  there: Account | undefined,
  policy: WidenedPolicy,
): Promise<WidenedPolicy[]> {
  const { holder, name, how } = policy;
  const { kind } = holder;
  if (kind === 'group' || how === 'group')
    return [{ ...policy, unread: 'Staunch does not read groups' }];
  if (!there) return [{ ...policy, unread: notConfigured(policy.account) }];
  const of = { kind, name: holder.name };
  const list = how === 'attached' ? attachedPolicies(there, of) : inlinePolicyNames(there, of);
  const seen = await orUnreadable(`policies of ${kind} ${holder.name}`, ifFound(list));
  if (seen !== undefined && 'why' in seen) return [{ ...policy, unread: seen.why }];
  return seen?.some((it) => isSameName(it, name)) ? [policy] : [];
}

async function versionIfCounting(
  there: Account | undefined,
  policy: RewrittenPolicy,
): Promise<RewrittenPolicy[]> {
  if (!there) return [{ ...policy, unread: notConfigured(policy.account) }];
  const looking = defaultVersionSince(there, policy.name).then((since) => ({ since }));
  const seen = await orUnreadable(`policy ${policy.name}`, looking);
  if ('why' in seen) return [{ ...policy, unread: seen.why }];
  const { since } = seen;
  if (since === undefined) return [];
  const later = Date.parse(since) - Date.parse(policy.at);
  if (Number.isNaN(later))
    return [{ ...policy, unread: 'IAM does not say when its version was made' }];
  // Both are whole seconds. What was made later nobody of the family had to choose.
  if (later > 1000) return [];
  if (policy.done === CHOSEN) return [{ ...policy, unread: 'which version it was is not read' }];
  return later >= -1000 ? [policy] : [];
}
