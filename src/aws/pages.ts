import { iamQueue } from './iam.ts';
import type { Connection } from './connection.ts';
import { asAwsProblem } from './problem.ts';

/** What the SDK's `paginate…` gives. */
type Pages<Page> = AsyncGenerator<Page, unknown>;

/** Reads a list of IAM's to its end, page by page; IAM may cut one short at any length. Throws AwsProblem. */
export function allPages<Page>(
  aws: Connection,
  operation: string,
  pages: Pages<Page>,
): Promise<Page[]> {
  return everyPage(operation, pages, iamQueue(aws));
}

/** Reads a list to its end, each page when it is its turn. Throws AwsProblem. */
export async function everyPage<Page>(
  operation: string,
  pages: Pages<Page>,
  inTurn: <T>(ask: () => Promise<T>) => Promise<T> = (ask) => ask(),
): Promise<Page[]> {
  const read: Page[] = [];
  for (;;) {
    const next = await inTurn(() => translated(operation, pages));
    if (next.done === true) return read;
    read.push(next.value);
  }
}

async function translated<Page>(operation: string, pages: Pages<Page>) {
  try {
    return await pages.next();
  } catch (error) {
    throw asAwsProblem(operation, error);
  }
}
