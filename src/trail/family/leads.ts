import { accountOf } from '../../domain/names.ts';
import { given } from '../fields.ts';
import type { TrailEvent } from '../records/event.ts';
import type { Subject } from '../sources/source.ts';
import type { Member } from './member.ts';

/** What an event leads to: who joins the family by it, and what to look for next. */
export interface Lead {
  readonly subject?: Subject;
  readonly member?: Member;
}

/** What an event by a member of the family leads to. Pure. */
export function leadsOf(event: TrailEvent, by: Member): Lead[] {
  if (event.error !== undefined) return [];
  return [
    ...session(event, by),
    ...madeKey(event, by),
    ...otherRecord(event),
    ...signIn(event, by),
    ...newPassword(event, by),
  ].filter(({ member }) => member?.id !== by.id);
}

/** The member that a credential handed out by an event is; the parent is whoever asked for it. */
export function mintedBy(event: TrailEvent, parent: Pick<Member, 'account' | 'holder'>): Lead[] {
  const { minted } = event;
  if (!minted) return [];
  const { accessKeyId, roleArn, sessionName } = minted;
  const root = rootOpened(event);
  const account = root ?? (roleArn === undefined ? parent.account : accountOf(roleArn));
  const own = root === undefined ? parent.holder : `root user of ${root}`;
  const holder = roleArn === undefined ? own : `role ${roleArn}`;
  const member: Member = {
    id: accessKeyId,
    kind: kindOf(event),
    holder,
    account,
    ...issuedIn(event),
    ...given('sessionName', sessionName),
  };
  return [
    {
      member,
      subject: { kind: 'credential', accessKeyId, account, since: event.time, holder },
    },
  ];
}

/** The session that an event hands out, as a child of a member. */
export function session(event: TrailEvent, by: Member): Lead[] {
  return mintedBy(event, by).map(({ member, ...lead }) => ({
    ...lead,
    ...(member ? { member: { ...member, parent: by.id } } : {}),
  }));
}

// A management account can open sessions of the root users of others.
function rootOpened({ call, objects }: TrailEvent): string | undefined {
  if (call !== 'sts AssumeRoot') return undefined;
  const target = objects.find(({ what }) => what === 'account')?.name ?? '';
  return /(?:^|::)(\d{12})(?::root)?$/.exec(target)?.[1];
}

function kindOf({ minted, call }: TrailEvent): Member['kind'] {
  if (minted?.roleArn !== undefined) return 'role-session';
  return call === 'sts GetFederationToken' ? 'federated-session' : 'user-session';
}

/** How a member was issued. */
export function issuedIn({ call, time, id }: TrailEvent) {
  return { issuedBy: call, issuedAt: time, issuedIn: id };
}

type MadeKey = NonNullable<TrailEvent['madeKey']>;

// Made, or switched on again by somebody who knows its secret.
function keyOf(event: TrailEvent): MadeKey | undefined {
  if (event.madeKey || event.call !== 'iam UpdateAccessKey' || event.rule !== SWITCHED_ON)
    return event.madeKey;
  const named = (wanted: string): string | undefined =>
    event.objects.find(({ what }) => what === wanted)?.name;
  const accessKeyId = named('access key');
  const user = named('user') ?? event.by.user;
  if (accessKeyId === undefined) return undefined;
  if (user !== undefined) return { accessKeyId, user };
  return event.by.root ? { accessKeyId, owner: 'root' } : undefined;
}

// The row of the findings table; a key that is switched off is in another.
const SWITCHED_ON = 'keys-created';

function madeKey(event: TrailEvent, by: Member): Lead[] {
  const key = keyOf(event);
  if (!key) return [];
  const { accessKeyId, user, ...whose } = key;
  const { account, region, time: since } = event;
  const holder = ownerOf(key, event);
  const ownerless = user === undefined ? { ...whose, region } : undefined;
  return [
    {
      member: {
        id: accessKeyId,
        kind: 'access-key',
        holder,
        account,
        parent: by.id,
        ...issuedIn(event),
        ...given('ownerless', ownerless),
      },
      subject: {
        ...{ kind: 'credential', accessKeyId, account, since, holder },
        // That it was deleted, no list of a user's tells.
        ...(ownerless ? { issuer: true } : {}),
      },
    },
  ];
}

function ownerOf({ user, owner, bucket }: MadeKey, { account, call }: TrailEvent): string {
  if (user !== undefined) return `user ${user}`;
  if (owner === 'root') return `root user of ${account}`;
  return bucket === undefined ? `nobody whom ${call} names` : `Lightsail bucket ${bucket}`;
}

// The caller's record may lack the answer; the record in the role's account has the same id and the answer.
function otherRecord(event: TrailEvent): Lead[] {
  const { askedRole, sharedId, time } = event;
  if (askedRole === undefined || sharedId === undefined) return [];
  return [{ subject: { kind: 'shared', sharedId, roleArn: askedRole, since: time } }];
}

/** Whether a record tells of an assumption without its answer. */
export function isHalf({ askedRole }: TrailEvent): boolean {
  return askedRole !== undefined;
}

// Whoever turns a session into a console sign-in goes on under key ids that no event hands out.
function signIn(event: TrailEvent, by: Member): Lead[] {
  const principalId = event.by.userId;
  if (event.call !== 'signin GetSigninToken' || principalId === undefined) return [];
  const [, user = principalId] = principalId.split(':');
  return [
    consoleOf(event, by, {
      name: principalId,
      holder: by.holder,
      principal: { principalId, user },
    }),
  ];
}

const PASSWORDS = ['iam CreateLoginProfile', 'iam UpdateLoginProfile', 'iam ChangePassword'];

function newPassword(event: TrailEvent, by: Member): Lead[] {
  if (!PASSWORDS.includes(event.call)) return [];
  const user = event.objects.find(({ what }) => what === 'user')?.name ?? event.by.user;
  if (user === undefined) return [];
  return [consoleOf(event, by, { name: user, holder: `user ${user}`, principal: { user } })];
}

interface SignIn {
  readonly name: string;
  readonly holder: string;
  readonly principal: { readonly user: string; readonly principalId?: string };
}

function consoleOf(event: TrailEvent, by: Member, { name, holder, principal }: SignIn): Lead {
  const { account, time: since } = event;
  return {
    member: {
      id: consoleId(name, account),
      kind: 'console-session',
      holder,
      account,
      parent: by.id,
      ...issuedIn(event),
    },
    subject: { kind: 'console', ...principal, account, since },
  };
}

/** What the console sessions of a user or principal are called: two accounts may have users of one name. */
export function consoleId(name: string, account: string): string {
  return `console of ${name} in account ${account}`;
}
