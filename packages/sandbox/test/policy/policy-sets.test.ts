import { describe, expect, it } from 'vitest';
import { evaluate, type PolicySets } from '../../src/aws/policy/evaluate.ts';
import { ALICE, allow, decideWith, deny, OTHER_ACCOUNT, policy, request } from './builders.ts';

const all = policy(allow());
const onlyEc2 = policy(allow({ Action: 'ec2:*' }));
const denyAll = policy(deny());

it('when there is a boundary, both the identity policies and the boundary have to allow', () => {
  expect(decideWith({ identity: [all], boundary: all })).toBe('allowed');
  expect(decideWith({ identity: [all], boundary: onlyEc2 })).toBe('implicitDeny');
  expect(decideWith({ identity: [onlyEc2], boundary: all })).toBe('implicitDeny');
  expect(decideWith({ identity: [all], boundary: denyAll })).toBe('explicitDeny');
});

it('when there are session policies, each of them has to allow as well', () => {
  expect(decideWith({ identity: [all], session: [] })).toBe('allowed');
  expect(decideWith({ identity: [all], session: [all] })).toBe('allowed');
  expect(decideWith({ identity: [all], session: [all, onlyEc2] })).toBe('implicitDeny');
  expect(decideWith({ identity: [onlyEc2], session: [all] })).toBe('implicitDeny');
  expect(decideWith({ identity: [all], session: [denyAll] })).toBe('explicitDeny');
});

describe('when there are service control policies', () => {
  const exempt = policy(deny({ Condition: { StringNotEquals: { 'aws:username': 'bob' } } }));

  it('they grant nothing, and each level has to allow', () => {
    expect(decideWith({ organisation: [[all]] })).toBe('implicitDeny');
    expect(decideWith({ organisation: [[all], [all]], identity: [all] })).toBe('allowed');
    expect(decideWith({ organisation: [[all], [onlyEc2]], identity: [all] })).toBe('implicitDeny');
    expect(decideWith({ organisation: [[all], []], identity: [all] })).toBe('implicitDeny');
    expect(decideWith({ organisation: [], identity: [all] })).toBe('allowed');
  });

  it('one of several at a level is enough to allow, or to deny', () => {
    expect(decideWith({ organisation: [[onlyEc2, all]], identity: [all] })).toBe('allowed');
    expect(decideWith({ organisation: [[all, denyAll]], identity: [all] })).toBe('explicitDeny');
    expect(decideWith({ organisation: [[all, exempt]], identity: [all] })).toBe('explicitDeny');
    const bob = request({ context: { 'aws:username': 'bob' } });
    expect(decideWith({ organisation: [[all, exempt]], identity: [all] }, bob)).toBe('allowed');
  });

  it('what they do not allow no resource policy grants', () => {
    const resource = policy(allow({ Principal: { AWS: ALICE } }));
    expect(decideWith({ organisation: [[onlyEc2]], resource })).toBe('implicitDeny');
    expect(decideWith({ organisation: [[all]], resource })).toBe('allowed');
  });

  it('they stop no GetCallerIdentity', () => {
    const asked = request({ action: 'sts:GetCallerIdentity' });
    expect(decideWith({ organisation: [[denyAll]] }, asked)).toBe('allowed');
  });

  it('the place of a statement names its level', () => {
    const { matched } = evaluate(request(), {
      organisation: [[all], [all, denyAll]],
      identity: [],
    });
    expect(matched).toEqual([{ set: 'organisation', level: 1, index: 1, statement: 0 }]);
  });
});

it.each<[string | undefined, Partial<PolicySets>]>([
  ['organisation', { organisation: [[onlyEc2]], identity: [all], boundary: onlyEc2 }],
  ['organisation', { organisation: [[onlyEc2]] }],
  ['boundary', { organisation: [[all]], identity: [all], boundary: onlyEc2, session: [onlyEc2] }],
  ['session', { identity: [all], boundary: all, session: [all, onlyEc2] }],
  [undefined, { identity: [onlyEc2], boundary: onlyEc2, session: [onlyEc2] }],
])('an implicit deny is put down to %s before a missing grant: %j', (limit, sets) => {
  const verdict = evaluate(request(), { identity: [], ...sets });
  expect(verdict.decision).toBe('implicitDeny');
  expect(verdict.limitedBy).toBe(limit);
});

it('when a resource policy names the caller, it grants even without an identity policy', () => {
  const resource = policy(allow({ Principal: { AWS: ALICE } }));
  expect(decideWith({ resource })).toBe('allowed');
  expect(decideWith({ resource, boundary: onlyEc2 })).toBe('allowed');
  expect(decideWith({ resource, identity: [denyAll] })).toBe('explicitDeny');
});

it('when a resource policy does not name the caller, the identity policies still grant', () => {
  const resource = policy(allow({ Principal: { Service: 'ec2.amazonaws.com' } }));
  expect(decideWith({ resource, identity: [all] })).toBe('allowed');
  expect(decideWith({ resource })).toBe('implicitDeny');
});

it('when a resource policy denies the caller, nothing helps', () => {
  const resource = policy(deny({ Principal: '*' }));
  expect(decideWith({ resource, identity: [all] })).toBe('explicitDeny');
});

it('when the resource is in another account, both sides have to allow', () => {
  const asked = request({ resource: `arn:aws:sns:eu-west-1:${OTHER_ACCOUNT}:topic` });
  const resource = policy(allow({ Principal: { AWS: ALICE } }));
  expect(decideWith({ resource, identity: [all] }, asked)).toBe('allowed');
  expect(decideWith({ resource }, asked)).toBe('implicitDeny');
  expect(decideWith({ identity: [all] }, asked)).toBe('implicitDeny');
});

it('when the resource belongs to AWS rather than to an account, one side is enough', () => {
  const asked = request({ resource: 'arn:aws:iam::aws:policy/AWSDenyAll' });
  expect(decideWith({ identity: [all] }, asked)).toBe('allowed');
});
