import type { Machine, TrailEvent } from '../records/event.ts';

/** A credential of the family, or a machine to which AWS hands some: what leaked, or was made from it. */
export interface Member {
  /** What the tree and the events call it: the key id, or a name where it has none. */
  readonly id: string;
  readonly kind: CredentialKind;
  /** `user ci-deploy`, `role arn:…` */
  readonly holder: string;
  readonly account: string;
  readonly sessionName?: string;
  /** Which credential of the family it came from; absent for what leaked. */
  readonly parent?: string;
  /** How it was issued: by what call, when, and in which event. */
  readonly issuedBy?: string;
  readonly issuedAt?: string;
  readonly issuedIn?: string;
  /** What it is, where it is a machine. */
  readonly machine?: Machine & { readonly region: string };
  /** Of a long-term key that is no user's: whose it is, and where it was made. */
  readonly ownerless?: Pick<NonNullable<TrailEvent['madeKey']>, 'owner' | 'bucket'> & {
    readonly region: string;
  };
  /** When a record shows that it was ended for good. ISO 8601. */
  readonly endedAt?: string;
}

export type CredentialKind =
  | 'access-key'
  | 'role-session'
  | 'user-session'
  | 'federated-session'
  | 'console-session'
  | 'machine';

/** An event and the member of the family that made the call. */
export interface OwnedEvent extends TrailEvent {
  readonly credential: string;
}
