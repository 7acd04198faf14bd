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
    fitting((most) => problemsAt(head, files, { failure, most })) ??
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
