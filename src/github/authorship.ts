import type { ProposedCommit, Review } from './evidence.ts';

/** Who wrote part of a pull request. */
export interface Authorship {
  /** How somebody wrote part of it, in words that follow "its author"; undefined where they did not. */
  readonly partOf: (reviewer: Pick<Review, 'login' | 'id'>) => string | undefined;
  /** Addresses of co-authors that belong to no account that we could find. */
  readonly unmapped: readonly string[];
}

/** Gathers who wrote the commits, committed them, or is named as their co-author. */
export function authorshipOf(
  author: string,
  commits: readonly Pick<ProposedCommit, 'authors' | 'coAuthors' | 'addresses'>[],
): Authorship {
  // GitHub tells no two logins apart by their case.
  const wrote = new Set([author, ...commits.flatMap(({ authors }) => authors)].map(lower));
  const coAuthors = commits.flatMap((commit) => commit.coAuthors);
  const logins = new Set(
    coAuthors.flatMap(({ login }) => (login === undefined ? [] : [lower(login)])),
  );
  const ids = new Set(coAuthors.flatMap(({ id }) => id ?? []));
  const known = new Set(commits.flatMap(({ addresses }) => addresses.map(lower)));
  const unmapped = coAuthors
    .filter(({ login, address }) => login === undefined && !known.has(lower(address)))
    .map(({ address }) => address);
  return {
    partOf: ({ login, id }) => {
      if (wrote.has(lower(login))) return 'wrote part of the pull request';
      // Either is enough: an account keeps its number when it is renamed, and old addresses have none.
      const isNamed = logins.has(lower(login)) || (id !== undefined && ids.has(id));
      return isNamed ? 'is named as co-author of the pull request' : undefined;
    },
    unmapped: [...new Set(unmapped)],
  };
}

function lower(text: string): string {
  return text.toLowerCase();
}
