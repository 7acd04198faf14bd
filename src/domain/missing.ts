import type { About } from './item-names.ts';

/** Something that was looked for and is not there, or could not be looked at. */
export interface Missing {
  /** For instance `access key AKIA…`. */
  readonly what: string;
  readonly why: string;
  readonly hint: string;
  /** AWS did not let us look: it may be there. */
  readonly unread?: true;
  /** Nobody has its id or name: CloudTrail may show that it was there. */
  readonly isAbsent?: true;
  /** The id of another user, who has the name by now. */
  readonly anotherId?: string;
  /** For a key: whose sessions are denied all the same, because the incident file says so. */
  readonly user?: string;
  /** The same as `what`, for a machine. */
  readonly about?: About;
}
