import type { MetadataBearer } from '@smithy/types';
import { asAwsProblem, AwsProblem } from './problem.ts';

/** An answer of AWS, with what a receipt needs. */
export interface Answer<Output> {
  readonly output: Output;
  readonly requestId: string;
  /** AWS's clock when it answered, to the second (the Date header). */
  readonly date: Date;
}

interface Stack {
  add(middleware: unknown, options: object): void;
}

// The SDK keeps only the body's fields; AWS's clock is in a header.
const dates = new WeakMap<object, Date>();

/** Makes a client remember the Date header of each answer. */
export function rememberDates<C extends { readonly middlewareStack: unknown }>(client: C): C {
  const remember = (next: (args: unknown) => Promise<{ output: object; response: unknown }>) =>
    async (args: unknown) => {
      const result = await next(args);
      const headers = (result.response as { headers?: Record<string, string> }).headers;
      const date = new Date(headers?.['date'] ?? Number.NaN);
      if (!Number.isNaN(date.getTime())) dates.set(result.output, date);
      return result;
    };
  const options = { step: 'deserialize', priority: 'high', name: 'staunchRememberDates' };
  (client.middlewareStack as Stack).add(remember, options);
  return client;
}

/** Waits for one call; anything thrown is an AwsProblem. */
export async function answer<Output extends MetadataBearer>(
  operation: string,
  sending: Promise<Output>,
): Promise<Answer<Output>> {
  try {
    const output = await sending;
    return {
      output,
      requestId: output.$metadata.requestId ?? 'unknown',
      // Where an endpoint sends no Date, the machine's own clock has to do.
      date: dates.get(output) ?? new Date(),
    };
  } catch (error) {
    throw asAwsProblem(operation, error);
  }
}

/** For a thing that may not be there: undefined in place of `not-found`. */
export async function ifFound<T>(looking: Promise<T>): Promise<T | undefined> {
  try {
    return await looking;
  } catch (error) {
    if (error instanceof AwsProblem && error.code === 'not-found') return undefined;
    throw error;
  }
}
