import type { Traced } from '../trail/family/traced.ts';
import type { Member, OwnedEvent } from '../trail/family/member.ts';
import { userNameOf } from '../domain/names.ts';
import { wordsOf } from './family-facts.ts';
import type { MadeKey, OtherKind } from './made.ts';
import type { CredentialKind } from './user-credentials.ts';

/** Something that lives on by itself and that was made, or switched on again. */
export interface Made {
  readonly kind: CredentialKind;
  /** Of a password, its user's name. */
  readonly id: string;
  readonly user: string;
  readonly account: string;
  readonly how: 'made' | 'switched on again';
  /** In words. */
  readonly by: string;
  /** As of `MadeKey`. */
  readonly maker?: MadeKey['maker'];
  /** ISO 8601. */
  readonly at: string;
}

/** A user, in which account. */
export interface AccountUser {
  readonly user: string;
  readonly account: string;
}

/** Everything that the family made for users, or switched on again. */
export function madeIn({ members, events }: Traced): Made[] {
  const words = wordsOf(members);
  return [
    ...members.flatMap((member) => ofMember(member, words)),
    ...events.flatMap((event) => ofEvent(event, words)),
  ];
}

const MADE_PASSWORD = /LoginProfile|ChangePassword/;

function ofMember(
  { id, kind, holder, account, parent, issuedBy = '', issuedAt }: Member,
  words: ReadonlyMap<string, string>,
): Made[] {
  if (parent === undefined || issuedAt === undefined) return [];
  // What has no user, no call about users shuts: see `footholds.ts`.
  if (!holder.startsWith('user ')) return [];
  const user = holder.slice('user '.length);
  const made = {
    user,
    account,
    how: issuedBy === 'iam UpdateAccessKey' ? ('switched on again' as const) : ('made' as const),
    by: words.get(parent) ?? parent,
    at: new Date(issuedAt).toISOString(),
  };
  if (kind === 'access-key') return [{ kind, id, ...made }];
  if (!MADE_PASSWORD.test(issuedBy)) return [];
  return [{ kind: 'console-password', ...made, id: user }];
}

// What the table of calls names the objects of the calls that make such credentials.
const OBJECTS: Readonly<Record<string, OtherKind>> = {
  'SSH key': 'ssh-key',
  'signing certificate': 'signing-certificate',
  'service credential': 'service-credential',
  device: 'mfa-device',
};

// Rows of that table. A device that is made and not enabled is nobody’s yet.
const OTHER_CREDENTIALS = 'other-credentials';
const ENABLED = 'iam EnableMFADevice';

function ofEvent(event: OwnedEvent, words: ReadonlyMap<string, string>): Made[] {
  const { rule, call, error, objects, account, time, credential } = event;
  if (error !== undefined || (rule !== OTHER_CREDENTIALS && call !== ENABLED)) return [];
  const user = objects.find(({ what }) => what === 'user')?.name ?? event.by.user;
  if (user === undefined) return [];
  return objects.flatMap(({ what, name: id }): Made[] => {
    const kind = OBJECTS[what];
    if (kind === undefined) return [];
    const how = call.startsWith('iam Update') ? 'switched on again' : 'made';
    const at = new Date(time).toISOString();
    return [{ kind, id, user, account, how, by: words.get(credential) ?? credential, at }];
  });
}

// Rows of the table of calls that are about one user and what they may sign in with or do.
const ABOUT_USERS = [
  'users-created',
  'keys-created',
  'passwords-set',
  'mfa-changed',
  'administrators-made',
  'permissions-widened',
  OTHER_CREDENTIALS,
];

/** The users whom the family made or changed: what CloudTrail does not show yet, IAM’s own dates do. */
export function usersTouchedBy({ events }: Traced): AccountUser[] {
  const touched = new Map<string, AccountUser>();
  for (const { rule = '', call, error, objects, account } of events) {
    if (error !== undefined || !call.startsWith('iam ') || !ABOUT_USERS.includes(rule)) continue;
    for (const { what, name } of objects) {
      const user = userNameOf(name);
      if (what === 'user') touched.set(`${account} ${user}`, { user, account });
    }
  }
  return [...touched.values()];
}

/** Whether a call made, or switched on again, a credential of that user. */
export function makes(
  { kind, id, user }: Pick<Made, 'kind' | 'id' | 'user'>,
  { call, error, madeKey, rule, objects }: Omit<OwnedEvent, 'credential'>,
): boolean {
  if (error !== undefined) return false;
  switch (kind) {
    case 'access-key':
      return madeKey?.accessKeyId === id;
    case 'console-password':
      return (
        call === 'iam CreateLoginProfile' &&
        objects.some(({ what, name }) => what === 'user' && name === user)
      );
    default:
      return (
        (rule === OTHER_CREDENTIALS || call === ENABLED) && objects.some(({ name }) => name === id)
      );
  }
}
