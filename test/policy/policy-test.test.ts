import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyTest } from '../../src/cli/commands/policy-test.ts';
import { readGuardrails } from '../../src/cli/edge/read-guardrails.ts';
import { validate } from '../../src/cli/commands/validate.ts';
import { NO_GUARDRAILS } from '../../src/policy/guardrails.ts';
import { recordedTerminal } from '../support/terminal.ts';
import { guardrailsOf } from './pictures.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'staunch-policy-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function tried(text: string, guardrails = NO_GUARDRAILS, json = false) {
  const folder = folderOf({ 'a.yaml': text });
  const terminal = recordedTerminal();
  const code = await policyTest(folder, { json, guardrails }, terminal);
  return { code, stdout: terminal.stdout().replaceAll(folder, '.'), stderr: terminal.stderr() };
}

const KEYS = `steps:
  - { action: deactivate-access-key, repeat: 21, account: "111122223333", user: u, accessKeyId: "AKIAEXAMPLEEXAMPL{n}0" }
`;

describe('staunch policy test', () => {
  it('finds the examples in policy/tests right, by the guardrails in policy/', async () => {
    const terminal = recordedTerminal();
    const guardrails = readGuardrails(join(ROOT, 'policy/guardrails.yaml'));
    const code = await policyTest(
      join(ROOT, 'policy/tests'),
      { json: false, guardrails },
      terminal,
    );
    expect(terminal.stdout().replaceAll(/^ok .*\n/gm, '')).toBe('');
    expect([code, terminal.stderr()]).toEqual([0, '7 policy tests: 0 not ok\n']);
  });

  it('shows what was expected and what struck', async () => {
    const expected = 'expect: [{ rule: staunch.max-roles, outcome: warn }]';
    expect(await tried(`name: Roles\n${KEYS}${expected}`)).toEqual({
      code: 1,
      stdout:
        'NOT OK  ./a.yaml: Roles\n' +
        '    expected, did not strike: warn staunch.max-roles\n' +
        '    struck, not expected: warn staunch.max-access-keys\n',
      stderr: '1 policy test: 1 not ok\n',
    });
  });

  it('tells what holds of named steps from what holds of reached ones alone', async () => {
    const guardrails = guardrailsOf(`rules:
  - name: no-roles
    when: steps.exists(s, s.action == 'revoke-role-sessions')
    deny: true
    message: Not at night.
    owner: ops
`);
    const expecting = (more: string): string => `name: A role
steps:
  - { action: deactivate-access-key, account: "111122223333", user: u, accessKeyId: AKIARTX3GSDSQLEAKEDK }
  - { action: revoke-role-sessions, account: "111122223333", roleArn: "arn:aws:iam::111122223333:role/r", incident: example, reached: true }
expect: [{ rule: no-roles, outcome: deny${more} }]`;
    expect((await tried(expecting(''), guardrails)).code).toBe(0);
    expect((await tried(expecting(', reached: true'), guardrails)).code).toBe(0);
    expect((await tried(expecting(', reached: false'), guardrails)).stdout).toContain(
      'struck, not expected: deny no-roles (reached)',
    );
  });

  it('knows of waivers', async () => {
    const waiving = guardrailsOf(
      'waivers: [{ incident: example, rule: staunch.max-access-keys, reason: r, owner: o, expires: 2026-11-30 }]',
    );
    const expecting = (more: string) =>
      `name: n\n${KEYS}expect: [{ rule: staunch.max-access-keys, outcome: warn${more} }]`;
    expect((await tried(expecting(', waived: true'), waiving)).code).toBe(0);
    expect((await tried(expecting(''), waiving)).code).toBe(1);
    const later = `now: 2026-12-01T00:00:00Z\n${expecting('')}`;
    expect((await tried(later, waiving)).code).toBe(0);
  });

  it('prints JSON', async () => {
    const { code, stdout } = await tried('name: n\nexpect: []', NO_GUARDRAILS, true);
    const parsed: unknown = JSON.parse(stdout);
    expect([code, parsed]).toEqual([
      0,
      [{ ok: true, path: './a.yaml', name: 'n', expected: [], got: [] }],
    ]);
  });

  it.each([
    [
      'an unknown rule',
      'name: n\nexpect: [{ rule: none, outcome: deny }]',
      'There is no rule `none`.',
    ],
    ['no expectation', 'name: n', 'The field `expect` is missing.'],
    [
      'a step that is none',
      'name: n\nsteps: [{ action: x }]\nexpect: []',
      'This is no example of a plan',
    ],
    [
      'a field that no rule reads',
      'name: n\ninventory: { users: [{ usr: a }] }\nexpect: []',
      'No rule can read `users.0.usr`',
    ],
    ['no YAML', 'name: [', 'This is not valid YAML'],
  ])('takes no test with %s', async (_, text, said) => {
    const { code, stdout } = await tried(text);
    expect([code, stdout]).toEqual([1, expect.stringContaining(said)]);
  });

  it('is not green without a test', async () => {
    const terminal = recordedTerminal();
    const options = { json: false, guardrails: NO_GUARDRAILS };
    expect(await policyTest(folderOf({}), options, terminal)).toBe(1);
    expect(terminal.stderr()).toContain('no policy tests');
  });
});

describe('reading the guardrails', () => {
  it('takes the built-in limits where there is no file', () => {
    expect(readGuardrails('/nowhere/guardrails.yaml')).toBe(NO_GUARDRAILS);
  });

  it('throws every problem with its place', () => {
    const folder = folderOf({ 'guardrails.yaml': 'limits: { roles: -1 }\nrule: []\n' });
    const read = () => readGuardrails(join(folder, 'guardrails.yaml'));
    expect(read).toThrow(expect.objectContaining({ code: 'bad-policy' }));
    expect(read).toThrow(/guardrails\.yaml:1:18: error: `limits\.roles` must be >= 0/);
    expect(read).toThrow(/guardrails\.yaml:2:7: error: The field `rule` is not known here/);
  });
});

describe('staunch validate', () => {
  const check = async (files: Readonly<Record<string, string>>) => {
    const policy = folderOf(files);
    const terminal = recordedTerminal();
    const options = { annotate: true, json: false, policy };
    const code = await validate([folderOf({})], options, terminal);
    return {
      code,
      stdout: terminal.stdout().replaceAll(policy, 'policy'),
      stderr: terminal.stderr(),
    };
  };

  it('checks the policy that is there', async () => {
    const accounts = 'accounts: { "4": {} }';
    const found = await check({ 'guardrails.yaml': 'rules: {}', 'accounts.yaml': accounts });
    expect(found.code).toBe(1);
    expect(found.stdout).toContain('policy/guardrails.yaml:1:8: error: `rules` must be array.');
    expect(found.stdout).toContain('::error file=policy/guardrails.yaml,line=1,col=8::');
    expect(found.stdout).toContain(
      'policy/accounts.yaml:1:1: error: policy/accounts.yaml cannot be used',
    );
    expect(found.stderr).toContain('0 incident files, 2 policy files: 2 errors, 0 warnings');
  });

  it('finds this repository’s own policy right', async () => {
    const terminal = recordedTerminal();
    const options = { annotate: false, json: false, policy: join(ROOT, 'policy') };
    expect(await validate([folderOf({})], options, terminal)).toBe(0);
  });
});
