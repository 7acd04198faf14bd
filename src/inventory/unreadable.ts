import { AwsProblem } from '../aws/problem.ts';
import type { Missing } from './inventory.ts';

/** A look at one exposure; where AWS does not let us look, that is said in place of the answer. */
export async function orUnreadable<T>(what: string, looking: Promise<T>): Promise<T | Missing> {
  try {
    return await looking;
  } catch (error) {
    if (!(error instanceof AwsProblem)) throw error;
    return { what, why: `could not be read: ${error.message}`, hint: error.hint, unread: true };
  }
}
