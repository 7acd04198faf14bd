import type { Connection } from '../aws/connection.ts';
import type { Incident } from '../domain/incident.ts';
import type { Caller } from '../domain/own-principals.ts';
import type { ProtectedPrincipal } from '../domain/protected-principals.ts';
import { ownIdentity, type Account } from '../trail/account.ts';
import type { Guardrails } from './guardrails.ts';

/** An account as the owners let Staunch enter it, and whom it never touches there. */
export interface Access extends Account {
  /** The account of one incident, as it is entered for it; always the same for the same incident. */
  readonly forIncident?: (incident: Incident) => Access;
  /** Users and roles that are never to be touched, by policy. */
  readonly protectedPrincipals: readonly ProtectedPrincipal[];
}

/** An account by the credentials at hand, and no other one. */
export function accessWith(aws: Connection, guardrails: Pick<Guardrails, 'protected'>): Access {
  const protectedPrincipals = guardrails.protected;
  return { ...aws, toAccount: () => undefined, ownRoleArns: [], protectedPrincipals };
}

/** The access that deals with one incident: by a role of its account where the owners named one. */
export function accessFor(access: Access, incident: Incident): Access {
  return access.forIncident?.(incident) ?? access;
}

/** Asks AWS who we are; whom we never touch, the owners say. Throws AwsProblem. */
export async function callerOf(access: Access): Promise<Caller> {
  const { protectedPrincipals } = access;
  return { ...(await ownIdentity(access)), protectedPrincipals };
}
