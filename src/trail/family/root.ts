import { roleKey } from '../../domain/names.ts';
import type { Subject } from '../sources/source.ts';
import type { Member } from './member.ts';

/** What leaked, as the trace begins with it. */
export interface Root {
  readonly subject: Subject;
  /** Absent for roles: their sessions are the members. */
  readonly member?: Member;
  /** Of a role's sessions only these, by session name: those of leaked instances. */
  readonly sessionNames?: readonly string[];
  /** Of a role's sessions only those issued before: the others were handed out after our own deny. ISO 8601. */
  readonly until?: string;
}

/** A session of a role, as an event tells of it. */
interface Session {
  readonly roleArn: string | undefined;
  readonly name: string | undefined;
  readonly issuedAt: string | undefined;
}

/** Whether a session is one of those that leaked with a role. */
export function isSessionOf(
  { subject, sessionNames, until }: Root,
  { roleArn, name, issuedAt }: Session,
): boolean {
  if (subject.kind !== 'role' || roleArn === undefined) return false;
  if (roleKey(subject.roleArn) !== roleKey(roleArn)) return false;
  if (until !== undefined && issuedAt !== undefined && Date.parse(issuedAt) >= Date.parse(until))
    return false;
  return sessionNames === undefined || sessionNames.includes(name ?? '');
}
