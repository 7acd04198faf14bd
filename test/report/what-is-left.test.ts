import { describe, expect, it } from 'vitest';
import type { Applied } from '../../src/respond/apply/apply.ts';
import { helpMarkdown, linesAfter } from '../../src/report/what-is-left.ts';
import { connect, sandboxOf } from '../support/play.ts';
import { applyOn, planOn } from '../support/run.ts';
import { aWorld, anIncident, anInstance } from '../support/worlds.ts';

const NEXT = { again: 'type it again.', plan: 'Plan again.' };
const FIRST = anInstance(1).id;
const HELP = `aws ec2 associate-iam-instance-profile --region eu-west-1 --instance-id ${FIRST} --iam-instance-profile Name=app-web`;

/** A run over one instance whose profile cannot be attached again, or one that goes well. */
async function ran({ refused = false }: { readonly refused?: boolean } = {}): Promise<Applied> {
  const error = {
    kind: 'error' as const,
    code: 'UnauthorizedOperation',
    status: 403,
    message: 'You are not authorized to perform this operation.',
  };
  const sandbox = sandboxOf(aWorld([anInstance(1)]), {
    fault: ({ operation }) =>
      refused && operation === 'AssociateIamInstanceProfile' ? error : undefined,
  });
  return applyOn(sandbox, await planOn(sandbox, anIncident()), connect(sandbox, 'apply'));
}

describe('the last lines of a run', () => {
  it('are none where nothing is left', async () => {
    expect(linesAfter(await ran(), NEXT)).toEqual([]);
  });

  it('begin with the instance that has no profile, and the command that attaches it', async () => {
    const applied = await ran({ refused: true });
    const [help, command, left, next, ...more] = linesAfter(applied, NEXT);
    expect(help).toMatch(new RegExp(`^WITHOUT ITS PROFILE: instance ${FIRST} in eu-west-1`));
    expect(command?.trim()).toBe(HELP);
    expect(left).toBe('Left: of 5 approved steps, 1 not held; they are listed above.');
    expect(next).toBe('To try again what is not held, type it again.');
    expect(more).toEqual([]);
  });

  it('say what was left out even where every step is held', async () => {
    const done = await ran();
    const stopped = { ...done, stopped: true, verdict: { ...done.verdict, green: false } };
    expect(linesAfter(stopped, NEXT)).toEqual([
      'All held: 5 approved steps. SKIPPED: the last look at what is new.',
      'Stopped. To finish, type it again.',
    ]);
  });
});

it('a comment names such instances before anything else, as far as they fit', async () => {
  const { verifications } = await ran({ refused: true });
  const step = verifications.map((it) => it.step).find((it) => it.action === 'refresh-instance');
  if (!step) throw new Error('an instance is refreshed');
  const many = Array.from({ length: 12 }, () => ({ step, shown: true }));
  const lines = helpMarkdown(many);
  expect(lines[0]).toMatch(/^### Help these instances first/);
  expect(lines.at(-2)).toBe('- and 2 more, in the job log');
  expect(helpMarkdown([])).toEqual([]);
});
