import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createSandbox,
  credentialOf,
  onPort,
  runningClock,
  type Sandbox,
  serve,
} from '@staunch/sandbox';
import type { Plan } from '../src/actions/catalogue.ts';
import { failingWith } from './support/known-fault.ts';
import { worldOf } from './support/play.ts';

const CLI = new URL('../dist/cli.js', import.meta.url).pathname;
const ROOT = new URL('..', import.meta.url).pathname;
const INCIDENT = join(ROOT, 'drills/leaked-ci-key/2026-11-22-ci-deploy-key.yaml');

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the committed bundle as people do: a process of its own, with nothing in its environment but this. */
function staunch(args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd = ROOT): Promise<Ended> {
  const clean = {
    PATH: process.env['PATH'],
    HOME: tmpdir(),
    AWS_EC2_METADATA_DISABLED: 'true',
    ...env,
  };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [CLI, ...args],
      { env: clean, cwd },
      (error, stdout, stderr) => {
        resolve({
          code: typeof error?.code === 'number' ? error.code : error ? -1 : 0,
          stdout,
          stderr,
        });
      },
    );
    child.stdin?.end();
  });
}

describe('the bundle', () => {
  it('explains itself, and prints only its own words', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await staunch(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    const { code, stdout, stderr } = await staunch(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of ['validate', 'plan', 'apply', 'audit', 'sandbox', 'drill', 'ci']) {
      expect(stdout).toContain(`  ${command} `);
      expect((await staunch([command, '--help'])).code).toBe(0);
    }
  });

  it('says what is wrong with a wrong call, and what to type', async () => {
    const unknown = await staunch(['palm']);
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain('Did you mean plan?');
    const missing = await staunch(['apply']);
    expect(missing.stderr).toContain("required option '--plan <file>'");
    const nofile = await staunch(['apply', '--plan', 'nowhere.json', '--approve', 'x']);
    expect(nofile.code).toBe(1);
    expect(nofile.stderr).toMatch(/^error: .*nowhere\.json/);
  });

  it('plays the demo, and all of it is so', async () => {
    const { code, stdout, stderr } = await staunch(['drill', 'drills/leaked-ci-key']);
    expect(stderr).toBe('');
    expect(stdout).toContain('All of it is so.');
    expect(stdout).not.toContain('\u001b[');
    expect(code).toBe(0);
  });

  it('ends a drill non-zero if anything is not so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'staunch-drill-'));
    for (const file of ['world.yaml', 'drill.yaml', '2026-11-22-ci-deploy-key.yaml']) {
      const text = readFileSync(join(ROOT, 'drills/leaked-ci-key', file), 'utf8');
      writeFileSync(join(folder, file), text.replace('after: refused', 'after: works'));
    }
    const { code, stderr } = await staunch(['drill', folder]);
    expect(stderr).toContain('after the incident, thief');
    expect(code).toBe(1);
  });

  it('tells what to do where there are no credentials', async () => {
    const env = { AWS_ENDPOINT_URL: 'http://127.0.0.1:9', AWS_REGION: 'us-east-1' };
    const { code, stderr } = await staunch(['plan', INCIDENT], env);
    expect(code).toBe(1);
    expect(stderr).toContain('aws sts get-caller-identity');
    expect(stderr).not.toContain('    at ');
  });
});

describe('the bundle where AWS cannot be asked', () => {
  const key = { AWS_ACCESS_KEY_ID: 'AKIARTX3GSDSQNOBODYS', AWS_SECRET_ACCESS_KEY: 'x' };
  const planned = async (env: NodeJS.ProcessEnv): Promise<string> => {
    const { code, stderr } = await staunch(['plan', INCIDENT], { AWS_REGION: 'us-east-1', ...env });
    expect(code).toBe(1);
    // Where calls go is said before any is made.
    return stderr.replace(/^AWS calls go to .*\n/, '');
  };
  // Nobody listens on the first port.
  const unheard = () => planned({ ...key, AWS_ENDPOINT_URL: 'http://127.0.0.1:1' });

  it('says which host and port it cannot reach', async () => {
    expect(await unheard()).toMatch(/127\.0\.0\.1:1\b/);
  });

  it('does not say to run the same again where nobody listens', async () => {
    expect(await unheard()).not.toContain('Run the same command again');
    expect(await unheard()).toContain('Nothing listens there.');
  });

  it('says that there are no credentials, and nothing about regions', async () => {
    const said = await planned({ AWS_ENDPOINT_URL: 'http://127.0.0.1:1' });
    expect(said).not.toContain('region is right and enabled');
    expect(said).toContain('No AWS credentials were found');
  });

  it('names a profile that no file has', async () => {
    const profile = { AWS_PROFILE: 'mistyped-profile', AWS_CONFIG_FILE: '/dev/null' };
    const files = { ...profile, AWS_SHARED_CREDENTIALS_FILE: '/dev/null' };
    const said = await planned({ ...files, AWS_ENDPOINT_URL: 'http://127.0.0.1:1' });
    expect(said).toContain('mistyped-profile');
  });
});

describe('the bundle as a program', () => {
  const { bin, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    bin: { staunch: string };
    version: string;
  };

  it('starts by its name, as npm installs it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'staunch-program-'));
    cpSync(join(ROOT, dirname(bin.staunch)), join(folder, 'dist'), { recursive: true });
    // A package without its type would be read as CommonJS.
    cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
    const program = join(folder, bin.staunch);
    chmodSync(program, 0o755);
    const { status, stdout } = spawnSync('sh', ['-c', '"$0" --version', program]);
    expect(status, 'exit code of staunch --version').toBe(0);
    expect(String(stdout)).toBe(`${version}\n`);
  });

  it('prints hints that can be typed where it was started through node', async () => {
    const { stderr } = await staunch(['palm']);
    const [, hint = ''] = /\((.* --help)\b/.exec(stderr) ?? [];
    expect(hint).toContain('--help');
    const { status } = spawnSync('sh', ['-c', hint], { cwd: ROOT });
    expect(status, 'exit code of the hint').toBe(0);
  });

  it.fails.each(['-v', 'version'])('tells its version by %s', (argument) =>
    failingWith(/exit code: expected 1 to be \+?0/, async () => {
      const { code, stdout } = await staunch([argument]);
      expect(code, 'exit code').toBe(0);
      expect(stdout).toContain(version);
    })(),
  );

  it('says how to make a plan where apply is given an incident', async () => {
    const { code, stderr } = await staunch(['apply', INCIDENT]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/(staunch|cli\.js) plan/);
  });
});

describe('the bundle against the sandbox on a port', () => {
  let sandbox: Sandbox;
  let served: Awaited<ReturnType<typeof serve>>;
  const folder = mkdtempSync(join(tmpdir(), 'staunch-bundle-'));
  const as = (name: string): NodeJS.ProcessEnv => {
    const { accessKeyId, secretAccessKey, sessionToken } = credentialOf(sandbox, name);
    return {
      AWS_ENDPOINT_URL: served.endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      ...(sessionToken ? { AWS_SESSION_TOKEN: sessionToken } : {}),
    };
  };
  const planFile = join(folder, 'plan.json');
  const readPlan = (): Plan => JSON.parse(readFileSync(planFile, 'utf8')) as Plan;

  beforeAll(async () => {
    const world = { ...worldOf('leaked-ci-key'), ec2TransitionSeconds: 0 };
    const clock = runningClock(new Date(world.now));
    sandbox = createSandbox(world, clock);
    served = await serve(onPort(sandbox), clock, 0);
  });
  afterAll(() => {
    served.server.closeAllConnections();
    served.server.close();
  });

  it('plans, refuses what is not approved, applies, and has nothing left to do', async () => {
    const planned = await staunch(['plan', INCIDENT, '--out', planFile], as('plan'));
    expect(planned.code).toBe(2);
    expect(planned.stderr).toContain(`AWS calls go to ${served.endpoint}`);
    const { digest, steps } = readPlan();

    const nobody = await staunch(['apply', '--plan', planFile], as('apply'), folder);
    expect(nobody.code).toBe(1);
    expect(nobody.stderr).toContain(`--approve ${digest}`);
    const wrong = await staunch(
      ['apply', '--plan', planFile, '--approve', 'deadbeef'],
      as('apply'),
      folder,
    );
    expect(wrong.code).toBe(1);

    const forged = join(folder, 'forged.json');
    const more = { ...readPlan(), steps: [...steps, ...steps.slice(0, 1)] };
    writeFileSync(forged, JSON.stringify(more));
    const changed = await staunch(
      ['apply', '--plan', forged, '--approve', digest],
      as('apply'),
      folder,
    );
    expect(changed.code).toBe(1);
    expect(changed.stderr).toContain('its steps were changed after it was made');

    const args = [
      'apply',
      '--plan',
      planFile,
      '--approve',
      digest,
      '--cutoff-margin',
      '0',
      '--hold',
      '1',
    ];
    const reader = await staunch(args, as('plan'), folder);
    expect(reader.code).toBe(3);
    expect(reader.stdout).toContain('must allow iam:UpdateAccessKey');

    const applied = await staunch(args, as('apply'), folder);
    expect(applied.stdout).toContain('Contained: 7 approved steps, all verified');
    expect(applied.stdout).toContain('Coverage');
    expect(applied.code).toBe(0);

    const again = await staunch(['plan', INCIDENT], as('plan'));
    expect(again.stdout).toContain('Nothing to do');
    expect(again.code).toBe(0);
    const twice = await staunch(args, as('apply'), folder);
    expect(twice.code).toBe(0);
  });
});

describe('when receipts cannot be kept', () => {
  it('nothing is done at all', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'staunch-receipts-'));
    const planFile = join(folder, 'plan.json');
    const world = worldOf('leaked-ci-key');
    const clock = runningClock(new Date(world.now));
    const sandbox = createSandbox(world, clock);
    const { server, endpoint } = await serve(onPort(sandbox), clock, 0);
    const as = (name: string): NodeJS.ProcessEnv => {
      const { accessKeyId, secretAccessKey, sessionToken } = credentialOf(sandbox, name);
      return {
        AWS_ENDPOINT_URL: endpoint,
        AWS_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
        AWS_SESSION_TOKEN: sessionToken,
      };
    };
    await staunch(['plan', INCIDENT, '--out', planFile], as('plan'));
    const { digest } = JSON.parse(readFileSync(planFile, 'utf8')) as Plan;
    const nowhere = join(folder, 'no-such-folder', 'receipts.json');
    const args = ['apply', '--plan', planFile, '--approve', digest, '--receipts', nowhere];
    const { code, stderr } = await staunch(args, as('apply'));
    expect(code).toBe(1);
    expect(stderr).toContain('no-such-folder');
    expect((await staunch(['plan', INCIDENT], as('plan'))).code).toBe(2);
    server.closeAllConnections();
    server.close();
  });
});
