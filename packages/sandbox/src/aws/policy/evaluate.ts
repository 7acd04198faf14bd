import type { AccessRequest, Decision, PolicySets, Verdict } from './access.ts';
import { isGranted, limitOf } from './grant.ts';
import { matchesOf, type Match } from './matches.ts';

export type {
  AccessRequest,
  Decision,
  MatchedStatement,
  PolicySet,
  PolicySets,
  Principal,
  Verdict,
} from './access.ts';
export type { PolicyDocument, Statement } from './document.ts';
export { MalformedPolicy } from './malformed-policy.ts';
export { parsePolicy } from './parse-policy.ts';

/** Decides one call as AWS does; throws MalformedPolicy only for policies that were never parsed. */
export function evaluate(request: AccessRequest, policies: PolicySets): Verdict {
  // AWS answers this one to every valid credential, even under an explicit deny (API reference).
  if (request.action.toLowerCase() === 'sts:getcalleridentity') return verdict('allowed', []);
  const matches = matchesOf(request, policies);
  const denials = matches.filter(({ effect }) => effect === 'Deny');
  if (denials.length > 0) return verdict('explicitDeny', denials);
  if (isGranted(request, policies, matches)) return verdict('allowed', matches);
  const limitedBy = limitOf(policies, matches);
  return { ...verdict('implicitDeny', matches), ...(limitedBy ? { limitedBy } : {}) };
}

function verdict(decision: Decision, matches: readonly Match[]): Verdict {
  return { decision, matched: matches.map(({ where }) => where) };
}
