import type { Problem } from '../incident/problem.ts';
import { forLog, plain } from './escape.ts';

/** `file:line:column: error: what is wrong. What to write instead.` */
export function problemLine(path: string, problem: Problem): string {
  const { line, column, severity, message, hint } = problem;
  return `${plain(path)}:${line}:${column}: ${severity}: ${plain(message)}\n    ${plain(hint)}`;
}

/** The same as a workflow command, which GitHub shows at the line in the pull request. */
export function annotation(path: string, problem: Problem): string {
  const { line, column, severity, message, hint } = problem;
  const place = `file=${property(path)},line=${line},col=${column}`;
  return `::${severity} ${place}::${data(`${message} ${hint}`)}`;
}

// The runner's own escapes: https://github.com/actions/toolkit, command.ts.
function data(text: string): string {
  return forLog(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** That removing an incident file does nothing, as a workflow command: whoever removed it may think it does. */
export function removalWarning(path: string): string {
  const text =
    `${path} is removed: that plans nothing and undoes nothing. What was denied stays denied. To undo a false alarm` +
    ' write `state: restored`, to end an incident `state: closed`.';
  return `::warning::${data(text)}`;
}
