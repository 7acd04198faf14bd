// What AWS answers to whoever may not: `AccessDenied`, `AccessDeniedException`, `Client.UnauthorizedOperation`,
// `AuthorizationErrorException`, `NotAuthorizedException`, `KMS.AccessDeniedException` and their like.
const REFUSAL = /AccessDenied|Unauthori[sz]ed|NotAuthori[sz]ed|AuthorizationError|Forbidden/i;

/** Whether an error code says that the caller was not allowed. */
export function isRefusal(error: string | undefined): boolean {
  return error !== undefined && REFUSAL.test(error);
}
