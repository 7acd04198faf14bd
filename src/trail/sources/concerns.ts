import { roleKey } from '../../domain/names.ts';
import type { TrailEvent } from '../records/event.ts';
import type { Subject } from './source.ts';

/** Whether an event is one of those that are looked for with a subject. */
export function concerns(subject: Subject, event: TrailEvent): boolean {
  switch (subject.kind) {
    case 'credential':
      return (
        event.by.accessKeyId === subject.accessKeyId ||
        (subject.issuer === true && isAbout(subject.accessKeyId, event))
      );
    case 'role':
      return [event.by.roleArn, event.minted?.roleArn, event.askedRole].some(
        (arn) => arn !== undefined && roleKey(arn) === roleKey(subject.roleArn),
      );
    case 'console':
      return isInConsole(subject, event);
    case 'machine':
      return isOfMachine(subject, event);
    case 'shared':
      return event.sharedId === subject.sharedId;
  }
}

// That it was handed out, or deleted.
function isAbout(accessKeyId: string, { minted, ended = [] }: TrailEvent): boolean {
  return (
    minted?.accessKeyId === accessKeyId ||
    ended.some(({ kind, name }) => kind === 'key' && name === accessKeyId)
  );
}

function isOfMachine(
  { name, account }: Extract<Subject, { kind: 'machine' }>,
  { account: of, minted, by, ended = [] }: TrailEvent,
): boolean {
  if (of !== account) return false;
  return (
    minted?.sessionName === name ||
    by.userId?.endsWith(`:${name}`) === true ||
    ended.some((it) => it.name === name)
  );
}

type Console = Extract<Subject, { kind: 'console' }>;

/**
 * Whether a call was made in AWS's console by a principal or user. A principal has other sessions of the same name,
 * and so its calls must say that they are the console's; of a user everything temporary counts.
 */
export function isInConsole({ principalId, user, account }: Console, event: TrailEvent): boolean {
  const { by, call } = event;
  if (principalId !== undefined) {
    return by.userId === principalId && (event.console === true || call.startsWith('signin '));
  }
  const isTemporary = by.accessKeyId === undefined || by.accessKeyId.startsWith('ASIA');
  return by.user === user && event.account === account && isTemporary;
}
