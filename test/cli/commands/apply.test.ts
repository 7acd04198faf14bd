import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Connection } from '../../../src/aws/connection.ts';
import { apply } from '../../../src/cli/commands/apply.ts';
import { failingWith } from '../../support/known-fault.ts';
import { connect, sandboxOf } from '../../support/play.ts';
import { planOn } from '../../support/run.ts';
import { recordedTerminal } from '../../support/terminal.ts';
import { ACCOUNT, anIncident, anInstance, aWorld } from '../../support/worlds.ts';

interface Asked {
  readonly code: number | 'thrown';
  /** What the person at the terminal was asked, all of it. */
  readonly questions: string;
  /** What stood on the terminal by then. */
  readonly stderr: string;
}

/** Applies a plan of four steps at a terminal where somebody types so many characters of the digest. */
async function applied(
  typed: number,
  differs: Partial<Connection> = {},
  approve?: number,
): Promise<Asked> {
  const sandbox = sandboxOf(aWorld([anInstance(1)]));
  const plan = await planOn(sandbox, anIncident());
  expect(plan.steps).toHaveLength(4);
  const folder = mkdtempSync(join(tmpdir(), 'staunch-apply-'));
  const file = join(folder, 'plan.json');
  writeFileSync(file, JSON.stringify(plan));
  const questions: string[] = [];
  const terminal = {
    ...recordedTerminal(),
    ask: async (question: string) => {
      questions.push(question);
      return typed === 0 ? undefined : plan.digest.slice(0, typed);
    },
  };
  const options = {
    ...{ plan: file, receipts: join(folder, 'receipts.json'), cutoffMargin: 0, hold: 0 },
    ...{ audit: false, json: false },
    ...(approve === undefined ? {} : { approve: plan.digest.slice(0, approve) }),
  };
  const aws = { ...connect(sandbox, 'apply'), ...differs };
  const code = await apply(options, { aws, terminal }).catch(() => 'thrown' as const);
  return { code, questions: questions.join('\n'), stderr: terminal.stderr() };
}

it.fails(
  'nobody is asked to approve before it is known who runs it',
  failingWith(/asked, though AWS does not know the key: expected 'To apply/, async () => {
    const unknown = { accessKeyId: 'AKIARTX3GSDSQNOBODYS', secretAccessKey: 'x' };
    const { code, questions } = await applied(8, { credentials: unknown });
    expect(code).not.toBe(0);
    expect(questions, 'asked, though AWS does not know the key').toBe('');
  }),
);

it.fails.each([
  ['how many steps', /\b4 steps\b/],
  ['in which account', new RegExp(ACCOUNT)],
  ['as whom', /staunch-apply/],
])('the question for an approval says %s', (_, wanted) =>
  failingWith(/expected 'To apply.*' to match/, async () => {
    expect((await applied(0)).questions).toMatch(wanted);
  })(),
);

it.fails(
  'an approval with four characters of the digest says that eight are needed',
  failingWith(/to match \/\\b\(8\|eight\) characters\//, async () => {
    const { code, stderr } = await applied(0, {}, 4);
    expect(code).toBe(1);
    expect(stderr).toMatch(/\b(8|eight) characters/);
  }),
);
