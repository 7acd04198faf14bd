import type { Connection } from '../aws/connection.ts';
import type { Guardrails } from './guardrails.ts';

/** A connection that knows whom Staunch never touches, so that every plan made over it does. */
export function guarded(aws: Connection, guardrails: Guardrails): Connection {
  const protectedPrincipals = guardrails.protected;
  return aws.protectedPrincipals === protectedPrincipals ? aws : { ...aws, protectedPrincipals };
}
