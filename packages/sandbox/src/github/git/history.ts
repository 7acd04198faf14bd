import type { Commit, Tree } from './objects.ts';

/** The objects and references of a repository; full names such as `refs/heads/main`. */
export interface Git {
  readonly commits: Map<string, Commit>;
  readonly refs: Map<string, string>;
  /** Trees that were made on their own, by their name. */
  readonly trees: Map<string, Tree>;
}

/** What a reference points to when it does not exist yet, or any more. */
export const NO_COMMIT = '0'.repeat(40);

/** The commit of that name; asking for one that is not there is a mistake in the sandbox. */
export function commitAt(git: Git, sha: string): Commit {
  const commit = git.commits.get(sha);
  if (commit === undefined) throw new Error(`The sandbox repository has no commit ${sha}.`);
  return commit;
}

/** The commit meant by a branch, a tag, a full reference or a sha, as GitHub reads `ref` parameters. */
export function resolve(git: Git, name: string): Commit | undefined {
  const sha =
    git.refs.get(`refs/heads/${name}`) ?? git.refs.get(`refs/tags/${name}`) ?? git.refs.get(name);
  if (sha !== undefined) return git.commits.get(sha);
  if (git.commits.has(name)) return git.commits.get(name);
  return /^[0-9a-f]{7,39}$/.test(name) ? abbreviated(git, name) : undefined;
}

/** Everything reachable from a commit, itself included, parents before children. */
export function reachable(git: Git, head: string): Set<string> {
  const done = new Set<string>();
  const open = [{ sha: head, seen: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (done.has(next.sha)) continue;
    if (next.seen) {
      done.add(next.sha);
      continue;
    }
    open.push({ sha: next.sha, seen: true });
    const { parents } = commitAt(git, next.sha);
    open.push(...parents.toReversed().map((sha) => ({ sha, seen: false })));
  }
  return done;
}

/** The commits `head` has and `base` has not, oldest first. */
export function commitsBetween(git: Git, base: string, head: string): Commit[] {
  const known = reachable(git, base);
  return [...reachable(git, head)]
    .filter((sha) => !known.has(sha))
    .map((sha) => commitAt(git, sha));
}

/** The latest commit both have; none when the histories are unrelated. */
export function mergeBase(git: Git, a: string, b: string): Commit | undefined {
  const ofA = reachable(git, a);
  const common = [...reachable(git, b)].filter((sha) => ofA.has(sha));
  // Whatever has the most ancestors is nobody else's ancestor.
  const ranked = common.map((sha) => ({ sha, rank: reachable(git, sha).size }));
  const [best] = ranked.sort((x, y) => y.rank - x.rank);
  return best === undefined ? undefined : commitAt(git, best.sha);
}

function abbreviated(git: Git, prefix: string): Commit | undefined {
  const matches = [...git.commits.values()].filter(({ sha }) => sha.startsWith(prefix));
  return matches.length === 1 ? matches[0] : undefined;
}
