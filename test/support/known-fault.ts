/**
 * The body of an `it.fails`: a fault that is known and not fixed yet. It fails with exactly this message;
 * where it fails for another reason (a broken import, another fault), the test is red and says why.
 */
export function failingWith(
  message: RegExp,
  body: () => Promise<void> | void,
): () => Promise<void> {
  return async () => {
    try {
      await body();
    } catch (error) {
      const seen = error instanceof Error ? error.message : String(error);
      if (message.test(seen)) throw error;
      console.error(`Expected to fail with ${message}, but failed with:\n${seen}`);
      return;
    }
    console.error('This fault is fixed: turn `it.fails` into `it` and drop `failingWith`.');
  };
}
