import { AwsProblem } from '../aws/problem.ts';
import { WrongAccount } from '../inventory/wrong-account.ts';
import { plain } from '../report/escape.ts';

/** An error for people: what was seen, and what to do. A stack only for what should never happen. */
export function explain(error: unknown): string {
  if (error instanceof AwsProblem) return `error: ${plain(error.message)}\n    ${plain(error.hint)}\n`;
  if (error instanceof WrongAccount) return `error: ${plain(error.message)}\n`;
  if (error instanceof Error && isFileError(error)) return `error: ${plain(error.message)}\n`;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = text.split('\n').map(plain).join('\n');
  return `error: Staunch itself failed; please report this:\n${lines}\n`;
}

function isFileError(error: Error): boolean {
  return 'code' in error && 'syscall' in error;
}
