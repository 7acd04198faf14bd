import type { Problem } from '../incident/problem.ts';
import { forMarkdown } from './escape.ts';
import { cut, fitting } from './fit.ts';
import { PLAN_MARKER } from './plan-comment.ts';

/** The plan comment of a pull request that cannot be planned: what is wrong, and where. */
export function problemsComment(
  head: string,
  files: readonly { readonly path: string; readonly problems: readonly Problem[] }[],
  failure?: string,
): string {
  return (
    fitting(({ rows: most }) => problemsAt(head, files, { failure, most })) ??
    problemsAt(head, [], { failure, most: 0 })
  );
}

function problemsAt(
  head: string,
  files: readonly { readonly path: string; readonly problems: readonly Problem[] }[],
  { failure, most }: { readonly failure: string | undefined; readonly most: number },
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
    PLAN_MARKER,
    '## Staunch cannot plan this pull request',
    '',
    `For commit \`${head}\`.`,
    '',
    ...(failure === undefined ? [] : [forMarkdown(failure), '']),
    ...table,
    '**Next:** mend this and push again. Merging as it is would change nothing in AWS.',
  ].join('\n');
}

/** The plan comment of a pull request that only removes incident files: that removing them does nothing. */
export function removalComment(paths: readonly string[]): string {
  return [
    PLAN_MARKER,
    '## Removing an incident file plans nothing and undoes nothing',
    '',
    ...paths.map((path) => `- ${forMarkdown(path)}`),
    '',
    'What was denied stays denied, and a key that was switched off stays off; only the record goes.',
    '',
    '**Next:** keep the file. To undo a false alarm write `state: restored` in it, to end an incident `state: closed`.',
  ].join('\n');
}
