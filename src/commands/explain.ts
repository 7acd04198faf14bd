import { AwsProblem } from '../aws/problem.ts';
import { githubProblem } from '../github/problem.ts';
import { plain } from '../report/escape.ts';

/** An error for people: what was seen, and what to do. A stack only for what should never happen. */
export function explain(error: unknown): string {
  if (error instanceof AwsProblem) return `error: ${plain(error.message)}\n    ${plain(error.hint)}\n`;
  const github = githubProblem(error);
  if (github !== undefined) return `error: ${plain(github)}\n    Check the token, and run the same again.\n`;
  if (error instanceof Error && isForPeople(error)) {
    return `error: ${error.message.split('\n').map(plain).join('\n')}\n`;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `error: Staunch itself failed; please report this:\n${text.split('\n').map(plain).join('\n')}\n`;
}

// Files that cannot be read or written, ports that are taken, and errors that were written for people.
function isForPeople(error: Error): boolean {
  return 'forPeople' in error || ('code' in error && 'syscall' in error);
}
