import { iamQueue } from './iam.ts';
import type { Connection } from './connection.ts';
import { asAwsProblem } from './problem.ts';

/** What the SDK's `paginate…` gives. */
type Pages<Page> = AsyncGenerator<Page, unknown>;

/** Reads a list of IAM's to its end, page by page; IAM may cut one short at any length. Throws AwsProblem. */
export async function allPages<Page>(
  aws: Connection,
  operation: string,
  pages: Pages<Page>,
): Promise<Page[]> {
  const read: Page[] = [];
  for (;;) {
    const next = await iamQueue(aws)(() => translated(operation, pages));
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
