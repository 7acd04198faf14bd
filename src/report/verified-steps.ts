import type { Applied } from '../respond/apply/apply.ts';
import { stepId } from '../actions/catalogue.ts';
import { forMarkdown } from './escape.ts';
import { cut } from './fit.ts';
import { describeStep } from './words.ts';

/** Each approved step with what a run did about it and what AWS shows now, as a Markdown table. */
export function verifiedSteps(
  { verifications, done }: Pick<Applied, 'verifications' | 'done'>,
  most: number,
): string[] {
  // What is not as it should be comes first: it must never be what is cut.
  const worstFirst = [...verifications].sort(
    (a, b) => Number(a.verified) - Number(b.verified) || Number(a.held) - Number(b.held),
  );
  const rows = worstFirst.map(({ step, held, verified, evidence }) => {
    const { verb, object } = describeStep(step);
    const receipt = done.findLast((it) => stepId(it.step) === stepId(step));
    const mark = verified ? 'held, verified' : held ? '**held, not verified**' : '**not held**';
    const problem = receipt?.problem === undefined ? [] : [receipt.problem];
    const words = [...evidence, ...problem].map(forMarkdown).join('<br>');
    return `| ${verb} | ${forMarkdown(object)} | ${receipt?.outcome ?? 'not tried'} | ${mark} | ${words} |`;
  });
  return [
    '| Step | On | Outcome | AWS now | Evidence |',
    '|---|---|---|---|---|',
    ...cut(rows, most, (number) => `| and ${number} more | | | | |`),
    '',
  ];
}
