import { iamQueue } from './iam.ts';
import type { Connection } from './connection.ts';
import { asAwsProblem } from './problem.ts';

/** What the SDK's `paginate…` gives. */
type Pages<Page> = AsyncGenerator<Page, unknown>;

/** Reads a list of IAM's to its end, page by page; IAM may cut one short at any length. Throws AwsProblem. */
export function allPages<Page extends { readonly IsTruncated?: boolean | undefined }>(
  aws: Connection,
  operation: string,
  pages: Pages<Page>,
): Promise<Page[]> {
  return everyPage(operation, pages, {
    inTurn: iamQueue(aws),
    // To ask whether there is more would take another turn, behind all that waits by then.
    isLast: ({ IsTruncated }) => IsTruncated !== true,
  });
}

interface Turns<Page> {
  readonly inTurn: <T>(ask: () => Promise<T>) => Promise<T>;
  readonly isLast: (page: Page) => boolean;
}

/** Reads a list to its end, each page when it is its turn. Throws AwsProblem. */
export async function everyPage<Page>(
  operation: string,
  pages: Pages<Page>,
  { inTurn, isLast }: Turns<Page> = { inTurn: (ask) => ask(), isLast: () => false },
): Promise<Page[]> {
  const read: Page[] = [];
  for (;;) {
    const next = await inTurn(() => translated(operation, pages));
    if (next.done === true) return read;
    read.push(next.value);
    if (isLast(next.value)) return read;
  }
}

async function translated<Page>(operation: string, pages: Pages<Page>) {
  try {
    return await pages.next();
  } catch (error) {
    throw asAwsProblem(operation, error);
  }
}
