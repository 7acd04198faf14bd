import { isAwsProblem } from './problem.ts';
import type { Missing } from '../domain/missing.ts';
import type { About } from '../domain/item-names.ts';

/** A look at one exposure; where AWS does not let us look, that is said in place of the answer. */
export async function orUnreadable<T>(
  what: string,
  looking: Promise<T>,
  about?: About,
): Promise<T | Missing> {
  try {
    return await looking;
  } catch (error) {
    if (!isAwsProblem(error)) throw error;
    const why = `could not be read: ${error.message}`;
    return { what, why, hint: error.hint, unread: true, ...(about ? { about } : {}) };
  }
}
