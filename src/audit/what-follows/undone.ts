import type { JudgedEvent } from '../../trail/usual/judged.ts';
import { named } from './lead.ts';
import { keyOf } from './people.ts';
import { roleLeadKey } from './roles.ts';
import type { FindRole } from './known-roles.ts';

/** What an event took away again, by the keys of leads. */
export function undoneBy(event: JudgedEvent, roleArn: FindRole): string[] {
  const { account, call, region } = event;
  const keys = (kind: string, word: string): string[] =>
    named(event, word).map((name) => keyOf(kind, name, account));
  switch (call) {
    case 'iam DeleteUser':
      return keys('user', 'user');
    case 'iam DeleteAccessKey':
      return keys('access-key', 'access key');
    case 'iam UpdateAccessKey':
      return event.rule === 'keys-created' ? [] : keys('access-key', 'access key');
    case 'iam DeleteLoginProfile':
      return keys('password', 'user');
    case 'iam DeleteRole':
      return named(event, 'role').map((name) => roleLeadKey(roleArn(name, event)));
    case 'ec2 TerminateInstances':
      return named(event, 'instance').map((id) => `instance ${id}`);
    default:
      return call.startsWith('lambda DeleteFunction')
        ? named(event, 'function').map((name) => keyOf('function', `${name} in ${region}`, account))
        : [];
  }
}
