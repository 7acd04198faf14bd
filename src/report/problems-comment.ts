import type { Problem } from '../incident/problem.ts';
import { forMarkdown } from './escape.ts';
import { cut, fitting } from './fit.ts';
import { FIRST_PART } from './plan-comment.ts';

/** The plan comment of a pull request that cannot be planned: what is wrong, and where. */
export function problemsComment(
  head: string,
  files: readonly { readonly path: string; readonly problems: readonly Problem[] }[],
): string {
  return fitting(({ rows: most }) => problemsAt(head, files, most)) ?? problemsAt(head, [], 0);
}

function problemsAt(
  head: string,
  files: readonly { readonly path: string; readonly problems: readonly Problem[] }[],
  most: number,
): string {
  const rows = files.flatMap(({ path, problems }) =>
    problems.map(({ line, column, severity, message, hint }) => {
      const place = forMarkdown(`${path}:${line}:${column}`);
      return `| ${severity} | ${place} | ${forMarkdown(message)} | ${forMarkdown(hint)} |`;
    }),
  );
  const table =
    rows.length === 0
      ? []
      : [
          '| | Where | What | Write instead |',
          '|---|---|---|---|',
          ...cut(rows, most, (number) => `| and ${number} more | | | |`),
          '',
        ];
  return [
    FIRST_PART,
    '## Staunch cannot plan this pull request',
    '',
    `For commit \`${head}\`.`,
    '',
    ...table,
    '**Next:** mend this and push again. Merging as it is would change nothing in AWS.',
  ].join('\n');
}

/** The plan comment of a pull request that only removes incident files: that removing them does nothing. */
export function removalComment(paths: readonly string[]): string {
  return fitting(({ rows }) => removalAt(paths, rows)) ?? removalAt(paths, 0);
}

function removalAt(paths: readonly string[], most: number): string {
  const lines = paths.map((path) => `- ${forMarkdown(path)}`);
  return [
    FIRST_PART,
    '## Removing an incident file plans nothing and undoes nothing',
    '',
    ...cut(lines, most, (more) => `- and ${more} more`),
    '',
    'What was denied stays denied, and a key that was switched off stays off; only the record goes.',
    '',
    '**Next:** keep the file. To undo a false alarm write `state: restored` in it, to end an incident `state: closed`.',
  ].join('\n');
}
