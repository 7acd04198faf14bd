import { expect, it } from 'vitest';
import { evaluate } from '../../src/aws/policy/evaluate.ts';
import { ALICE, allow, decide, decideWith, deny, policy, request } from './builders.ts';

const yes = 'allowed';
const no = 'implicitDeny';

it.each([
  ['iam:ListUsers', yes],
  ['iam:List*', yes],
  ['IAM:listusers', yes],
  ['iam:List?sers', yes],
  ['iam:*Users', yes],
  ['*', yes],
  ['*:*', yes],
  ['iam:ListUser', no],
  ['iam:ListUsers?', no],
  ['iam:ListRoles', no],
  ['ec2:*', no],
])('when a policy allows %s, listing users is %s', (Action, decision) => {
  expect(decide(allow({ Action }))).toBe(decision);
});

it.each([
  [['ec2:*'], yes],
  [['ec2:*', 'iam:Get*'], yes],
  [['ec2:*', 'iam:List*'], no],
  ['*', no],
])('when a policy allows everything except %s, listing users is %s', (NotAction, decision) => {
  expect(decide(allow({ NotAction }))).toBe(decision);
});

it.each([
  ['*', yes],
  [ALICE, yes],
  ['arn:aws:iam::*:user/alice', yes],
  ['arn:aws:iam::111122223333:user/*', yes],
  ['arn:aws:iam::111122223333:user/al?ce', yes],
  ['arn:*/alice', yes],
  ['arn:aws:iam::111122223333:*', yes],
  ['arn:aws:iam::111122223333:user/Alice', no],
  ['arn:aws:iam::111122223333:user/al', no],
  ['arn:aws:iam::111122223333:user/al?', no],
  ['arn:aws:iam::444455556666:user/alice', no],
])('when a policy allows %s, deleting the user alice is %s', (Resource, decision) => {
  expect(decide(allow({ Resource }), request({ resource: ALICE }))).toBe(decision);
});

it('when an action has no resource, a policy on an ARN does not cover it', () => {
  expect(decide(allow({ Resource: 'arn:aws:iam::111122223333:user/*' }))).toBe(no);
  expect(decide(allow({ NotResource: 'arn:aws:iam::111122223333:user/*' }))).toBe(yes);
});

it('when NotResource lists the resource, the statement does not apply to it', () => {
  const asked = request({ resource: ALICE });
  expect(decide(allow({ NotResource: ['arn:aws:iam::*:role/*', ALICE] }), asked)).toBe(no);
  expect(decide(allow({ NotResource: 'arn:aws:iam::*:role/*' }), asked)).toBe(yes);
});

it('when nothing applies, the call is denied implicitly and no statement is named', () => {
  expect(evaluate(request(), { identity: [] })).toEqual({ decision: no, matched: [] });
});

it('when one statement denies, no number of allows helps, and the denial is named', () => {
  const identity = [policy(allow()), policy(allow(), deny({ Sid: 'Quarantine' }))];
  expect(evaluate(request(), { identity })).toEqual({
    decision: 'explicitDeny',
    matched: [{ set: 'identity', index: 1, statement: 1, sid: 'Quarantine' }],
  });
});

it('when a call is allowed, every statement that allowed it is named', () => {
  const identity = [policy(allow({ Action: 'ec2:*' }), allow({ Sid: 'Admin' })), policy(allow())];
  expect(evaluate(request(), { identity }).matched).toEqual([
    { set: 'identity', index: 0, statement: 1, sid: 'Admin' },
    { set: 'identity', index: 1, statement: 0 },
  ]);
});

it('when a policy has one statement without a list around it, it counts', () => {
  expect(decideWith({ identity: [{ Statement: allow() }] })).toBe(yes);
});

it('when an identity policy names no resource, it grants nothing', () => {
  const statement = { Effect: 'Allow', Action: '*', Principal: '*' } as const;
  expect(decide(statement)).toBe(no);
});

it('when a pattern is built to make matching slow, it stays fast', () => {
  const Resource = `arn:aws:iam::1:user/${'*a'.repeat(500)}b`;
  const resource = `arn:aws:iam::1:user/${'a'.repeat(2000)}`;
  expect(decide(allow({ Resource }), request({ resource }))).toBe(no);
});

it('when everything is denied, a caller may still ask who it is', () => {
  const asked = request({ action: 'sts:GetCallerIdentity' });
  expect(decide(deny(), asked)).toBe(yes);
});
