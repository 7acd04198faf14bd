import type { MetadataBearer } from '@smithy/types';
import { noteDate } from './aws-clock.ts';
import type { Connection } from './connection.ts';
import { asAwsProblem, isAwsProblem } from './problem.ts';
import { wholeOrNone } from './whole-answer.ts';
import { noteAnswer } from './writes.ts';

/** An answer of AWS, with what a receipt needs. */
export interface Answer<Output> {
  readonly output: Output;
  readonly requestId: string;
}

interface Stack {
  add(middleware: unknown, options: object): void;
}

/**
 * Makes a client give up answers that do not end, and tell AWS's time, by the Date header of each answer: the SDK keeps
 * only the body.
 */
export function watched<C extends { readonly middlewareStack: unknown }>(
  connection: Connection,
  client: C,
): C {
  const remember =
    (next: (args: unknown) => Promise<{ response: unknown }>) => async (args: unknown) => {
      const result = await next(args);
      const headers = (result.response as { headers?: Record<string, string> }).headers;
      const date = new Date(headers?.['date'] ?? Number.NaN);
      if (!Number.isNaN(date.getTime())) noteDate(connection, date, connection.clock.now());
      return result;
    };
  const stack = client.middlewareStack as Stack;
  stack.add(remember, { step: 'deserialize', priority: 'high', name: 'staunchRememberDates' });
  // Next to the socket: before anybody reads the body.
  stack.add(wholeOrNone, { step: 'deserialize', priority: 'low', name: 'staunchWholeOrNone' });
  return client;
}

/** Waits for one call; anything thrown is an AwsProblem. */
export async function answer<Output extends MetadataBearer>(
  operation: string,
  sending: Promise<Output>,
): Promise<Answer<Output>> {
  try {
    const output = await sending;
    const requestId = output.$metadata.requestId ?? 'unknown';
    noteAnswer({ operation, requestId });
    return { output, requestId };
  } catch (error) {
    throw asAwsProblem(operation, error);
  }
}

/** For a thing that may not be there: undefined in place of `not-found`. */
export async function ifFound<T>(looking: Promise<T>): Promise<T | undefined> {
  try {
    return await looking;
  } catch (error) {
    if (isAwsProblem(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}
