import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/aws/policy/evaluate.ts';
import { allow, decideWith, deny, policy, request, session } from './builders.ts';

const CUTOFF = '2024-05-01T12:00:00.000Z';
const denyOlder = deny({ Condition: { DateLessThan: { 'aws:TokenIssueTime': CUTOFF } } });

function decideFor(context: Record<string, string>, statement: Statement = denyOlder) {
  const identity = [policy(allow(), statement)];
  return decideWith({ identity }, request({ principal: session, context }));
}

describe('when sessions from before noon are denied', () => {
  it.each([
    ['a session from a second before', '2024-05-01T11:59:59Z', 'explicitDeny'],
    ['a session from a millisecond before', '2024-05-01T11:59:59.999Z', 'explicitDeny'],
    ['a session from noon', '2024-05-01T12:00:00Z', 'allowed'],
    ['a session from after', '2024-05-01T12:00:01Z', 'allowed'],
    ['a session from before, by another clock face', '2024-05-01T13:59:59+02:00', 'explicitDeny'],
    ['a session from before, in epoch seconds', '1714564799', 'explicitDeny'],
    ['a session from noon, in epoch seconds', '1714564800', 'allowed'],
    ['a session from the day before', '2024-04-30', 'explicitDeny'],
    ['a session with a time without a zone', '2024-05-01T11:59', 'explicitDeny'],
    ['a session with a time that is no time', 'yesterday', 'allowed'],
    ['a session with an impossible date', '2024-99-99', 'allowed'],
  ])('%s is %3$s', (_, issued, decision) => {
    expect(decideFor({ 'aws:TokenIssueTime': issued })).toBe(decision);
  });

  it('a long-term key is untouched: it has no issue time', () => {
    expect(decideFor({})).toBe('allowed');
  });

  it('a long-term key is caught when IfExists is added', () => {
    const Condition = { DateLessThanIfExists: { 'aws:TokenIssueTime': CUTOFF } };
    expect(decideFor({}, deny({ Condition }))).toBe('explicitDeny');
  });

  it('a long-term key is caught when the missing issue time is what is asked for', () => {
    const statement = deny({ Condition: { Null: { 'aws:TokenIssueTime': 'true' } } });
    expect(decideFor({}, statement)).toBe('explicitDeny');
    expect(decideFor({ 'aws:TokenIssueTime': CUTOFF }, statement)).toBe('allowed');
  });
});

it.each([
  ['DateEquals', '2024-05-01T14:00:00+02:00', true],
  ['DateEquals', '2024-05-01T12:00:01Z', false],
  ['DateNotEquals', '2024-05-01T12:00:00Z', false],
  ['DateNotEquals', '2024-05-01T12:00:01Z', true],
  ['DateLessThanEquals', '2024-05-01T12:00:00Z', true],
  ['DateGreaterThan', '2024-05-01T12:00:00Z', false],
  ['DateGreaterThan', '2024-05-01T12:00:01Z', true],
  ['DateGreaterThanEquals', '2024-05-01T12:00:00Z', true],
])('%s noon holds for %s: %s', (operator, issued, expected) => {
  const statement = deny({ Condition: { [operator]: { 'aws:TokenIssueTime': CUTOFF } } });
  const decision = decideFor({ 'aws:TokenIssueTime': issued }, statement);
  expect(decision).toBe(expected ? 'explicitDeny' : 'allowed');
});
