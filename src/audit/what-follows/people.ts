import type { JudgedEvent } from '../../trail/usual/judged.ts';
import { given } from '../../trail/fields.ts';
import { keyExposure, passwordExposure } from './exposure.ts';
import { named, type Lead } from './lead.ts';

/** Users, their keys and their passwords. */
export function leadsToPeople(event: JudgedEvent): Lead[] {
  switch (event.rule) {
    case 'users-created':
      return named(event, 'user').map((user) => userLead(user, event));
    case 'keys-created':
      return keyLeads(event);
    case 'passwords-set':
      return usersOf(event).map((user) => passwordLead(user, event));
    default:
      return [];
  }
}

// Without a name a call concerns whoever makes it.
function usersOf(event: JudgedEvent): string[] {
  const users = named(event, 'user');
  return users.length > 0 || event.by.user === undefined ? users : [event.by.user];
}

function userLead(user: string, { account }: JudgedEvent): Lead {
  return {
    key: keyOf('user', user, account),
    what: `user ${user}`,
    done: 'was created',
    account,
    byHand: `Delete user ${user} with everything that belongs to it.`,
  };
}

function keyLeads(event: JudgedEvent): Lead[] {
  const { account, call } = event;
  const [user] = usersOf(event);
  const of = user === undefined ? '' : ` of user ${user}`;
  const done = call === 'iam UpdateAccessKey' ? 'was switched on' : 'was created';
  const ids = named(event, 'access key');
  if (ids.length === 0)
    return [
      {
        key: keyOf('keys', user ?? event.id, account),
        what: `an access key${of}`,
        done,
        account,
        byHand: `Its id is not in the record: list the access keys${of} and switch off what is new.`,
      },
    ];
  return ids.map((id) => {
    // No call about users reaches one that is no user's.
    const owner = event.madeKey?.owner;
    const exposure = owner === undefined ? keyExposure(id, user) : undefined;
    const asRoot = `Sign in as the root user of account ${account}, and delete`;
    const todo = owner === undefined ? 'Switch off' : owner === 'root' ? asRoot : 'Delete';
    return {
      key: keyOf('access-key', id, account),
      what: `access key ${id}${of}`,
      done,
      account,
      ...given('exposure', exposure),
      ...(exposure ? {} : { byHand: `${todo} access key ${id}${of}.` }),
    };
  });
}

function passwordLead(user: string, { account, call }: JudgedEvent): Lead {
  const exposure = passwordExposure(user);
  return {
    key: keyOf('password', user, account),
    what: `console password of user ${user}`,
    done: call === 'iam CreateLoginProfile' ? 'was created' : 'was changed',
    account,
    ...given('exposure', exposure),
    ...(exposure ? {} : { byHand: `Delete the console password of user ${user}.` }),
  };
}

/** What keeps objects apart: their kind, account and name, which IAM compares without case. */
export function keyOf(kind: string, name: string, account: string): string {
  return `${kind} ${account} ${name.toLowerCase()}`;
}
