import type { AccessRequest, PolicySet, PolicySets } from './access.ts';
import { listOf } from './document.ts';
import type { Closeness } from './match-principal.ts';
import type { Match } from './matches.ts';

/** Whether the allowing statements suffice together; denials have been dealt with before. */
export function isGranted(
  request: AccessRequest,
  policies: PolicySets,
  allows: readonly Match[],
): boolean {
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

// A role's trust policy has the last word even within its account; other resource policies only add.
function needsTrust({ action }: AccessRequest, { resource }: PolicySets): boolean {
  return resource !== undefined && action.toLowerCase().startsWith('sts:');
}

// Resources without an account id in their ARN (`*`, AWS-managed policies, images) count as one's own.
function crossesAccounts({ principal, resource }: AccessRequest): boolean {
  const account = resource.split(':')[4] ?? '';
  return /^\d{12}$/.test(account) && account !== principal.account;
}

function limitsAllow({ boundary, session }: PolicySets, allows: readonly Match[]): boolean {
  const bounded = boundary === undefined || allowedBy('boundary', allows);
  const sessions = listOf(session).map((_, index) => index);
  return bounded && sessions.every((index) => allowedBy('session', allows, index));
}

function allowedBy(set: PolicySet, allows: readonly Match[], index?: number): boolean {
  return allows.some(
    ({ where }) => where.set === set && (index === undefined || where.index === index),
  );
}
