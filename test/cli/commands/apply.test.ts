import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../src/aws/connection.ts';
import { apply } from '../../../src/cli/commands/apply.ts';
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

interface Differs {
  /** Who applies, by the name of their credentials in the world. */
  readonly as?: string;
  readonly credentials?: Connection['credentials'];
  /** So many characters of the digest are typed with the command. */
  readonly approve?: number;
}

/** Applies a plan of four steps at a terminal where somebody types so many characters of the digest. */
async function applied(
  typed: number,
  { as = 'apply', credentials, approve }: Differs = {},
): Promise<Asked> {
  const world = aWorld([anInstance(1)]);
  const ELSEWHERE = {
    id: '444455556666',
    users: [{ name: 'ada', accessKeys: [{ id: 'AKIAWPPO6AWEXAMPLEAA' }] }],
  };
  const sandbox = sandboxOf({
    ...world,
    accounts: [...world.accounts, ELSEWHERE],
    credentials: { elsewhere: { accessKey: 'AKIAWPPO6AWEXAMPLEAA' } },
  });
  const plan = await planOn(sandbox, anIncident());
  expect(plan.steps).toHaveLength(5);
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
  const aws = { ...connect(sandbox, as), ...(credentials ? { credentials } : {}) };
  const code = await apply(options, { aws, terminal }).catch(() => 'thrown' as const);
  return { code, questions: questions.join('\n'), stderr: terminal.stderr() };
}

describe('nobody is asked to approve, and nothing is shown', () => {
  it('before AWS has said who runs it', async () => {
    const unknown = { accessKeyId: 'AKIARTX3GSDSQNOBODYS', secretAccessKey: 'x' };
    const asked = await applied(8, { credentials: unknown });
    expect(asked).toMatchObject({ code: 'thrown', questions: '', stderr: '' });
  });

  it('with credentials of another account', async () => {
    const asked = await applied(8, { as: 'elsewhere' });
    expect(asked).toMatchObject({ code: 'thrown', questions: '', stderr: '' });
  });
});

it('the last line before the question says how many steps, in which account, as whom', async () => {
  const { stderr } = await applied(0);
  const [line = ''] = stderr.split('\n').filter((it) => it.includes(', as arn:'));
  expect(line).toBe(
    `5 steps in account ${ACCOUNT}, as arn:aws:sts::${ACCOUNT}:assumed-role/staunch-apply/staunch-apply`,
  );
});

it('an approval with four characters of the digest says that eight are needed', async () => {
  const { code, stderr } = await applied(0, { approve: 4 });
  expect(code).toBe(1);
  expect(stderr).toContain('an approval takes at least 8 characters of the digest, not 4');
});
