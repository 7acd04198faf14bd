import { execFile, spawn, type ChildProcess } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awsCli, findAwsCli } from './aws/aws-cli.ts';

const run = promisify(execFile);
const ROOT = new URL('..', import.meta.url).pathname;
const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as object;

// A folder in which there is only what npm packed, and an npm that reaches no registry.
const folder = mkdtempSync(join(tmpdir(), 'sandbox-package-'));
const env = {
  PATH: process.env['PATH'] ?? '',
  HOME: folder,
  npm_config_cache: join(folder, 'cache'),
  npm_config_offline: 'true',
  npm_config_registry: 'http://127.0.0.1:1',
  npm_config_update_notifier: 'false',
};
const program = join(folder, 'node_modules/.bin/staunch-sandbox');

const cli = await findAwsCli();
if (!cli)
  console.warn('SKIPPED: no AWS CLI works here, so nothing shows that the package serves it.');

let packed: readonly string[];

beforeAll(async () => {
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: ROOT,
    env,
  });
  // What a build prints comes before npm's answer.
  const [told] = JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as readonly {
    readonly filename: string;
    readonly files: readonly { readonly path: string }[];
  }[];
  packed = (told?.files ?? []).map(({ path }) => path);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  await run('npm', ['install', `./${told?.filename}`], { cwd: folder, env });
  copyFileSync(
    join(folder, 'node_modules/@staunch/sandbox/example.yaml'),
    join(folder, 'world.yaml'),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the installed program; resolves with the line that it prints. */
async function started(): Promise<{ readonly child: ChildProcess; readonly endpoint: string }> {
  const child = spawn(program, ['--world', 'world.yaml'], { cwd: folder, env });
  for await (const line of createInterface({ input: child.stdout }))
    return { child, ...(JSON.parse(line) as { endpoint: string }) };
  throw new Error('it ended without a line');
}

async function inNode(code: string): Promise<unknown> {
  const args = ['--input-type=module', '--eval', code];
  const { stdout } = await run(process.execPath, args, { cwd: folder, env });
  return JSON.parse(stdout);
}

describe('the package', () => {
  it('needs no other one, and nothing of the product', () => {
    expect(MANIFEST).not.toHaveProperty('dependencies');
    expect(MANIFEST).not.toHaveProperty('peerDependencies');
    expect(existsSync(join(folder, 'node_modules/@aws-sdk'))).toBe(false);
  });

  it('holds programs, types, an example and the licences of what is in it', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'dist/THIRD-PARTY-LICENSES.txt',
        'dist/index.js',
        'dist/main.js',
        'dist/policy.js',
        'dist/types/index.d.ts',
        'example.yaml',
        'world.schema.json',
      ]),
    );
    expect(packed.filter((path) => /^(src|test|scripts)\//.test(path))).toEqual([]);
  });

  it('makes a sandbox in the same process', async () => {
    const users = await inNode(`
      import { createSandbox, loadWorld, manualClock } from '@staunch/sandbox';
      const world = await loadWorld('world.yaml');
      const { github } = createSandbox(world, manualClock(new Date(world.now)));
      console.log(JSON.stringify([github.owner, github.repo]));`);
    expect(users).toEqual(['acme', 'incidents']);
  });

  it('reads a policy and decides a call without any of that', async () => {
    const decision = await inNode(`
      import { evaluate, parsePolicy } from '@staunch/sandbox/policy';
      const Statement = [{ Effect: 'Allow', Action: 'iam:List*', Resource: '*' }];
      const identity = [parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement }))];
      const principal = { arn: 'arn:aws:iam::111122223333:user/ada', account: '111122223333' };
      const call = { action: 'iam:ListUsers', resource: '*', principal, context: {} };
      console.log(JSON.stringify(evaluate(call, { identity }).decision));`);
    expect(decision).toBe('allowed');
  });

  it.skipIf(!cli)('serves the AWS CLI until it is stopped', async () => {
    const { child, endpoint } = await started();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const args = ['iam', 'list-users', '--endpoint-url', endpoint, '--region', 'eu-west-1'];
    const { out, error } = await awsCli(cli?.path ?? '', args, {
      AWS_ACCESS_KEY_ID: 'AKIARTX3GSDSQLEAKEDK',
      AWS_SECRET_ACCESS_KEY: 'any',
    });
    child.kill('SIGINT');
    expect(error).toBe('');
    expect(out).toMatchObject({ Users: [{ UserName: 'ci-deploy' }] });
    expect(await ended).toBe(0);
  });

  it.each([
    [[], '--world <file> is missing'],
    [['--world', 'none.yaml'], 'none.yaml'],
    [['--world', 'package.json'], 'package.json is not a world file'],
    [['--world', 'world.yaml', '--port', '70000'], '--port is "70000"'],
    [['--wurld', 'world.yaml'], "Unknown option '--wurld'"],
  ])('says what is wrong where it is started with %j', async (args, problem) => {
    const failed = await run(program, args, { cwd: folder, env }).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 1, stdout: '' });
    expect((failed as { stderr: string }).stderr).toContain(problem);
  });

  it('shows how it is started', async () => {
    const { stdout } = await run(program, ['--help'], { cwd: folder, env });
    expect(stdout).toContain('staunch-sandbox --world <file>');
  });
});
