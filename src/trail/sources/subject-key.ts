import { roleKey } from '../../domain/names.ts';
import type { Subject } from './source.ts';

/** What makes two subjects the same question. */
export function keyOf(subject: Subject): string {
  switch (subject.kind) {
    case 'credential':
      return `credential ${subject.accessKeyId}`;
    case 'role':
      return `role ${roleKey(subject.roleArn)}`;
    case 'console':
      return `console ${subject.account} ${subject.principalId ?? subject.user}`;
    // Questions are asked in the order of their keys: this one leads to less than the others.
    case 'machine':
      return `started ${subject.account} ${subject.name}`;
    case 'shared':
      return `shared ${subject.sharedId}`;
  }
}
