import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import {
  programOf,
  shellQuoted,
  typedAnywhere,
  typedAs,
  type Started,
} from '../src/domain/typed-command.ts';

const at = (differs: Partial<Started>): string =>
  programOf({ script: '/work/staunch/dist/cli.js', cwd: '/work/staunch', env: {}, ...differs });

const NPX = { npm_lifecycle_event: 'npx' };
const CACHED = '/home/rhea/.npm/_npx/0a1b/node_modules/.bin/staunch';

describe('the program, as it was started', () => {
  it.each<[string, Partial<Started>]>([
    ['node dist/cli.js', {}],
    ['node /work/staunch/dist/cli.js', { cwd: '/work/incidents' }],
    [
      "node '/work/my staunch/dist/cli.js'",
      { script: '/work/my staunch/dist/cli.js', cwd: '/srv' },
    ],
    ['node dist/cli.js', { env: { npm_lifecycle_event: 'demo' } }],
    ['staunch', { script: '/usr/bin/staunch', env: { PATH: '/usr/local/bin:/usr/bin' } }],
    ['/opt/staunch', { script: '/opt/staunch', env: { PATH: '/usr/bin' } }],
    ['./bin/staunch', { script: '/work/staunch/bin/staunch' }],
    ['npx staunch', { script: '/work/staunch/node_modules/.bin/staunch', env: NPX }],
    ['npx .', { script: CACHED, env: NPX, npx: '/work/staunch' }],
    [
      'npx --offline .',
      { script: CACHED, env: { ...NPX, npm_config_offline: 'true' }, npx: '/work/staunch' },
    ],
    ['npx --yes ./staunch-0.1.0.tgz', { script: CACHED, env: NPX, npx: './staunch-0.1.0.tgz' }],
    [
      "npx --yes '/my files/staunch.tgz'",
      { script: CACHED, env: NPX, npx: '/my files/staunch.tgz' },
    ],
    ['npx /work/other', { script: CACHED, env: NPX, npx: '/work/other' }],
  ])('%s', (program, differs) => {
    expect(at(differs)).toBe(program);
  });

  it('in a workflow is what anybody with a checkout can type', () => {
    const env = { GITHUB_ACTIONS: 'true' };
    expect(at({ env })).toBe('node dist/cli.js');
  });

  it('in a workflow names no path of the runner', () => {
    const env = { GITHUB_ACTIONS: 'true' };
    const script = '/home/runner/work/_actions/acme/staunch/v1/dist/action.js';
    expect(at({ env, script, cwd: '/home/runner/work/incidents' })).toBe('staunch');
    expect(at({ env, script, cwd: '/home/runner/work/_actions/acme/staunch/v1' })).toBe('staunch');
  });
});

describe('a command to type', () => {
  it('has its arguments quoted where a shell would read them otherwise', () => {
    const typed = typedAs('node dist/cli.js');
    expect(typed('plan', 'incidents/a.yaml')).toBe('node dist/cli.js plan incidents/a.yaml');
    expect(typed('plan', 'my file.yaml')).toBe("node dist/cli.js plan 'my file.yaml'");
    expect(typedAnywhere('watch', 'incidents/a.yaml')).toBe('staunch watch incidents/a.yaml');
  });

  it.each(['', "it's", '$(id)', '`id`', 'a;b', '*', '~', '-x', 'a\nb', 'é', '"', '\\', '!!'])(
    'gives the shell exactly %j',
    (argument) => {
      const { stdout } = spawnSync('sh', ['-c', `printf %s ${shellQuoted(argument)}`]);
      expect(String(stdout)).toBe(argument);
    },
  );
});
