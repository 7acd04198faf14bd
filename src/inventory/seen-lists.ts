import type { KeyFacts, Unseen, UserFacts } from './inventory.ts';
import type { CredentialKind, UserCredential } from './user-credentials.ts';

/** What of a user’s credentials was listed already, by kind: those that work, or why they could not be read. */
export type SeenLists = Partial<Record<CredentialKind, readonly UserCredential[] | Unseen>>;

const FROM_USER = ['ssh-key', 'signing-certificate', 'service-credential'] as const;

/** The lists that the looks at users and keys have read: IAM is not asked twice. */
export function seenLists(
  name: string,
  users: readonly UserFacts[],
  keys: readonly KeyFacts[],
): SeenLists {
  const user = users.find((it) => it.user === name);
  const key = keys.find((it) => it.user === name && it.gone === undefined);
  return {
    ...(user ? ofUser(user) : {}),
    ...(key ? { 'access-key': ofSiblings(key) } : {}),
  };
}

function ofUser({ user, others, passwordSince: since }: UserFacts): SeenLists {
  const password =
    since === undefined ? [] : [{ kind: 'console-password' as const, id: user, since }];
  const lists = FROM_USER.map((kind) => [kind, listed(kind, user, others)] as const);
  return { ...Object.fromEntries(lists), 'console-password': password };
}

function listed(
  wanted: CredentialKind,
  user: string,
  others: UserFacts['others'],
): readonly UserCredential[] | Unseen {
  const own = others.filter(({ kind }) => kind === wanted);
  const unread = own.find(({ id }) => id === undefined);
  if (unread) return { what: `${unread.what} of user ${user}`, why: unread.status };
  return own.flatMap(({ id, status, since }) =>
    id === undefined || status !== 'Active' ? [] : [{ kind: wanted, id, ...sinceOf(since) }],
  );
}

function ofSiblings({ siblings }: KeyFacts): UserCredential[] {
  return siblings
    .filter(({ active }) => active)
    .map(({ accessKeyId: id, since }) => ({ kind: 'access-key', id, ...sinceOf(since) }));
}

function sinceOf(since: string | undefined): Pick<UserCredential, 'since'> {
  return since === undefined ? {} : { since };
}
