import { expect, it } from 'vitest';
import { runHeadline } from '../../src/report/run-headline.ts';
import type { Applied } from '../../src/respond/apply/apply.ts';
import { anIncident } from '../support/worlds.ts';

const headlineOf = (...verifications: readonly { held: boolean; verified: boolean }[]): string => {
  const verdict = { green: true, items: [], accepted: [], idle: [] };
  const applied = { verdict, verifications, now: { incident: anIncident() } };
  return runHeadline(applied as unknown as Applied, (text) => text);
};
const done = { held: true, verified: true };

it('calls nothing verified that is only accepted as it is', () => {
  const [left, unsure] = [
    { held: false, verified: false },
    { held: true, verified: false },
  ];
  expect(headlineOf(done, done)).toBe('Contained: 2 approved steps, all verified');
  const words = 'Not contained, but accepted as it is: of 2 approved steps, ';
  expect(headlineOf(done, left)).toBe(`${words}1 held, 1 verified`);
  expect(headlineOf(done, unsure)).toBe(`${words}2 held, 1 verified`);
});
