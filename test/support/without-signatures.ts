import { afterAll, beforeAll } from 'vitest';
import { signNothing } from '../../chaos/run/unsigned.ts';

/** For files that make tens of thousands of calls: a seventh of their time would go into signatures that nobody checks. */
export function withoutSignatures(): void {
  let signAgain: () => void;
  beforeAll(() => {
    signAgain = signNothing();
  });
  afterAll(() => {
    signAgain();
  });
}
