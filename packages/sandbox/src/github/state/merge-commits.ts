import { mergedTree, rebased } from '../git/merge.ts';
import { commitOf } from '../git/objects.ts';
import type { Commit, Tree } from '../git/objects.ts';
import { WEB_FLOW } from './accounts.ts';
import type { Account } from './accounts.ts';
import { commitsOf } from './pull-commits.ts';
import type { Pull } from './records.ts';
import { signatureOf } from './world.ts';
import type { World } from './world.ts';

/** GitHub's three ways of merging. */
export const MERGE_METHODS = ['merge', 'squash', 'rebase'] as const;

export type MergeMethod = (typeof MERGE_METHODS)[number];

/** A pull request to be merged onto a commit, by whom and how; title and text go before GitHub's own. */
export interface Merge {
  readonly pull: Pull;
  readonly base: string;
  readonly by: Account;
  readonly method: MergeMethod;
  readonly title?: string | undefined;
  readonly text?: string | undefined;
}

/** What goes on the base branch, oldest first; `undefined` when there is a conflict. */
export function mergeCommits(world: World, merge: Merge): readonly Commit[] | undefined {
  const { pull, base, by, method } = merge;
  const sides = { base, head: pull.headSha };
  const tree = mergedTree(world.git, sides);
  if (tree === undefined) return undefined;
  if (method === 'merge') return [mergeCommit(world, merge, tree)];
  if (method === 'squash') return [squashCommit(world, merge, tree)];
  return rebased(world.git, sides, signatureOf(by, world.now()));
}

function mergeCommit(world: World, merge: Merge, tree: Tree): Commit {
  const { pull, base, by } = merge;
  const owner = pull.fork?.owner.login ?? world.owner;
  const title = `Merge pull request #${pull.number} from ${owner}/${pull.headRef}`;
  return commitOf({
    tree,
    parents: [base, pull.headSha],
    author: signatureOf(by, world.now()),
    committer: signatureOf(WEB_FLOW, world.now()),
    message: messageOf(merge, title, pull.title),
  });
}

/** One commit by the pull request's author; a single commit lends it its own words, as on GitHub. */
function squashCommit(world: World, merge: Merge, tree: Tree): Commit {
  const { pull, base } = merge;
  const messages = commitsOf(world, pull).map(({ message }) => message);
  const [only = ''] = messages;
  const [first = '', ...rest] = only.split('\n');
  const single = { title: first, text: rest.join('\n').trim() };
  const several = {
    title: pull.title,
    text: messages.map((message) => `* ${message}`).join('\n\n'),
  };
  const { title, text } = messages.length === 1 ? single : several;
  return commitOf({
    tree,
    parents: [base],
    author: signatureOf(pull.author, world.now()),
    committer: signatureOf(WEB_FLOW, world.now()),
    message: messageOf(merge, `${title} (#${pull.number})`, text),
  });
}

function messageOf(merge: Merge, title: string, text: string): string {
  const parts = [merge.title ?? title, merge.text ?? text];
  return parts.filter((part) => part !== '').join('\n\n');
}
