import { roleNameOf } from '../../../domain/names.ts';
import type { Subject } from '../source.ts';

/** Bytes that stand in every record that concerns a subject. */
export interface Pattern {
  readonly bytes: Uint8Array;
  /** ASCII letters of either case count. */
  readonly anyCase: boolean;
}

/** What to look for in the text of records, so that none that concerns the subject is passed over. */
export function patternsOf(subject: Subject): readonly Pattern[] {
  switch (subject.kind) {
    case 'credential':
      return [exactly(subject.accessKeyId)];
    case 'role':
      return ofRole(roleNameOf(subject.roleArn));
    case 'console':
      return [
        ...(subject.principalId === undefined ? [] : [exactly(subject.principalId)]),
        // In quotes: a name can be as short as a letter.
        exactly(JSON.stringify(subject.user)),
      ];
    case 'machine':
      return ofMachine(JSON.stringify(subject.name).slice(1));
    case 'shared':
      return [exactly(subject.sharedId)];
  }
}

// A record may have the ARN with the role's path or without, as the caller wrote it, or only a session's ARN.
function ofRole(name: string): Pattern[] {
  return [`/${name}"`, `assumed-role/${name}/`].map((text) => ({
    bytes: Buffer.from(text),
    anyCase: true,
  }));
}

// As the name of a session, at the end of a session's id or of an ARN: a function's can be as short as a letter.
function ofMachine(name: string): Pattern[] {
  return [`"${name}`, `:${name}`, `/${name}`].map(exactly);
}

function exactly(text: string): Pattern {
  return { bytes: Buffer.from(text), anyCase: false };
}
