/** A long-term key that was made or switched on again since the exposure and is not shown to be off: it outlives what is denied. */
export interface MadeKey {
  readonly accessKeyId: string;
  readonly user: string;
  readonly account: string;
  readonly how: 'made' | 'switched on again';
  /** In words. */
  readonly by: string;
  /** Absent where the family made it. `nobody`: CloudTrail shows no maker, as yet. `other`: somebody outside the family. */
  readonly maker?: 'nobody' | 'other';
  /** ISO 8601. */
  readonly at: string;
  /** Why its state is not known; absent where AWS shows that it is Active. */
  readonly unread?: string;
}

/** The same for a console password that is there, or may be. */
export interface MadePassword extends Omit<MadeKey, 'accessKeyId' | 'how'> {
  /** When the password that is there was made, as IAM tells; absent where it is not known. ISO 8601. */
  readonly since?: string;
  /** `AIDA…` of its user; absent where it is not known. */
  readonly principalId?: string;
}

/** The same for a credential of another kind. */
export interface MadeOther extends Omit<MadeKey, 'accessKeyId'> {
  readonly kind: OtherKind;
  /** `APKA…`, `ACCA…`, a certificate's id or a device's serial number. */
  readonly id: string;
}

/** Another key of a user whose key leaked. */
export interface Sibling {
  readonly accessKeyId: string;
  readonly active: boolean;
  /** When it was made, ISO 8601; absent where IAM did not tell. */
  readonly since?: string;
}

/** A credential of a user that is neither an access key nor a password, or that those of its kind could not be read. */
export interface OtherFacts {
  /** In words. */
  readonly what: string;
  readonly status: string;
  readonly kind: OtherKind;
  /** Absent where its kind could not be read. */
  readonly id?: string;
  /** When it was made, ISO 8601; absent where IAM did not tell. */
  readonly since?: string;
}

export type OtherKind = 'ssh-key' | 'signing-certificate' | 'service-credential' | 'mfa-device';
