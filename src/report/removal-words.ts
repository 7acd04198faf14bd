import type { Problem } from '../incident/problem.ts';
import { shellQuoted } from '../domain/typed-command.ts';

const HOW_TO_END =
  'To end the incident write `state: closed` in it: that needs everything contained. If nothing leaked, write' +
  ' `state: restored`. Deleting the file undoes nothing.';

/** Where a file was last, and since when it is gone; a moment and a commit are absent where GitHub does not tell them yet. */
interface Gone {
  readonly path: string;
  /** The last commit of the branch that had the file. */
  readonly last: string;
  readonly removed?: { readonly commit: string; readonly at: string };
}

/** That the file of an incident is gone, as the beginning of what is said about it. */
export function goneFrom(branch: string, { removed }: Gone): string {
  const since = removed && ` since ${removed.at}, with commit ${removed.commit}`;
  return `its file is gone from ${branch}${since ?? ''}: nothing is done for it until it is back`;
}

/** What to type to have the file back. It may be gone from every branch, so its commit is fetched by name. */
export function bringBack({ path, last }: Gone): string {
  const commands = `git fetch origin ${last} && git checkout ${last} -- ${shellQuoted(path)}`;
  return `Bring it back by a pull request: \`${commands}\`. ${HOW_TO_END}`;
}

/** Why a pull request must not remove the file of an incident as it stands on the base branch. */
export function removalProblem(
  base: string,
  stands: { readonly state: string } | { readonly why: string },
): Problem {
  const how =
    'state' in stands
      ? `on ${base} its state is ${stands.state}, not closed.`
      : `nobody can tell whether it is closed. ${stands.why}`;
  return {
    ...{ severity: 'error', line: 1, column: 1 },
    message: `This pull request removes the file, and ${how}`,
    hint: `Keep the file${'why' in stands ? ', and correct it' : ''}. ${HOW_TO_END}`,
  };
}
