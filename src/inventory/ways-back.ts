import { given } from '../trail/fields.ts';
import type { OwnedEvent } from '../trail/family/member.ts';
import type { Traced } from '../trail/family/traced.ts';
import { isSameName, roleNameOf, userNameOf } from '../domain/names.ts';
import { wordsOf } from './family-facts.ts';
import type {
  NewProvider,
  NewUser,
  OpenTrust,
  RewrittenPolicy,
  WidenedPolicy,
} from './way-back.ts';

/** What the family did that may be a way back, before AWS is asked whether it is there still. */
export interface Attempts {
  readonly trusts: readonly TrustWritten[];
  readonly users: readonly NewUser[];
  readonly providers: readonly NewProvider[];
  readonly policies: readonly WidenedPolicy[];
  readonly rewritten: readonly RewrittenPolicy[];
}

/** A trust policy that the family wrote. */
export interface TrustWritten extends Omit<OpenTrust, 'letsIn'> {
  /** Whom it ever wrote into it; undefined where the records do not tell everybody. */
  readonly letIn?: readonly string[];
}

/** What was done where an older version was made the one that counts. */
export const CHOSEN = 'had another version chosen';

type Words = ReadonlyMap<string, string>;

/** What the family opened or made: the last call on each object tells when and by whom. */
export function waysBackIn({ members, events }: Pick<Traced, 'members' | 'events'>): Attempts {
  const words = wordsOf(members);
  const done = events.filter(({ error }) => error === undefined);
  return {
    trusts: trustsIn(done, words),
    users: lastOfEach(done.flatMap((it) => usersIn(it, words, done))),
    providers: lastOfEach(done.flatMap((it) => providersIn(it, words))),
    policies: lastOfEach(done.flatMap((it) => policiesIn(it, words))),
    rewritten: lastOfEach(done.flatMap((it) => rewrittenIn(it, words))),
  };
}

function namesOf({ objects }: OwnedEvent, kind: string): string[] {
  return objects.flatMap(({ what, name }) => (what === kind ? [name] : []));
}

function whenAndBy(event: OwnedEvent, words: Words): Pick<NewUser, 'account' | 'by' | 'at'> {
  const { account, credential, time } = event;
  return {
    account,
    by: words.get(credential) ?? credential,
    at: new Date(time).toISOString(),
  };
}

// Names are compared as IAM does, without case.
function lastOfEach<T extends NewUser | NewProvider | WidenedPolicy | RewrittenPolicy>(
  all: readonly T[],
): T[] {
  const last = new Map<string, T>();
  for (const it of all) {
    const on = it.kind === 'policy' ? `${it.how} ${it.holder.kind} ${it.holder.name}` : '';
    // Each version of a policy may be the one that counts.
    const when = it.kind === 'rewritten-policy' ? it.at : '';
    const key = `${it.account} ${on} ${it.name} ${when}`.toLowerCase();
    last.delete(key);
    last.set(key, it);
  }
  return [...last.values()];
}

const TRUSTS: Readonly<Record<string, string>> = {
  'iam CreateRole': 'was created',
  'iam UpdateAssumeRolePolicy': 'had its trust policy changed',
};
// As many objects as are read of one record: there may be more.
const ALL_READ = 20;

function trustsIn(events: readonly OwnedEvent[], words: Words): TrustWritten[] {
  const written = new Map<string, TrustWritten>();
  for (const event of events) {
    const done = TRUSTS[event.call];
    const [role] = namesOf(event, 'role');
    if (done === undefined || role === undefined) continue;
    const name = roleNameOf(role);
    const key = `${event.account} ${name.toLowerCase()}`;
    const known = written.get(key);
    const before = known ? known.letIn : [];
    const letIn = namesOf(event, 'let in');
    const isWhole = before !== undefined && letIn.length > 0 && event.objects.length < ALL_READ;
    written.delete(key);
    written.set(key, {
      ...{ kind: 'trust', name, done, ...whenAndBy(event, words) },
      ...given('letIn', isWhole ? [...new Set([...before, ...letIn])] : undefined),
    });
  }
  return [...written.values()];
}

function usersIn(event: OwnedEvent, words: Words, all: readonly OwnedEvent[]): NewUser[] {
  if (!event.call.endsWith(' CreateUser')) return [];
  const isOfIam = event.call === 'iam CreateUser';
  const unread = 'Staunch does not read users of IAM Identity Center';
  return namesOf(event, 'user').map((user) => ({
    ...{ kind: 'new-user', done: 'was created', ...whenAndBy(event, words) },
    name: isOfIam ? renamed(userNameOf(user), event, all) : user,
    ...(isOfIam ? {} : { unread }),
  }));
}

// What the family made it may have renamed.
function renamed(made: string, { account, time }: OwnedEvent, all: readonly OwnedEvent[]): string {
  let name = made;
  for (const { userChange, account: of, time: at } of all)
    if (userChange?.newName !== undefined && of === account && at >= time)
      if (isSameName(userChange.user, name)) name = userChange.newName;
  return name;
}

function providersIn(event: OwnedEvent, words: Words): NewProvider[] {
  if (event.rule !== 'identity-providers') return [];
  return namesOf(event, 'identity provider').map((name) => ({
    ...{ kind: 'identity-provider', name, done: 'was added or changed' },
    ...whenAndBy(event, words),
  }));
}

const WIDENED = /^iam (Attach|Put)(User|Role|Group)Policy$/;
const JOINED = 'iam AddUserToGroup';

function policiesIn(event: OwnedEvent, words: Words): WidenedPolicy[] {
  const [, verb, on = 'User'] = WIDENED.exec(event.call) ?? [];
  if (verb === undefined && event.call !== JOINED) return [];
  const kind = on.toLowerCase() as WidenedPolicy['holder']['kind'];
  const how = verb === undefined ? 'group' : verb === 'Attach' ? 'attached' : 'inline';
  const [holder] = namesOf(event, kind);
  if (holder === undefined) return [];
  return namesOf(event, how === 'group' ? 'group' : 'policy').map((name) => ({
    ...{
      kind: 'policy',
      how,
      name,
      done: 'were widened',
      holder: { kind, name: roleNameOf(holder) },
    },
    ...whenAndBy(event, words),
  }));
}

const REWRITES: Readonly<Record<string, string>> = {
  'iam CreatePolicyVersion': 'was given a new version',
  'iam SetDefaultPolicyVersion': CHOSEN,
};

function rewrittenIn(event: OwnedEvent, words: Words): RewrittenPolicy[] {
  const done = REWRITES[event.call];
  if (done === undefined) return [];
  return namesOf(event, 'policy').map((name) => ({
    ...{ kind: 'rewritten-policy', name, done, ...whenAndBy(event, words) },
  }));
}
