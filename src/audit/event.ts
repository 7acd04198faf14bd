import type { TrailEvent } from '../inventory/trail-event.ts';

/** A CloudTrail event as the audit keeps it: named fields only, never the record itself. */
export interface AuditEvent extends TrailEvent {
  /** The account whose trail holds it. */
  readonly account: string;
  readonly kind: EventKind;
  /** The same in the records of every account that a call concerns. */
  readonly sharedId?: string;
  /** Made in AWS's console, or with credentials that it handed out. */
  readonly console?: true;
  /** Which row of the findings table it falls under; absent where none does. */
  readonly rule?: string;
  /** What it was about, as that row says. */
  readonly objects: readonly EventObject[];
  /** The file of an archive in which it stands. */
  readonly file?: string;
}

/** CloudTrail's `eventCategory`. */
export type EventKind = 'management' | 'data' | 'network' | 'insight';

/** For instance a `user` with the name `mallory`. */
export interface EventObject {
  readonly what: string;
  readonly name: string;
}
