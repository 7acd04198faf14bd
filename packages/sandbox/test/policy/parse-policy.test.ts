import { expect, it } from 'vitest';
import { MalformedPolicy, parsePolicy } from '../../src/aws/policy/evaluate.ts';

const good = { Effect: 'Allow', Action: 'iam:*', Resource: '*' };
const { Effect, Action, Resource } = good;
const only = (statement: unknown) => ({ Version: '2012-10-17', Statement: statement });

it.each<[string, unknown]>([
  ['one statement', only(good)],
  ['a list', only([good, { ...good, Sid: 'Second' }])],
  ['a trust policy', only({ Effect, Action: 'sts:AssumeRole', Principal: { AWS: ['1', '2'] } })],
  [
    'unquoted condition values',
    only({ ...good, Condition: { Bool: { 'aws:x': [true, 1, 'a'] } } }),
  ],
  ['a set operator', only({ ...good, Condition: { 'ForAllValues:ArnLikeIfExists': { a: 'b' } } })],
  [
    'no version',
    { Id: 'x', Statement: [{ Effect, NotAction: ['*'], NotResource: ['arn:aws:*'] }] },
  ],
])('when a policy has %s, it is read as it is', (_, policy) => {
  expect(parsePolicy(JSON.stringify(policy))).toEqual(policy);
});

it.each<[string, unknown]>([
  ['The policy must be a JSON object', []],
  ['The policy has an unknown element Statements', { Statements: [] }],
  ['Id must be a string', { Id: 1, Statement: good }],
  ['Version must be', { Version: '2012-10-18', Statement: good }],
  ['The policy has no Statement', {}],
  ['The policy has no Statement', only([])],
  ['Statement 1 must be a JSON object', only(['Allow'])],
  ['Statement 1 has no Effect', only({ Action, Resource })],
  ['Statement 2: Effect must be Allow or Deny', only([good, { ...good, Effect: 'allow' }])],
  ['Statement 1 has neither Action nor NotAction', only({ Effect, Resource })],
  ['Statement 1 has both Action and NotAction', only({ ...good, NotAction: '*' })],
  ['Statement 1 has both Resource and NotResource', only({ ...good, NotResource: '*' })],
  [
    'Statement 1 has both Principal and NotPrincipal',
    only({ ...good, Principal: '*', NotPrincipal: '*' }),
  ],
  ['Statement 1 names neither a Resource nor a Principal', only({ Effect, Action })],
  ['Statement 1 has an unknown element Resources', only({ ...good, Resources: '*' })],
  ['the action ListUsers must be * or start with', only({ ...good, Action: ['ListUsers'] })],
  ['Statement 1: Action must be a string or a list', only({ ...good, Action: [] })],
  ['Statement 1: Action must be a string or a list', only({ ...good, Action: [7] })],
  ['the resource user/alice must be * or an ARN', only({ ...good, Resource: 'user/alice' })],
  ['Principal must be * or an object', only({ Effect, Action, Principal: 'alice' })],
  ['Principal has an unknown element User', only({ Effect, Action, Principal: { User: 'x' } })],
  ['AWS must be a string or a list', only({ Effect, Action, Principal: { AWS: {} } })],
  ['Sid must consist of letters and digits', only({ ...good, Sid: 'not ok' })],
  [
    'Two statements have the Sid A',
    only([
      { ...good, Sid: 'A' },
      { ...good, Sid: 'A' },
    ]),
  ],
  ['Condition must be an object', only({ ...good, Condition: [] })],
  ['StringEquals must be an object', only({ ...good, Condition: { StringEquals: 'x' } })],
  ['unknown condition operator StringMatches', only({ ...good, Condition: { StringMatches: {} } })],
  ['unknown condition operator NullIfExists', only({ ...good, Condition: { NullIfExists: {} } })],
  ['unknown condition operator ForSome:Bool', only({ ...good, Condition: { 'ForSome:Bool': {} } })],
  ['Bool aws:x must be a string', only({ ...good, Condition: { Bool: { 'aws:x': null } } })],
])('a policy is refused: %s', (message, policy) => {
  const parse = () => parsePolicy(JSON.stringify(policy));
  expect(parse).toThrow(MalformedPolicy);
  expect(parse).toThrow(message);
});

it('when a policy is not JSON, it is refused without quoting it', () => {
  expect(() => parsePolicy('{"Statement": secret')).toThrow(/^The policy is not valid JSON\.$/);
});
