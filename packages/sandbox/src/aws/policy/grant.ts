import type { AccessRequest, PolicySet, PolicySets, Verdict } from './access.ts';
import { listOf } from './document.ts';
import type { Closeness } from './match-principal.ts';
import type { Match } from './matches.ts';

/** Whether the allowing statements suffice together; denials have been dealt with before. */
export function isGranted(
  request: AccessRequest,
  policies: PolicySets,
  allows: readonly Match[],
): boolean {
  // What an organisation does not allow, no policy of the account can grant, not even one on a resource.
  if (!organisationAllows(policies, allows)) return false;
  const { principal } = request;
  const byResource = (closeness: Closeness): boolean =>
    allows.some(({ where, closeness: found }) => where.set === 'resource' && found === closeness);
  const named = allowedBy('resource', allows);

  // Services and identity providers have no policies of their own.
  if (principal.service !== undefined || principal.federated !== undefined) return named;

  const withinLimits = limitsAllow(policies, allows);
  const byIdentity = withinLimits && allowedBy('identity', allows);
  if (crossesAccounts(request)) return named && byIdentity;
  if (byResource('self')) return true;
  if (byResource('role') && withinLimits) return true;
  return byIdentity && (byResource('account') || !needsTrust(request, policies));
}

/** What of an implicit deny comes before a missing grant, in the order in which AWS asks. */
export function limitOf(
  policies: PolicySets,
  allows: readonly Match[],
): Verdict['limitedBy'] | undefined {
  if (!organisationAllows(policies, allows)) return 'organisation';
  if (!allowedBy('identity', allows)) return undefined;
  if (!boundaryAllows(policies, allows)) return 'boundary';
  return sessionsAllow(policies, allows) ? undefined : 'session';
}

function organisationAllows({ organisation = [] }: PolicySets, allows: readonly Match[]): boolean {
  return organisation.every((_, level) =>
    allows.some(({ where }) => where.set === 'organisation' && where.level === level),
  );
}

// A role's trust policy has the last word even within its account; other resource policies only add.
function needsTrust({ action }: AccessRequest, { resource }: PolicySets): boolean {
  return resource !== undefined && action.toLowerCase().startsWith('sts:');
}

// Resources without an account id in their ARN (`*`, AWS-managed policies, images) count as one's own.
function crossesAccounts({ principal, resource }: AccessRequest): boolean {
  const account = resource.split(':')[4] ?? '';
  return /^\d{12}$/.test(account) && account !== principal.account;
}

function limitsAllow(policies: PolicySets, allows: readonly Match[]): boolean {
  return boundaryAllows(policies, allows) && sessionsAllow(policies, allows);
}

function boundaryAllows({ boundary }: PolicySets, allows: readonly Match[]): boolean {
  return boundary === undefined || allowedBy('boundary', allows);
}

function sessionsAllow({ session }: PolicySets, allows: readonly Match[]): boolean {
  return listOf(session).every((_, index) => allowedBy('session', allows, index));
}

function allowedBy(set: PolicySet, allows: readonly Match[], index?: number): boolean {
  return allows.some(
    ({ where }) => where.set === set && (index === undefined || where.index === index),
  );
}
