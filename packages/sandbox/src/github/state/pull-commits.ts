import { changesBetween } from '../git/changes.ts';
import type { Change } from '../git/changes.ts';
import { commitAt, commitsBetween, mergeBase } from '../git/history.ts';
import type { Commit } from '../git/objects.ts';
import type { Pull } from './records.ts';
import type { World } from './world.ts';

/** The commits a pull request proposes, oldest first. */
export function commitsOf({ git }: World, { baseSha, headSha }: Pull): Commit[] {
  return commitsBetween(git, baseSha, headSha);
}

/** The files a pull request changes, seen from where it left its base. */
export function filesOf({ git }: World, { baseSha, headSha }: Pull): Change[] {
  const from = mergeBase(git, baseSha, headSha)?.tree ?? new Map();
  return changesBetween(from, commitAt(git, headSha).tree);
}
