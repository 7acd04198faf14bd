import { commitAt, commitsBetween, mergeBase } from './history.ts';
import type { Git } from './history.ts';
import { commitOf } from './objects.ts';
import type { Blob, Commit, Signature, Tree } from './objects.ts';

/** Two commits to bring together, as a pull request names them. */
interface Sides {
  readonly base: string;
  readonly head: string;
}

/** The content of both sides together; `undefined` when they conflict. */
export function mergedTree(git: Git, { base, head }: Sides): Tree | undefined {
  const ancestor = mergeBase(git, base, head)?.tree ?? new Map<string, Blob>();
  return combine(ancestor, commitAt(git, base).tree, commitAt(git, head).tree);
}

/** The head's commits one by one on top of the base; `undefined` when one of them conflicts. */
export function rebased(git: Git, sides: Sides, committer: Signature): Commit[] | undefined {
  let tip = commitAt(git, sides.base);
  const replayed: Commit[] = [];
  for (const { tree, parents, author, message } of commitsBetween(git, sides.base, sides.head)) {
    // A rebase drops merge commits: what they brought is replayed from its own commits.
    if (parents.length > 1) continue;
    const [parent] = parents;
    const before = parent === undefined ? new Map<string, Blob>() : commitAt(git, parent).tree;
    const combined = combine(before, tip.tree, tree);
    if (combined === undefined) return undefined;
    tip = commitOf({ tree: combined, parents: [tip.sha], author, committer, message });
    replayed.push(tip);
  }
  return replayed;
}

/** Takes whole files from either side: the same path changed differently on both is a conflict. */
function combine(ancestor: Tree, ours: Tree, theirs: Tree): Tree | undefined {
  const result = new Map<string, Blob>();
  for (const path of new Set([...ours.keys(), ...theirs.keys()])) {
    const [old, mine, other] = [ancestor.get(path), ours.get(path), theirs.get(path)];
    const agreed = mine?.sha === other?.sha || other?.sha === old?.sha;
    if (!agreed && mine?.sha !== old?.sha) return undefined;
    const chosen = agreed ? mine : other;
    if (chosen !== undefined) result.set(path, chosen);
  }
  return isFileInsideFile(result) ? undefined : result;
}

function isFileInsideFile(tree: Tree): boolean {
  return [...tree.keys()].some((path) =>
    path
      .split('/')
      .some((_, depth, parts) => depth > 0 && tree.has(parts.slice(0, depth).join('/'))),
  );
}
