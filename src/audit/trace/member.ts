import type { CredentialUse } from '../audit.ts';

/** A credential of the family, before it is known what it did. */
export type Member = Pick<
  CredentialUse,
  | 'id'
  | 'kind'
  | 'holder'
  | 'account'
  | 'sessionName'
  | 'parent'
  | 'issuedBy'
  | 'issuedAt'
  | 'issuedIn'
>;
