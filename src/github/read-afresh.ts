import type { Repository } from './repository.ts';

// GitHub itself takes a minute to connect a merge with its pull request: nobody decides faster than that.
const OVERTAKEN_MS = 60_000;

/**
 * Reads, and reads again where limits were waited out for so long that it may be otherwise by now: who approved it,
 * what is on the branch. `since` is what `waited()` was when the first of it was read.
 */
export async function readAfresh<T>(
  repository: Pick<Repository, 'waited'>,
  read: (isAgain: boolean) => Promise<T>,
  since = repository.waited(),
): Promise<T> {
  let from = since;
  for (let isAgain = false; ; isAgain = true) {
    const found = await read(isAgain);
    if (repository.waited() - from <= OVERTAKEN_MS) return found;
    from = repository.waited();
  }
}
