import type { TestContext } from 'vitest';

// A test that runs into its limit would count as failing, whatever the reason: this ends a little before it.
const IN_TIME = 0.9;
// `testTimeout` in vitest.config.ts, for rows of a table, which are not told their own.
const USUAL_LIMIT_MS = 300_000;

/**
 * The body of an `it.fails`: a fault that is known and not fixed yet. It fails with exactly this message;
 * where it fails for another reason (a broken import, another fault, its time limit), the test is red and says why.
 */
export function failingWith(
  message: RegExp,
  body: () => Promise<void> | void,
): (context?: Pick<TestContext, 'task'>) => Promise<void> {
  return async (context) => {
    const limit = context?.task.timeout ?? USUAL_LIMIT_MS;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => {
        resolve('late');
      }, limit * IN_TIME);
    });
    try {
      const end = await Promise.race([late, Promise.resolve(body()).then(() => 'fixed' as const)]);
      console.error(
        end === 'late'
          ? 'It did not end in time, so it does not show its fault.'
          : 'This fault is fixed: turn `it.fails` into `it` and drop `failingWith`.',
      );
    } catch (error) {
      const seen = error instanceof Error ? error.message : String(error);
      if (message.test(seen)) throw error;
      console.error(`Expected to fail with ${message}, but failed with:\n${seen}`);
    } finally {
      clearTimeout(timer);
    }
  };
}
