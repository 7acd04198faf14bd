import { applyActions, planActions, writeActions } from './needed-actions.ts';
import {
  fittingRole,
  policyOf,
  type Partition,
  type PolicyDocument,
  type Statement,
} from './policy-document.ts';
import { scopeOf, type Scope } from './scopes.ts';

/** What the policies of the roles depend on beyond the catalogue. */
interface PolicyAnswers {
  readonly partition: Partition;
  /** ARNs, with wildcards, of users and roles that are never touched. */
  readonly protectedPrincipals: readonly string[];
}

/** What the plan role may do: read. */
export function planPolicy({ partition }: Pick<PolicyAnswers, 'partition'>): PolicyDocument {
  return fittingRole(policyOf(allowing(planActions(), partition)));
}

/** What the apply role may do: what the remediations do, and none of it to Staunch or whom the owners protect. */
export function applyPolicy({ partition, protectedPrincipals }: PolicyAnswers): PolicyDocument {
  const own = [`arn:${partition}:iam::*:role/staunch-*`];
  const ofAws = ['aws-reserved/*', 'aws-service-role/*'].map(
    (path) => `arn:${partition}:iam::*:role/${path}`,
  );
  return fittingRole(
    policyOf([
      ...allowing(applyActions(), partition),
      denying('NeverStaunchItself', own),
      denying('NeverRolesOfAws', ofAws),
      ...(protectedPrincipals.length > 0
        ? [denying('NeverWhomTheOwnersProtect', protectedPrincipals)]
        : []),
    ]),
  );
}

function allowing(actions: readonly string[], partition: Partition): Statement[] {
  const scopes = new Set(actions.map(scopeOf));
  return [...scopes].map((scope) => ({
    Sid: scope.sid,
    Effect: 'Allow',
    Action: actions.filter((action) => scopeOf(action) === scope),
    Resource: scope.resources(partition),
    ...(scope.condition ? { Condition: scope.condition(partition) } : {}),
  }));
}

function denying(Sid: string, Resource: readonly string[]): Statement {
  const Action = writeActions().filter((action) => isAboutPrincipals(scopeOf(action)));
  return { Sid, Effect: 'Deny', Action, Resource };
}

function isAboutPrincipals({ resources }: Scope): boolean {
  return resources('aws').some((arn) => /:(user|role)\//.test(arn));
}
