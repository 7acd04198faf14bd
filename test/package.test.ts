import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../src/actions/catalogue.ts';
import { createSandbox, credentialOf, onPort, runningClock, serve } from '@staunch/sandbox';
import { worldOf } from './support/play.ts';

const ROOT = new URL('..', import.meta.url).pathname;
const INCIDENT = 'drills/leaked-ci-key/2026-11-22-ci-deploy-key.yaml';
const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly private: boolean;
  readonly scripts: Readonly<Record<string, string>>;
};
const TARBALL = `staunch-${MANIFEST.version}.tgz`;

const work = mkdtempSync(join(tmpdir(), 'staunch-package-'));
/** A checkout in which nobody has installed anything. */
const checkout = join(work, 'check out');
const bin = join(work, 'bin');

/** npm with an empty cache, and without any registry: nobody listens on that port. */
const NPM = {
  HOME: work,
  npm_config_cache: join(work, 'cache'),
  npm_config_offline: 'true',
  npm_config_registry: 'http://127.0.0.1:1',
  npm_config_update_notifier: 'false',
};

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function inShell(command: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const PATH = `${bin}:${join(work, 'global/bin')}:${process.env['PATH'] ?? ''}`;
  const options = { cwd: checkout, env: { PATH, ...NPM, ...env } };
  return new Promise((resolve) => {
    const child = execFile('sh', ['-c', command], options, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error ? -1 : 0;
      resolve({ code, stdout, stderr });
    });
    child.stdin?.end();
  });
}

let aws: NodeJS.ProcessEnv;
let packed: readonly { readonly path: string; readonly mode: number }[];
let end: () => void;

beforeAll(async () => {
  mkdirSync(checkout);
  mkdirSync(bin);
  for (const path of [
    'dist',
    'drills',
    'package.json',
    'package-lock.json',
    'README.md',
    'LICENSE',
    'src',
    'packages',
  ])
    cpSync(join(ROOT, path), join(checkout, path), { recursive: true });
  symlinkSync(join(checkout, 'dist/cli.js'), join(bin, 'staunch'));
  const world = { ...worldOf('leaked-ci-key'), ec2TransitionSeconds: 0 };
  const clock = runningClock(new Date(world.now));
  const sandbox = createSandbox(world, clock);
  const { server, endpoint } = await serve(onPort(sandbox), clock, 0);
  end = () => {
    server.closeAllConnections();
    server.close();
  };
  const { accessKeyId, secretAccessKey, sessionToken } = credentialOf(sandbox, 'plan');
  aws = {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  };
  const { stdout, stderr } = await inShell('npm pack --json');
  const told = JSON.parse(stdout) as readonly { readonly files: typeof packed }[];
  packed = told[0]?.files ?? [];
  expect(packed.length, stderr).toBeGreaterThan(0);
});
afterAll(() => {
  end();
});

describe('what npm packs', () => {
  it('is the program and what it plays, and nothing of how it is made', () => {
    const others = packed.map(({ path }) => path).filter((path) => !/^(dist|drills)\//.test(path));
    expect(others.sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
    for (const path of ['dist/cli.js', 'dist/archive-worker.js', 'dist/report-page.js'])
      expect(packed.map((it) => it.path)).toContain(path);
  });

  it('starts as a program: by its first line and its mode', () => {
    const { mode = 0 } = packed.find(({ path }) => path === 'dist/cli.js') ?? {};
    expect(mode & 0o111).toBe(0o111);
    expect(readFileSync(join(ROOT, 'dist/cli.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('needs no package and runs nothing when it is installed', () => {
    expect(MANIFEST).not.toHaveProperty('dependencies');
    expect(MANIFEST).not.toHaveProperty('optionalDependencies');
    const scripts = Object.keys(MANIFEST.scripts).filter((name) =>
      /^(pre|post)?(install|prepare|pack)$/.test(name),
    );
    expect(scripts).toEqual([]);
  });

  it('is published by nobody by mistake', () => {
    expect(MANIFEST.private).toBe(true);
  });
});

describe.each([
  ['node dist/cli.js', 'through node'],
  ['./dist/cli.js', 'as a file'],
  ['staunch', 'by its name from the path'],
  ['npx .', 'by npx in a checkout'],
  [`npx --yes ./${TARBALL}`, 'by npx from a packed file'],
])('started as %s, %s,', (program) => {
  it('it runs', async () => {
    const { code, stdout, stderr } = await inShell(`${program} --version`);
    expect(stderr).toBe('');
    expect(stdout).toBe(`${MANIFEST.version}\n`);
    expect(code).toBe(0);
  });

  it('its hint can be typed as it stands', async () => {
    const file = `plan of ${program.replaceAll('/', ' ')}.json`;
    const planned = await inShell(`${program} plan ${INCIDENT} --out '${file}'`, aws);
    expect(planned.code, planned.stderr).toBe(2);
    const [, hint = ''] = /Next: (.*)$/m.exec(planned.stderr) ?? [];
    const started = program.startsWith('./') ? 'node dist/cli.js' : program.split(' ')[0];
    expect(hint.startsWith(started ?? '')).toBe(true);
    const { digest } = JSON.parse(readFileSync(join(checkout, file), 'utf8')) as Plan;
    const typed = await inShell(hint, aws);
    expect(typed.stderr).toContain(
      `nobody can type here. Approve the plan with --approve ${digest}`,
    );
  });
});

// The same files from two places: a checkout, and what npm unpacked.
it.each(['node dist/cli.js', `npx --yes ./${TARBALL}`])('%s plays the demo', async (program) => {
  const { code, stdout } = await inShell(`${program} drill drills/leaked-ci-key`);
  expect(stdout).toContain('All of it is so.');
  expect(code).toBe(0);
});

it('installed for everybody, it runs and says its hints by its name', async () => {
  const prefix = join(work, 'global');
  const installed = await inShell(`npm install -g --prefix '${prefix}' ./${TARBALL}`);
  expect(installed.code, installed.stderr).toBe(0);
  const program = join(prefix, 'bin/staunch');
  const { stderr } = await inShell(`rm '${bin}/staunch' && '${program}' palm`);
  expect(stderr).toContain('(staunch --help shows what there is)');
});
