import { expect, it } from 'vitest';
import { allow, decide, decideWith, deny, request } from './builders.ts';

const user = (name: string) => `arn:aws:iam::111122223333:user/${name}`;
const context = {
  'aws:username': 'alice',
  'aws:PrincipalTag/team': 'red',
  'aws:userid': 'AROADEPLOY:ci',
  'aws:TagKeys': ['a', 'b'],
};
const on = (name: string) => request({ resource: user(name), context });

it.each([
  ['${aws:username}', 'alice', 'allowed'],
  ['${AWS:UserName}', 'alice', 'allowed'],
  ['${aws:username}', 'bob', 'implicitDeny'],
  ['team-${aws:PrincipalTag/team}-*', 'team-red-7', 'allowed'],
  ['${aws:userid}', 'AROADEPLOY:ci', 'allowed'],
  ["${aws:username, 'nobody'}", 'alice', 'allowed'],
  ["${aws:PrincipalTag/absent, 'nobody'}", 'nobody', 'allowed'],
  ["${aws:PrincipalTag/absent,'nobody'}", 'nobody', 'allowed'],
  ['${aws:PrincipalTag/absent}', '${aws:PrincipalTag/absent}', 'implicitDeny'],
  ['${aws:TagKeys}', 'a', 'implicitDeny'],
  ['${*}', '*', 'allowed'],
  ['${*}', 'alice', 'implicitDeny'],
  ['${?}', '?', 'allowed'],
  ['${?}', 'x', 'implicitDeny'],
  ['${$}', '$', 'allowed'],
])('the resource user/%s covers user/%s: %s', (pattern, name, decision) => {
  expect(decide(allow({ Resource: user(pattern) }), on(name))).toBe(decision);
});

it('when the caller is called *, the variable stands for a star and not for everyone', () => {
  const asked = { ...on('bob'), context: { 'aws:username': '*' } };
  expect(decide(allow({ Resource: user('${aws:username}') }), asked)).toBe('implicitDeny');
});

it('when a policy has no version or the old one, a variable is just text', () => {
  const Statement = allow({ Resource: user('${aws:username}') });
  for (const version of [{}, { Version: '2008-10-17' }]) {
    const identity = [{ ...version, Statement }];
    expect(decideWith({ identity }, on('alice'))).toBe('implicitDeny');
    expect(decideWith({ identity }, on('${aws:username}'))).toBe('allowed');
  }
});

it('when a variable has no value, neither Resource nor NotResource applies', () => {
  const absent = user('${aws:PrincipalTag/absent}');
  expect(decide(deny({ Resource: absent }), on('alice'))).toBe('implicitDeny');
  expect(decide(deny({ NotResource: absent }), on('alice'))).toBe('implicitDeny');
});

it('when one of several values has no value, the others still count', () => {
  const Resource = [user('${aws:PrincipalTag/absent}'), user('alice')];
  expect(decide(allow({ Resource }), on('alice'))).toBe('allowed');
});

it('when a condition uses a variable without a value, it does not hold, negated or not', () => {
  const wanted = { 'aws:username': '${aws:PrincipalTag/absent}' };
  expect(decide(deny({ Condition: { StringEquals: wanted } }), on('x'))).toBe('implicitDeny');
  expect(decide(deny({ Condition: { StringNotEquals: wanted } }), on('x'))).toBe('implicitDeny');
});

it('when a variable in an ARN condition contains colons, they stay in their segment', () => {
  const Condition = { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:::${aws:userid}/*' } };
  const asked = { ...context, 'aws:SourceArn': 'arn:aws:sns:::AROADEPLOY:ci/x' };
  expect(decide(allow({ Condition }), request({ context: asked }))).toBe('allowed');
});
