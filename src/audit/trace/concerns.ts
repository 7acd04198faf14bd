import { roleKey } from '../../inventory/names.ts';
import type { AuditEvent } from '../event.ts';
import type { Subject } from '../sources/source.ts';

/** Whether an event is one of those that are looked for with a subject. */
export function concerns(subject: Subject, event: AuditEvent): boolean {
  switch (subject.kind) {
    case 'credential':
      return (
        event.by.accessKeyId === subject.accessKeyId ||
        (subject.issuer === true && event.minted?.accessKeyId === subject.accessKeyId)
      );
    case 'role':
      return [event.by.roleArn, event.minted?.roleArn, event.askedRole].some(
        (arn) => arn !== undefined && roleKey(arn) === roleKey(subject.roleArn),
      );
    case 'console':
      return isInConsole(event) && isPrincipal(subject, event);
    case 'shared':
      return event.sharedId === subject.sharedId;
  }
}

// AWS's sign-in service writes what happens before there are credentials.
function isInConsole(event: AuditEvent): boolean {
  return event.console === true || event.call.startsWith('signin ');
}

function isPrincipal(
  { principalId, user, account }: Extract<Subject, { kind: 'console' }>,
  { by }: AuditEvent,
): boolean {
  if (principalId !== undefined && by.userId !== undefined) return by.userId === principalId;
  return by.user === user && by.account === account;
}
