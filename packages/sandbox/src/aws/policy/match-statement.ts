import type { AccessRequest } from './access.ts';
import { listOf, type Statement } from './document.ts';
import { conditionsHold } from './match-conditions.ts';
import { closenessTo, type Closeness } from './match-principal.ts';
import { anyMatches, noneMatches, type Outcome } from './outcome.ts';
import { likePattern, matchesPattern, wildcardPattern } from './pattern.ts';
import type { Scope } from './scope.ts';

/** Whether a statement of an identity, boundary or session policy applies to the request. */
export function identityStatementApplies(
  statement: Statement,
  request: AccessRequest,
  scope: Scope,
): boolean {
  // Only trust policies may leave the resource out.
  if (statement.Resource === undefined && statement.NotResource === undefined) return false;
  return appliesToCall(statement, request, scope);
}

/** How closely a resource policy's statement names the caller; undefined if it does not apply. */
export function resourceStatementCloseness(
  statement: Statement,
  request: AccessRequest,
  scope: Scope,
): Closeness | undefined {
  const closeness = namedBy(statement, request);
  if (closeness === undefined) return undefined;
  return appliesToCall(statement, request, scope) ? closeness : undefined;
}

function namedBy(statement: Statement, { principal }: AccessRequest): Closeness | undefined {
  if (statement.Principal !== undefined) return closenessTo(principal, statement.Principal);
  if (statement.NotPrincipal === undefined) return undefined;
  return closenessTo(principal, statement.NotPrincipal) === undefined ? 'self' : undefined;
}

function appliesToCall(statement: Statement, request: AccessRequest, scope: Scope): boolean {
  return (
    actionApplies(statement, request.action) &&
    resourceApplies(statement, request.resource, scope) &&
    conditionsHold(statement.Condition ?? {}, scope)
  );
}

function actionApplies({ Action, NotAction }: Statement, action: string): boolean {
  const asked = action.toLowerCase();
  const outcome = (pattern: string): Outcome => {
    const wanted = pattern.toLowerCase();
    // Most actions are named whole: a policy that names many must not cost a search each.
    return /[*?]/.test(wanted) ? matchesPattern(wildcardPattern(wanted), asked) : wanted === asked;
  };
  if (Action !== undefined) return anyMatches(listOf(Action).map(outcome));
  return NotAction !== undefined && noneMatches(listOf(NotAction).map(outcome));
}

function resourceApplies(statement: Statement, resource: string, scope: Scope): boolean {
  const { Resource, NotResource } = statement;
  const outcome = (text: string): Outcome => {
    if (text === '*') return true;
    const pattern = likePattern(text, scope);
    return pattern === undefined ? undefined : matchesPattern(pattern, resource);
  };
  if (Resource !== undefined) return anyMatches(listOf(Resource).map(outcome));
  return NotResource === undefined || noneMatches(listOf(NotResource).map(outcome));
}
