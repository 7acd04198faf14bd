import type { AccessRequest, MatchedStatement, PolicySet, PolicySets } from './access.ts';
import { listOf, type PolicyDocument, type Statement } from './document.ts';
import type { Closeness } from './match-principal.ts';
import { identityStatementApplies, resourceStatementCloseness } from './match-statement.ts';
import { scopeOf } from './scope.ts';

/** A statement that applies to the request. */
export interface Match {
  readonly effect: Statement['Effect'];
  /** How closely it names the caller; identity policies belong to the caller and always do. */
  readonly closeness: Closeness;
  readonly where: MatchedStatement;
}

/** Every statement of every policy that applies to the request. */
export function matchesOf(request: AccessRequest, policies: PolicySets): readonly Match[] {
  return [
    ...(policies.organisation ?? []).flatMap((documents, level) =>
      matchesIn('organisation', documents, request).map((match) => ({
        ...match,
        where: { ...match.where, level },
      })),
    ),
    ...matchesIn('identity', policies.identity, request),
    ...matchesIn('boundary', listOf(policies.boundary), request),
    ...matchesIn('session', listOf(policies.session), request),
    ...matchesIn('resource', listOf(policies.resource), request),
  ];
}

function matchesIn(
  set: PolicySet,
  documents: readonly PolicyDocument[],
  request: AccessRequest,
): readonly Match[] {
  return documents.flatMap((document, index) => {
    const scope = scopeOf(request, document);
    return listOf(document.Statement).flatMap((statement, at) => {
      const closeness =
        set === 'resource'
          ? resourceStatementCloseness(statement, request, scope)
          : identityStatementApplies(statement, request, scope)
            ? 'self'
            : undefined;
      if (closeness === undefined) return [];
      return [{ effect: statement.Effect, closeness, where: place(set, index, at, statement) }];
    });
  });
}

function place(set: PolicySet, index: number, at: number, { Sid }: Statement): MatchedStatement {
  return { set, index, statement: at, ...(Sid === undefined ? {} : { sid: Sid }) };
}
