import { Readable, finished } from 'node:stream';

interface Answered {
  readonly response: unknown;
}

// As long as it may take to begin.
const WHOLE_MS = 20_000;

/** Gives up an answer that begins and does not end: the SDK's own limits are over when its first byte is there. */
export function wholeOrNone<Args>(next: (args: Args) => Promise<Answered>) {
  return async (args: Args): Promise<Answered> => {
    const answered = await next(args);
    const { body } = answered.response as { readonly body?: unknown };
    if (body instanceof Readable) {
      const late = setTimeout(() => body.destroy(notWhole()), WHOLE_MS);
      finished(body, () => {
        clearTimeout(late);
      });
    }
    return answered;
  };
}

function notWhole(): Error {
  const said = `the answer was not whole after ${WHOLE_MS / 1000} s`;
  // With metadata the SDK does not add that it could not read the answer.
  return Object.assign(new Error(said), { name: 'TimeoutError', $metadata: {} });
}
