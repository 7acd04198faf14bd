import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createSandbox,
  credentialOf,
  observeCalls,
  onPort,
  runningClock,
  type Sandbox,
  serve,
} from '@staunch/sandbox';
import { sandboxOf } from '../../support/play.ts';
import { planOn } from '../../support/run.ts';
import { HAS_TERMINALS, screenOf, WHY_NO_TERMINALS, type Screen } from '../../support/screen.ts';
import { ACCOUNT, aWorld, anIncident, anInstance, ROLE } from '../../support/worlds.ts';

const CLI = new URL('../../../dist/cli.js', import.meta.url).pathname;

const CTRL_C = '\x03';
const STOPPING = /Stopping: what is begun is finished[^\n]*\n/;

interface Ended {
  readonly code: number | null;
  /** All that the terminal showed. */
  readonly shown: string;
  /** The servers that were left without their profile. */
  readonly left: string;
}

function withoutProfile({ parts }: Sandbox): string {
  const instances = [...(parts.state.accounts.get(ACCOUNT)?.instances.values() ?? [])];
  return instances
    .filter(({ association }) => association?.state !== 'associated')
    .map(({ id }) => id)
    .join();
}

/** What somebody does when the profile of an instance has just been taken off; AWS answers after that. */
type Meanwhile = (screen: Screen) => Promise<void>;

/** Runs `staunch apply` on a terminal over two servers of a leaked role. */
async function applyOnTerminal(meanwhile: Meanwhile): Promise<Ended> {
  const world = { ...aWorld([anInstance(1), anInstance(2)]), ec2TransitionSeconds: 0 };
  const clock = runningClock(new Date(world.now));
  const sandbox = createSandbox(world, clock);
  // On a clock that waits for nobody the same plan is made in no time.
  const plan = await planOn(sandboxOf(world), anIncident([{ kind: 'role', roleArn: ROLE }]));
  const folder = mkdtempSync(join(tmpdir(), 'staunch-terminal-'));
  const planFile = join(folder, 'plan.json');
  writeFileSync(planFile, JSON.stringify(plan));

  let begun: Promise<void> | undefined;
  const aws = observeCalls(sandbox.aws, {
    async after({ operation }) {
      if (operation !== 'DisassociateIamInstanceProfile') return;
      begun ??= meanwhile(screen);
      await begun;
    },
  });
  const { server, endpoint } = await serve(onPort({ ...sandbox, aws }), clock, 0);
  const receipts = join(folder, 'receipts.json');
  // A terminal of no size shows nothing of what is under way.
  const command =
    `stty cols 120 rows 40; exec ${process.execPath} ${CLI} apply --plan ${planFile} --approve ${plan.digest}` +
    ` --cutoff-margin 0 --hold 0 --no-audit --receipts ${receipts}`;
  const { accessKeyId, secretAccessKey, sessionToken } = credentialOf(sandbox, 'apply');
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      TERM: 'xterm',
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_SESSION_TOKEN: sessionToken,
    },
  });
  const screen = screenOf(child);
  const [code] = (await once(child, 'close')) as [number | null];
  await begun;
  server.closeAllConnections();
  server.close();
  if (!begun) throw new Error(`no profile was taken off:\n${screen.shown()}`);
  return { code, shown: screen.shown(), left: withoutProfile(sandbox) };
}

describe.skipIf(!HAS_TERMINALS)(`Ctrl-C while a server has no profile${WHY_NO_TERMINALS}`, () => {
  let ended: Ended;

  beforeAll(async () => {
    ended = await applyOnTerminal(async ({ type, shows }) => {
      type(CTRL_C);
      await shows(STOPPING);
    });
  });
  const after = (): string => ended.shown.split(STOPPING)[1] ?? '';

  it('says that what is begun is finished', () => {
    expect(ended.shown).toMatch(STOPPING);
  });

  it('ends with the code of an interruption', () => {
    expect(ended.code).toBe(130);
  });

  it('leaves no server without its profile', () => {
    expect(ended.left, 'servers without a profile').toBe('');
  });

  it.each([/SKIPPED/, /NOT HELD/])('tells what is left: %s', (line) => {
    expect(after(), 'what is said after it').toMatch(line);
  });

  it('tells what to type next, as it was started', () => {
    expect(after(), 'what is said after it').toMatch(/node dist\/cli\.js apply --plan/);
  });
});

describe.skipIf(!HAS_TERMINALS)(`a second Ctrl-C${WHY_NO_TERMINALS}`, () => {
  it('ends at once what the first one let go on', async () => {
    let first = '';
    await applyOnTerminal(async ({ type, shows }) => {
      type(CTRL_C);
      await shows(STOPPING);
      // The seconds of what is under way go on being counted.
      first = (await shows(/Stopping: [^\n]*\n[^]*\d s/)) ? 'going on' : 'ended';
      type(CTRL_C);
      // AWS never answers: nothing but the second Ctrl-C can end it.
      await shows(/(?!)/);
    });
    expect(first, 'the program after the first Ctrl-C').toBe('going on');
  });
});
