import { describe, expect, it } from 'vitest';
import type { AccessRequest, Statement } from '../../src/aws/policy/evaluate.ts';
import * as the from './builders.ts';
import { allow, decideWith, policy, request, session } from './builders.ts';

type Trusted = NonNullable<Statement['Principal']>;

const identity = [policy(allow({ Action: 'sts:AssumeRole' }))];

function assume(principal: AccessRequest['principal'], role = the.DEPLOY_ROLE): AccessRequest {
  return request({ action: 'sts:AssumeRole', resource: role, principal });
}

function trust(Principal: Trusted) {
  return policy(allow({ Action: 'sts:AssumeRole', Principal }));
}

const alice = { arn: the.ALICE, account: the.ACCOUNT };
const root = `arn:aws:iam::${the.ACCOUNT}:root`;

describe('when alice assumes a role of her account', () => {
  it.each<[string, Trusted, string, string]>([
    ['her ARN', { AWS: the.ALICE }, 'allowed', 'allowed'],
    ['a list with her ARN', { AWS: ['arn:aws:iam::1:user/x', the.ALICE] }, 'allowed', 'allowed'],
    ['everyone', '*', 'allowed', 'allowed'],
    ['everyone, the long way', { AWS: '*' }, 'allowed', 'allowed'],
    ['her account by root', { AWS: root }, 'implicitDeny', 'allowed'],
    ['her account by id', { AWS: the.ACCOUNT }, 'implicitDeny', 'allowed'],
    ['another account', { AWS: the.OTHER_ACCOUNT }, 'implicitDeny', 'implicitDeny'],
    ['another user', { AWS: `${the.ALICE}2` }, 'implicitDeny', 'implicitDeny'],
    ['users by wildcard', { AWS: the.ALICE.replace('alice', '*') }, 'implicitDeny', 'implicitDeny'],
    ['a service', { Service: 'ec2.amazonaws.com' }, 'implicitDeny', 'implicitDeny'],
    ['nobody by text', the.ALICE, 'implicitDeny', 'implicitDeny'],
  ])('and the role trusts %s: %3$s on its own, %4$s with her own policy', (_, who, alone, both) => {
    expect(decideWith({ resource: trust(who) }, assume(alice))).toBe(alone);
    expect(decideWith({ resource: trust(who), identity }, assume(alice))).toBe(both);
  });

  it('and nothing says whom the role trusts in this call, her own policy decides', () => {
    expect(decideWith({ identity }, assume(alice))).toBe('allowed');
  });

  it('and the trust asks for an external id, she has to bring it', () => {
    const Condition = { StringEquals: { 'sts:ExternalId': 'secret' } };
    const resource = policy(allow({ Principal: { AWS: the.ALICE }, Condition }));
    const asked = assume(alice);
    expect(decideWith({ resource }, asked)).toBe('implicitDeny');
    const context = { 'sts:ExternalId': 'secret' };
    expect(decideWith({ resource }, { ...asked, context })).toBe('allowed');
  });
});

it('when the role is in another account, trust and the caller’s policy are both needed', () => {
  const asked = assume(alice, `arn:aws:iam::${the.OTHER_ACCOUNT}:role/audit`);
  for (const who of [{ AWS: the.ALICE }, { AWS: root }, '*']) {
    expect(decideWith({ resource: trust(who), identity }, asked)).toBe('allowed');
    expect(decideWith({ resource: trust(who) }, asked)).toBe('implicitDeny');
  }
  expect(decideWith({ identity }, asked)).toBe('implicitDeny');
});

it('when a trust policy names a role, its sessions are meant, within their session policies', () => {
  const resource = trust({ AWS: the.DEPLOY_ROLE });
  const asked = assume(session, `arn:aws:iam::${the.ACCOUNT}:role/next`);
  const nothing = [policy(allow({ Action: 'ec2:*' }))];
  expect(decideWith({ resource }, asked)).toBe('allowed');
  expect(decideWith({ resource, session: nothing }, asked)).toBe('implicitDeny');
  expect(decideWith({ resource: trust('*'), session: nothing }, asked)).toBe('implicitDeny');
});

it('when a trust policy names one session, its session policies do not limit the grant', () => {
  const resource = trust({ AWS: the.DEPLOY_SESSION });
  const nothing = [policy(allow({ Action: 'ec2:*' }))];
  expect(decideWith({ resource, session: nothing }, assume(session))).toBe('allowed');
});

it('when a service or an identity provider assumes a role, only the trust policy counts', () => {
  const ec2 = { arn: 'ec2.amazonaws.com', account: '', service: 'ec2.amazonaws.com' };
  expect(decideWith({ resource: trust({ Service: 'ec2.amazonaws.com' }) }, assume(ec2))).toBe(
    'allowed',
  );
  expect(decideWith({ resource: trust({ Service: 'x.amazonaws.com' }) }, assume(ec2))).toBe(
    'implicitDeny',
  );
  expect(decideWith({ resource: trust({ AWS: root }), identity }, assume(ec2))).toBe(
    'implicitDeny',
  );
  const github = 'token.actions.githubusercontent.com';
  const workflow = { arn: github, account: '', federated: github };
  expect(decideWith({ resource: trust({ Federated: [github] }) }, assume(workflow))).toBe(
    'allowed',
  );
});

it('when a denial excepts principals, only the others are denied', () => {
  const denyOthers = the.deny({ NotPrincipal: { AWS: the.ALICE } });
  const resource = policy(denyOthers, allow({ Principal: '*' }));
  expect(decideWith({ resource }, assume(alice))).toBe('allowed');
  expect(decideWith({ resource }, assume(session))).toBe('explicitDeny');
});
