/**
 * How services say that a caller may not: each has its own words for it (`AccessDenied`, `Client.UnauthorizedOperation`,
 * `AuthorizationErrorException`, `NotAuthorizedException`, `KMS.AccessDeniedException`, `Forbidden`).
 */
const NOT_ALLOWED =
  'AccessDenied|Unauthori[sz]ed|NotAuthori[sz]ed|AuthorizationError|Forbidden|InsufficientPrivileges';
/** How they say that the credential itself is no good: it is off, over, or was never one. */
const NOT_LET_IN =
  'ExpiredToken|RequestExpired|InvalidClientTokenId|InvalidToken|InvalidAccessKeyId|UnrecognizedClient|AuthFailure' +
  '|SignatureDoesNotMatch|InvalidSignature|IncompleteSignature|MissingAuthenticationToken|TokenRefreshRequired';
const REFUSED = new RegExp(`${NOT_ALLOWED}|${NOT_LET_IN}`, 'i');

/**
 * Whether an error code says that AWS did not let the caller do it. Any other error means that the call was let in and
 * failed for another reason: then the credential works.
 */
export function isRefused(error: string | undefined): boolean {
  return error !== undefined && REFUSED.test(error);
}
