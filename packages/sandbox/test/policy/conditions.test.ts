import { expect, it } from 'vitest';
import { MalformedPolicy, type Statement } from '../../src/aws/policy/evaluate.ts';
import { allow, decide, request } from './builders.ts';

type Given = string | readonly string[] | undefined;
type Wanted = string | number | boolean | readonly string[];

function holds(operator: string, given: Given, wanted: Wanted): boolean {
  const context = given === undefined ? {} : { 'Aws:Key': given };
  const Condition = { [operator]: { 'aws:kEY': wanted } };
  return decide(allow({ Condition }), request({ context })) === 'allowed';
}

const ARN = 'arn:aws:iam::111122223333:role/a/deploy';

it.each<[string, Given, Wanted, boolean]>([
  ['StringEquals', 'red', 'red', true],
  ['StringEquals', 'red', 'Red', false],
  ['StringEquals', 'red', 'r*', false],
  ['StringEquals', '', '', true],
  ['StringEquals', 'red', ['blue', 'red'], true],
  ['StringNotEquals', 'red', ['blue', 'red'], false],
  ['StringNotEquals', 'red', ['blue', 'green'], true],
  ['StringEqualsIgnoreCase', 'red', 'RED', true],
  ['StringNotEqualsIgnoreCase', 'red', 'RED', false],
  ['StringLike', 'red-7', 'red-?', true],
  ['StringLike', 'red-7', 'RED-*', false],
  ['StringNotLike', 'red-7', 'red*', false],
  ['NumericEquals', '10', '10.0', true],
  ['NumericEquals', '10', 10, true],
  ['NumericNotEquals', '10', '11', true],
  ['NumericNotEquals', 'ten', '11', false],
  ['NumericLessThan', '9', '10', true],
  ['NumericLessThan', '10', '10', false],
  ['NumericLessThanEquals', '10', '10', true],
  ['NumericGreaterThan', '-1.5', '-2', true],
  ['NumericGreaterThanEquals', '3600', ['7200', '3600'], true],
  ['NumericEquals', '0x10', '16', false],
  ['Bool', 'true', 'True', true],
  ['Bool', 'true', false, false],
  ['Bool', 'yes', 'yes', false],
  ['BinaryEquals', 'QmFzZTY0', 'QmFzZTY0', true],
  ['BinaryEquals', 'QmFzZTY0', 'qmFzZTY0', false],
  ['IpAddress', '203.0.113.7', '203.0.113.0/24', true],
  ['IpAddress', '203.0.114.7', '203.0.113.0/24', false],
  ['IpAddress', '203.0.113.7', '203.0.113.7', true],
  ['IpAddress', '198.51.100.1', '0.0.0.0/0', true],
  ['IpAddress', '2001:db8::7', '2001:DB8:0::/32', true],
  ['IpAddress', '2001:db9::7', '2001:db8::/32', false],
  ['IpAddress', '2001:db8:0:0:0:0:0:1', '2001:db8::1', true],
  ['IpAddress', '2001:db8::7', '0.0.0.0/0', false],
  ['IpAddress', '203.0.113.7', '::/0', false],
  ['IpAddress', 'cloudformation.amazonaws.com', '0.0.0.0/0', false],
  ['IpAddress', '203.0.113.7', '203.0.113.0/33', false],
  ['IpAddress', '203.0.113.256', '203.0.113.0/24', false],
  ['IpAddress', '1:2::3::4', '::/0', false],
  ['NotIpAddress', '203.0.113.7', ['198.51.100.0/24', '203.0.113.0/24'], false],
  ['NotIpAddress', '192.0.2.1', ['198.51.100.0/24', '203.0.113.0/24'], true],
  ['NotIpAddress', '2001:db8::7', '203.0.113.0/24', true],
  ['NotIpAddress', 'cloudformation.amazonaws.com', '203.0.113.0/24', false],
  ['ArnEquals', ARN, 'arn:aws:iam::111122223333:role/*', true],
  ['ArnLike', ARN, 'arn:aws:iam::*:role/?/deploy', true],
  ['ArnLike', ARN, 'arn:aws:*:role/a/deploy', false],
  ['ArnLike', ARN, 'arn:aws:iam::444455556666:role/*', false],
  ['ArnNotLike', ARN, 'arn:aws:iam::*:role/*', false],
  ['ArnNotEquals', ARN, 'arn:aws:iam::*:user/*', true],
  ['ArnNotLike', 'not-an-arn', 'arn:aws:iam::*:user/*', false],
  ['ArnNotLike', 'arn:aws:iam::111122223333', 'arn:aws:iam::*:user/*', false],
])('%s: a request with %j meets %j: %s', (operator, given, wanted, expected) => {
  expect(holds(operator, given, wanted)).toBe(expected);
});

it.each<[string, Given, Wanted, boolean]>([
  ['StringEquals', undefined, 'x', false],
  ['StringLike', undefined, '*', false],
  ['StringNotEquals', undefined, 'x', true],
  ['StringNotLike', undefined, '*', true],
  ['NumericLessThan', undefined, '10', false],
  ['NumericNotEquals', undefined, '10', true],
  ['DateLessThan', undefined, '2030-01-01T00:00:00Z', false],
  ['DateNotEquals', undefined, '2030-01-01T00:00:00Z', true],
  ['Bool', undefined, 'false', false],
  ['IpAddress', undefined, '0.0.0.0/0', false],
  ['NotIpAddress', undefined, '0.0.0.0/0', true],
  ['ArnLike', undefined, 'arn:*:*:*:*:*', false],
  ['ArnNotLike', undefined, 'arn:*:*:*:*:*', true],
  ['StringEqualsIfExists', undefined, 'x', true],
  ['BoolIfExists', undefined, 'false', true],
  ['StringEqualsIfExists', 'y', 'x', false],
  ['Null', undefined, 'true', true],
  ['Null', undefined, false, false],
  ['Null', 'x', 'false', true],
  ['Null', 'x', true, false],
  ['Null', '', 'true', false],
  ['Null', [], 'true', true],
])('%s: a request with the key %j meets %j: %s', (operator, given, wanted, expected) => {
  expect(holds(operator, given, wanted)).toBe(expected);
});

it.each<[string, Given, Wanted, boolean]>([
  ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'b', 'c'], true],
  ['ForAllValues:StringEquals', ['a', 'z'], ['a', 'b', 'c'], false],
  ['ForAllValues:StringEquals', undefined, 'a', true],
  ['ForAllValues:StringEquals', [], 'a', true],
  ['ForAllValues:StringEquals', 'a', 'a', true],
  ['ForAnyValue:StringEquals', ['z', 'a'], ['a', 'b'], true],
  ['ForAnyValue:StringEquals', ['y', 'z'], ['a', 'b'], false],
  ['ForAnyValue:StringEquals', undefined, 'a', false],
  ['ForAnyValue:StringLike', 'alpha', 'a*', true],
  ['ForAnyValue:StringNotEquals', ['a', 'z'], 'a', true],
  ['ForAnyValue:StringNotEquals', ['a'], 'a', false],
  ['ForAnyValue:StringNotEquals', undefined, 'a', false],
  ['ForAllValues:StringNotEquals', ['a', 'z'], 'a', false],
  ['ForAnyValue:StringEqualsIfExists', undefined, 'a', true],
  ['StringEquals', ['a'], 'a', false],
  ['StringNotEquals', ['a', 'b'], 'c', false],
])('%s: a request with the values %j meets %j: %s', (operator, given, wanted, expected) => {
  expect(holds(operator, given, wanted)).toBe(expected);
});

it('when a statement has several operators and keys, all of them have to hold', () => {
  const Condition: Statement['Condition'] = {
    StringEquals: { 'aws:username': ['alice', 'bob'], 'aws:PrincipalTag/team': 'red' },
    Bool: { 'aws:MultiFactorAuthPresent': 'true' },
  };
  const met = {
    'aws:username': 'alice',
    'aws:principaltag/team': 'red',
    'aws:MultiFactorAuthPresent': 'true',
  };
  const decideOn = (context: Record<string, string>) =>
    decide(allow({ Condition }), request({ context }));
  expect(decideOn(met)).toBe('allowed');
  for (const key of Object.keys(met)) {
    expect(decideOn({ ...met, [key]: 'other' }), key).toBe('implicitDeny');
  }
});

it('when a policy that was never parsed has an unknown operator, it fails instead of passing', () => {
  expect(() => holds('StringMatches', 'x', 'x')).toThrow(MalformedPolicy);
});
