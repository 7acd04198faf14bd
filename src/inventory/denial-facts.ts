import type { Denial } from '../domain/denials.ts';

/** What denies sessions of a user or role, and what room there is for more of it. */
export interface DenialFacts {
  /** Inline and, where one of this incident is attached, managed. */
  readonly denials: readonly Denial[];
  /** Statements with this incident's Sid that somebody changed, or took out of the managed policy that is this incident's alone. */
  readonly changed: readonly { readonly sid: string; readonly managed?: true }[];
  /** Where this incident's denial of all older sessions stands, or has room. `none`: every quota is full. */
  readonly room: 'inline' | 'managed' | 'none';
  /** So many more denials have room. */
  readonly spare: { readonly inline: number; readonly managed: number };
  /** A managed policy that can be taken off, where as many are attached as IAM takes. */
  readonly removable?: string;
  /** The account may have no further managed policy. */
  readonly accountFull?: true;
  /** What of this could not be asked, and what is taken for true in its place, in words. */
  readonly assumed?: string;
}
