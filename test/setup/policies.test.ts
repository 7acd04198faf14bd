import { describe, expect, it } from 'vitest';
import {
  evaluate,
  parsePolicy,
  type PolicyDocument as ParsedPolicy,
} from '@staunch/sandbox/policy';
import { staunchRoles } from '@staunch/sandbox';
import { sizeOf, type PolicyDocument } from '../../src/setup/policy-document.ts';
import { applyPolicy, planPolicy } from '../../src/setup/role-policies.ts';
import { scopeOf } from '../../src/setup/scopes.ts';
import { applyActions } from '../../src/setup/needed-actions.ts';
import { askOracle } from '../../packages/sandbox/test/policy/oracle.ts';
import { ACCOUNT } from '../support/worlds.ts';

const PLAIN = { partition: 'aws' as const, protectedPrincipals: [] };

/** Each action with what it is allowed or denied on, one line each: policies that say the same have the same. */
function meaningOf(policies: readonly unknown[]): string[] {
  const statements = policies.flatMap((policy) => (policy as PolicyDocument).Statement);
  const lines = statements.flatMap(({ Effect, Action, Resource, Condition }) =>
    [Action].flat().flatMap((action) =>
      [Resource ?? []].flat().map((resource) => {
        const when = Condition === undefined ? '' : ` ${JSON.stringify(Condition)}`;
        return `${Effect} ${action} ${resource}${when}`;
      }),
    ),
  );
  return lines.sort();
}

function sandboxPolicies(name: string): unknown[] {
  const role = staunchRoles(ACCOUNT).find((it) => it.name === name);
  return Object.values(role?.policies ?? {});
}

function asking(action: string, resource: string, context: Record<string, string | string[]> = {}) {
  const arn = `arn:aws:sts::${ACCOUNT}:assumed-role/staunch-apply/run`;
  return { action, resource, principal: { arn, account: ACCOUNT }, context };
}

type Asked = ReturnType<typeof asking>;

/** By the sandbox: the oracle does not weigh denies on roles that belong to AWS. */
function decidedHere(protectedPrincipals: readonly string[], request: Asked): string {
  return evaluate(request, { identity: [parsed(protectedPrincipals)] }).decision;
}

async function decided(request: Asked): Promise<string | undefined> {
  const asked = { name: request.action, request, identity: [parsed([])] };
  return askOracle(asked as unknown as Parameters<typeof askOracle>[0]);
}

function parsed(protectedPrincipals: readonly string[]): ParsedPolicy {
  return parsePolicy(JSON.stringify(applyPolicy({ partition: 'aws', protectedPrincipals })));
}

describe('the policies of the roles', () => {
  it('are those that the sandbox enforces', () => {
    expect(meaningOf(sandboxPolicies('staunch-plan'))).toEqual(meaningOf([planPolicy(PLAIN)]));
    expect(meaningOf(sandboxPolicies('staunch-apply'))).toEqual(meaningOf([applyPolicy(PLAIN)]));
  });

  it('fit into a role, twenty protected principals included, and say so where they do not', () => {
    const names = Array.from({ length: 200 }, (_, at) => `arn:aws:iam::*:role/break-glass-${at}`);
    const fits = applyPolicy({ partition: 'aws', protectedPrincipals: names.slice(0, 20) });
    expect(sizeOf(fits)).toBeLessThanOrEqual(10_240);
    expect(() => applyPolicy({ partition: 'aws', protectedPrincipals: names })).toThrow(
      /IAM takes 10240\. Name fewer protected principals/,
    );
  });

  it('allow each action on something that AWS’s own reference knows for it', async () => {
    const keys = {
      'aws:TagKeys': ['staunch:x'],
      'iam:PolicyARN': `arn:aws:iam::${ACCOUNT}:policy/StaunchDenyOlderSessions-1-x`,
      'iam:PassedToService': 'ec2.amazonaws.com',
    };
    for (const action of applyActions()) {
      const { resources, condition } = scopeOf(action);
      const wanted = Object.values(condition?.('aws') ?? {}).flatMap((block) => Object.keys(block));
      const context = Object.fromEntries(
        Object.entries(keys).filter(([key]) => wanted.includes(key)),
      );
      for (const pattern of resources('aws')) {
        const resource = pattern
          .replace('iam::*', `iam::${ACCOUNT}`)
          .replace('ec2:*:*', `ec2:eu-west-1:${ACCOUNT}`)
          .replace(/\/\*$/, '/i-0a11aaaa000000001')
          .replace(/Sessions\*$/, 'Sessions-1-x');
        expect(await decided(asking(action, resource, context)), action).toBe('allowed');
      }
    }
  });

  it.each([
    ['Staunch’s own roles', 'iam:PutRolePolicy', 'role/staunch-plan'],
    [
      'roles of IAM Identity Center',
      'iam:PutRolePolicy',
      'role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef',
    ],
    ['service-linked roles', 'iam:DeleteRolePolicy', 'role/aws-service-role/x.amazonaws.com/y'],
    ['protected roles', 'iam:PutRolePolicy', 'role/break-glass'],
    ['protected users', 'iam:UpdateAccessKey', 'user/root-like/anna'],
  ])('deny writing on %s', (_, action, path) => {
    const guarded = ['arn:aws:iam::*:role/break-glass', 'arn:aws:iam::*:user/root-like/*'];
    const request = asking(action, `arn:aws:iam::${ACCOUNT}:${path}`);
    expect(decidedHere(guarded, request)).toBe('explicitDeny');
  });

  it.each([
    ['a tag that is not Staunch’s', 'iam:TagUser', 'user/x', { 'aws:TagKeys': ['team'] }],
    [
      'another policy than Staunch’s',
      'iam:AttachUserPolicy',
      'user/x',
      { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/AdministratorAccess' },
    ],
    ['a policy of another name', 'iam:CreatePolicy', 'policy/admin', {}],
    [
      'a role for a function',
      'iam:PassRole',
      'role/x',
      { 'iam:PassedToService': 'lambda.amazonaws.com' },
    ],
  ])('do not allow %s', async (_, action, path, context) => {
    const request = asking(action, `arn:aws:iam::${ACCOUNT}:${path}`, context);
    expect(await decided(request)).toBe('implicitDeny');
  });

  it('are in the words of other partitions, too', () => {
    const policy = JSON.stringify(applyPolicy({ partition: 'aws-cn', protectedPrincipals: [] }));
    expect(policy).not.toContain('arn:aws:');
    expect(policy).toContain('ec2.amazonaws.com.cn');
  });
});
