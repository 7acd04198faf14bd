import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/actions/catalogue.ts';
import {
  createSandbox,
  credentialOf,
  type HttpHandler,
  onPort,
  runningClock,
  type Sandbox,
  serve,
} from '@staunch/sandbox';
import { planOn } from '../../support/run.ts';
import {
  atTerminal,
  HAS_TERMINALS,
  running,
  WHY_NO_TERMINALS,
  type Running,
} from '../../support/screen.ts';
import { ACCOUNT, anIncident, anInstance, aWorld } from '../../support/worlds.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;
const CTRL_C = '\u0003';
const FIRST = anInstance(1).id;
const SECOND = anInstance(2).id;

const ending: (() => void)[] = [];
afterEach(() => {
  for (const end of ending.splice(0)) end();
});

/** The sandbox on a port; `meanwhile` is done before an action is answered that AWS has carried out. */
async function aStage(meanwhile: Readonly<Record<string, () => Promise<unknown>>> = {}) {
  const world = { ...aWorld([anInstance(1), anInstance(2)]), ec2TransitionSeconds: 0 };
  const clock = runningClock(new Date(world.now));
  const sandbox = createSandbox(world, clock);
  const plan = await planOn(sandbox, anIncident());
  const handle = onPort(sandbox);
  const held: HttpHandler = async (request) => {
    const [, target] = request.headers['x-amz-target']?.split('.').slice(-2) ?? [];
    const action = new URLSearchParams(request.body).get('Action') ?? target ?? '';
    const answer = await handle(request);
    await meanwhile[action]?.();
    return answer;
  };
  const { server, endpoint } = await serve(held, clock, 0);
  ending.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const folder = mkdtempSync(join(tmpdir(), 'staunch-stopped-'));
  const file = join(folder, 'plan.json');
  writeFileSync(file, JSON.stringify(plan));
  const { accessKeyId, secretAccessKey, sessionToken } = credentialOf(sandbox, 'apply');
  const env = {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  };
  return { sandbox, plan, folder, file, env };
}

function once(work: () => Promise<unknown>): () => Promise<void> {
  let done = false;
  return async () => {
    if (done) return;
    done = true;
    await work();
  };
}

type Stage = Awaited<ReturnType<typeof aStage>>;

const commandOf = ({ plan, file, folder }: Stage, more: readonly string[] = []): string[] => [
  ...[process.execPath, 'dist/cli.js', 'apply', '--plan', file, '--approve', plan.digest],
  ...['--receipts', join(folder, 'receipts.json'), '--cutoff-margin', '0', '--hold', '0'],
  ...more,
];

/** Plays an apply of which `during` is done while the first instance is without its profile. */
async function applied(
  start: (command: readonly string[], env: NodeJS.ProcessEnv) => Running,
  during: (run: Running) => Promise<unknown>,
): Promise<{ stage: Stage; run: Running; code: number | null }> {
  const now: { run?: Running } = {};
  const stage = await aStage({
    DisassociateIamInstanceProfile: once(async () => {
      if (now.run) await during(now.run);
    }),
  });
  const run = start(commandOf(stage, ['--no-audit']), stage.env);
  now.run = run;
  const { code } = await run.ended;
  return { stage, run, code };
}

const terminal = (command: readonly string[], env: NodeJS.ProcessEnv): Running =>
  atTerminal(command, env, ROOT);
const pipes = (command: readonly string[], env: NodeJS.ProcessEnv): Running =>
  running(command, env, ROOT);

function holdsProfile({ sandbox }: { sandbox: Sandbox }, id: string): boolean {
  const instance = sandbox.parts.state.accounts.get(ACCOUNT)?.instances.get(id);
  return ['associating', 'associated'].includes(instance?.association?.state ?? '');
}

const again = ({ file, plan }: Stage): string =>
  `run the same command again: node dist/cli.js apply --plan ${file} --approve ${plan.digest}`;
const attach = `aws ec2 associate-iam-instance-profile --region eu-west-1 --instance-id ${FIRST} --iam-instance-profile Name=app-web`;

function expectGoodOrder({ stage, run, code }: Awaited<ReturnType<typeof applied>>): void {
  expect(holdsProfile(stage, FIRST)).toBe(true);
  expect(holdsProfile(stage, SECOND)).toBe(true);
  expect(run.shown()).toMatch(new RegExp(`SKIPPED.*${SECOND}`));
  expect(run.shown()).toMatch(new RegExp(`NOT HELD.*${SECOND}`));
  expect(run.lastLines(2)).toContain('Left: of 6 approved steps, 1 not held');
  expect(run.lastLines(1)).toContain(`Stopped. To finish, ${again(stage)}`);
  expect(code).toBe(130);
}

describe.skipIf(!HAS_TERMINALS)(`Ctrl-C at a terminal${WHY_NO_TERMINALS}`, () => {
  it('lets what is begun come to its end, and tells what is left', async () => {
    const end = await applied(terminal, async (run) => {
      run.type(CTRL_C);
      await run.shows(/Stopping: what is begun is finished/);
    });
    expectGoodOrder(end);
  });

  it('pressed twice, ends at once and says how to help the instance', async () => {
    const { stage, run, code } = await applied(terminal, async (it) => {
      it.type(CTRL_C);
      await it.shows(/Stopping/);
      it.type(CTRL_C);
      await it.ended;
    });
    expect(code).toBe(130);
    expect(holdsProfile(stage, FIRST)).toBe(false);
    expect(run.lastLines(4)).toMatch(/^Ended at once\.\nMAY BE WITHOUT ITS PROFILE: instance /);
    expect(run.lastLines(2)).toContain(attach);
    expect(run.lastLines(1)).toContain(again(stage));
    // What is drawn live is gone, and the cursor is back.
    expect(run.shown().lastIndexOf('\u001b[?25h')).toBeGreaterThan(
      run.shown().lastIndexOf('\u001b[?25l'),
    );
    const next = pipes(commandOf(stage, ['--no-audit']), stage.env);
    expect((await next.ended).code, next.shown()).toBe(0);
    expect(holdsProfile(stage, FIRST)).toBe(true);
  });

  it('while it asks for the digest, ends at once: nothing was done', async () => {
    const stage = await aStage();
    const command = commandOf(stage).filter((it) => it !== '--approve' && it !== stage.plan.digest);
    const run = terminal(command, stage.env);
    await run.shows(/type the first 8 characters of the digest: /);
    run.type(CTRL_C);
    expect((await run.ended).code).toBe(130);
    expect(run.lastLines(1)).toBe('Stopped: nothing was done.');
    expect((await planOn(stage.sandbox, anIncident())).steps).toEqual(stage.plan.steps);
  });

  it('during the audit, leaves that out and ends with what holds', async () => {
    const now: { run?: Running } = {};
    const stage = await aStage({
      // What CloudTrail shows is known by then: an audit asks once more who it is.
      GetCallerIdentity: async () => {
        if (now.run?.shown().includes('Receipts:') !== true) return;
        now.run.type(CTRL_C);
        await now.run.ended;
      },
    });
    now.run = terminal(commandOf(stage), stage.env);
    expect((await now.run.ended).code, now.run.shown()).toBe(0);
    expect(now.run.shown()).toContain('Stopping: the audit is left out.');
  });

  it('does not wait for CloudTrail, and says that it was not read', async () => {
    const now: { run?: Running } = {};
    const isStopped = once(async () => now.run?.type(CTRL_C));
    const stage = await aStage({
      LookupEvents: async () => {
        await isStopped();
        await now.run?.ended;
      },
    });
    now.run = terminal(commandOf(stage), stage.env);
    expect((await now.run.ended).code, now.run.shown()).toBe(130);
    expect(now.run.shown()).toContain('the run was stopped before it was read');
    expect(now.run.lastLines(1)).toContain(`Stopped. To finish, ${again(stage)}`);
  });

  it('when its terminal goes away, the profile is put back all the same', async () => {
    let back = (): void => undefined;
    const isBack = new Promise<void>((resolve) => {
      back = resolve;
    });
    const now: { run?: Running } = {};
    const stage = await aStage({
      DisassociateIamInstanceProfile: once(async () => {
        now.run?.child.kill('SIGKILL');
        await now.run?.ended;
      }),
      DeleteTags: async () => {
        back();
      },
    });
    now.run = terminal(commandOf(stage, ['--no-audit']), stage.env);
    await isBack;
    expect(holdsProfile(stage, FIRST)).toBe(true);
  });
});

describe('a signal where nobody watches', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s lets what is begun come to its end, and tells what is left',
    async (signal) => {
      const end = await applied(pipes, async (run) => {
        run.child.kill(signal);
        await run.shows(/Stopping/);
      });
      expectGoodOrder(end);
    },
  );

  it('SIGTERM after SIGINT, as a cancelled job gets it, says what may be left and goes on', async () => {
    const end = await applied(pipes, async (run) => {
      run.child.kill('SIGINT');
      await run.shows(/Stopping/);
      run.child.kill('SIGTERM');
      await run.shows(/about to be killed/);
    });
    expect(end.run.shown()).toContain(attach);
    expectGoodOrder(end);
  });

  it('and a plan that nothing was done of yet says so', async () => {
    const now: { run?: Running } = {};
    const stage = await aStage({
      GetCallerIdentity: once(async () => {
        now.run?.child.kill('SIGTERM');
        await now.run?.shows(/Stopping: nothing was begun yet/);
      }),
    });
    now.run = pipes(commandOf(stage, ['--no-audit']), stage.env);
    expect((await now.run.ended).code).toBe(130);
    expect((await planOn(stage.sandbox, anIncident())).steps).toEqual(stage.plan.steps);
    const receipts = JSON.parse(readFileSync(join(stage.folder, 'receipts.json'), 'utf8')) as {
      receipts: readonly { outcome: string }[];
    };
    expect(new Set(receipts.receipts.map(({ outcome }) => outcome))).toEqual(new Set(['skipped']));
  });
});

it('the plan of these tests has two instances', async () => {
  const { plan }: { readonly plan: Plan } = await aStage();
  expect(plan.steps.filter(({ action }) => action === 'refresh-instance')).toHaveLength(2);
});
