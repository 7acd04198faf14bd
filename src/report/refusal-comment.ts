import { stepId, type Step } from '../actions/catalogue.ts';
import { forMarkdown } from './escape.ts';
import { cut, fitting } from './fit.ts';
import { RESULT_MARKER } from './result-comment.ts';
import { describeStep } from './words.ts';

/** What was approved against what is needed now; either may not be known. */
interface ApprovedAndNeeded {
  readonly approved?: readonly Step[];
  readonly needed?: readonly Step[];
}

/** Why nothing was done about an incident on merge, step by step where that is known. `next` is our own words. */
export function refusalComment(
  path: string,
  reasons: readonly string[],
  next: string,
  steps: ApprovedAndNeeded = {},
): string {
  const renderAt = (rows: number): string =>
    [
      RESULT_MARKER,
      `## Staunch: nothing was done for ${forMarkdown(path)}`,
      '',
      ...cut(
        reasons.map((reason) => `- ${forMarkdown(reason)}`),
        Math.max(rows, 1),
        (more) => `- and ${more} more`,
      ),
      '',
      ...stepsTable(steps, rows),
      `**Next:** ${next}`,
    ].join('\n');
  return fitting(({ rows }) => renderAt(rows)) ?? renderAt(0);
}

function stepsTable(steps: ApprovedAndNeeded, most: number): string[] {
  const { approved = [], needed = [] } = steps;
  const all = new Map([...approved, ...needed].map((step) => [stepId(step), step]));
  if (all.size === 0) return [];
  const rows = [...all].map(([id, step]) => row(id, step, steps));
  return [
    '### Approved against needed now',
    '',
    '| Step | On | Approved | Needed now | What happens |',
    '|---|---|---|---|---|',
    ...cut(rows, most, (more) => `| and ${more} more | | | | |`),
    '',
  ];
}

function row(id: string, step: Step, { approved, needed }: ApprovedAndNeeded): string {
  const { verb, object } = describeStep(step);
  const isIn = (steps?: readonly Step[]) => steps?.some((it) => stepId(it) === id);
  const was = isIn(approved);
  const is = isIn(needed);
  const cells = [verb, forMarkdown(object), word(was), word(is), consequence(was, is)];
  return `| ${cells.join(' | ')} |`;
}

function word(is: boolean | undefined): string {
  return is === undefined ? 'not known' : is ? 'yes' : '**no**';
}

function consequence(approved: boolean | undefined, needed: boolean | undefined): string {
  if (needed === false) return 'nothing: AWS shows it so already, or it cannot be done any more';
  if (approved === true) return 'not done, for the reasons above';
  return 'not done: nobody approved it';
}
