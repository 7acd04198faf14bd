/** How services say that a caller may not do it, or is not let in at all: each has a code of its own. */
export const REFUSALS = [
  'AccessDenied',
  'AccessDeniedException',
  'Client.UnauthorizedOperation',
  'AuthorizationError',
  'AuthorizationErrorException',
  'NotAuthorizedException',
  'UnauthorizedException',
  'Forbidden',
  'ForbiddenException',
  'ExpiredToken',
  'InvalidClientTokenId',
] as const;
