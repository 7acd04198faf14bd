import { ENVIRONMENT } from '../../src/domain/environments.ts';
import {
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { explain } from '../../src/cli/terminal/explain.ts';
import { init } from '../../src/cli/commands/init.ts';
import { readGuardrails } from '../../src/cli/edge/read-guardrails.ts';
import { readAccounts } from '../../src/cli/edge/read-accounts.ts';
import { parsePolicy } from '@staunch/sandbox/policy';
import { REQUIRED_CHECKS } from '../../src/setup/github-files.ts';
import { APPLYING_WORKFLOWS } from '../../src/setup/trust.ts';
import { failingWith } from '../support/known-fault.ts';
import { aScene, isUntouched } from '../support/obstacles.ts';
import { recordedTerminal } from '../support/terminal.ts';

const OFFLINE = {
  repo: 'acme/incidents',
  subjectPrefix: 'repo:acme@1/incidents@2',
  repositoryId: '2',
  defaultBranch: 'main',
  partition: 'aws' as const,
  owners: '@acme/security, rhea@acme.example',
  approvals: 2,
  force: false,
};
const SINGLE = { ...OFFLINE, singleAccount: '111122223333' };
const SEVERAL = { ...OFFLINE, entryAccount: '333333333333', accounts: '111122223333,444455556666' };

const aFolder = () => mkdtempSync(join(tmpdir(), 'staunch-init-'));

async function ran(options: Omit<Parameters<typeof init>[0], 'out'>, out = aFolder()) {
  const terminal = recordedTerminal();
  const code = await init({ ...options, out }, { env: {} }, terminal).catch((error: unknown) => {
    terminal.err(explain(error));
    return 'refused' as const;
  });
  const read = (path: string): string => readFileSync(join(out, path), 'utf8');
  return { code, out, read, stdout: terminal.stdout(), stderr: terminal.stderr() };
}

interface Role {
  readonly Properties: {
    readonly RoleName: string;
    readonly AssumeRolePolicyDocument: object;
    readonly Policies: readonly { readonly PolicyDocument: object }[];
  };
}

/** The roles of a template, by what AWS would be given. */
function rolesIn(template: string): Map<string, { trust: object; permissions: object }> {
  // CloudFormation reads YAML 1.1.
  const { Resources } = parse(template, { version: '1.1' }) as { Resources: Record<string, Role> };
  const roles = Object.values(Resources).filter(({ Properties }) => 'RoleName' in Properties);
  return new Map(
    roles.map(({ Properties: { RoleName, AssumeRolePolicyDocument, Policies } }) => [
      RoleName,
      { trust: AssumeRolePolicyDocument, permissions: Policies[0]?.PolicyDocument ?? {} },
    ]),
  );
}

describe('staunch init', () => {
  it('writes a set-up of one account, and says what to do with it', async () => {
    const { code, stdout, read } = await ran(SINGLE);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot('init-single.expected.txt');
    await expect(read('aws/roles.yaml')).toMatchFileSnapshot('roles.expected.yaml');
    expect([...rolesIn(read('aws/roles.yaml')).keys()]).toEqual(['staunch-plan', 'staunch-apply']);
  });

  it('writes a set-up of several accounts, entered from one', async () => {
    const { code, stdout, read, out } = await ran(SEVERAL);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot('init-several.expected.txt');
    await expect(read('aws/entry-roles.yaml')).toMatchFileSnapshot('entry-roles.expected.yaml');
    expect(Object.keys(readAccounts(join(out, 'policy/accounts.yaml')))).toEqual([
      '111122223333',
      '444455556666',
    ]);
    const account = rolesIn(read('aws/account-roles.yaml')).get('staunch-apply');
    expect(account?.trust).toMatchObject({
      Statement: [
        {
          Principal: { AWS: 'arn:aws:iam::333333333333:role/staunch-apply-entry' },
          Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
          Condition: { Null: { 'sts:SourceIdentity': 'false' } },
        },
      ],
    });
  });

  it('gives the same policies as JSON and as CloudFormation, and IAM’s grammar takes them', async () => {
    const { read } = await ran(SEVERAL);
    const templates = ['aws/entry-roles.yaml', 'aws/account-roles.yaml'].map(read);
    for (const [name, role] of templates.flatMap((text) => [...rolesIn(text)])) {
      expect(JSON.parse(read(`aws/${name}.trust.json`))).toEqual(role.trust);
      expect(JSON.parse(read(`aws/${name}.permissions.json`))).toEqual(role.permissions);
      expect(() => parsePolicy(JSON.stringify(role.permissions))).not.toThrow();
    }
  });

  it('writes templates that read the same in YAML 1.1 and 1.2', async () => {
    const { read } = await ran(SEVERAL);
    for (const path of ['aws/entry-roles.yaml', 'aws/account-roles.yaml']) {
      expect(parse(read(path), { version: '1.1' })).toEqual(parse(read(path)));
    }
  });

  it('trusts subjects, never patterns of them', async () => {
    const { read } = await ran(SINGLE);
    for (const [, { trust }] of rolesIn(read('aws/roles.yaml'))) {
      expect(JSON.stringify(trust)).not.toMatch(/StringLike|\*/);
    }
    const { trust } = rolesIn(read('aws/roles.yaml')).get('staunch-apply') ?? {};
    expect(trust).toMatchObject({
      Statement: [
        {
          Condition: {
            StringEquals: {
              'token.actions.githubusercontent.com:sub':
                'repo:acme@1/incidents@2:environment:staunch-apply',
              'token.actions.githubusercontent.com:ref': 'refs/heads/main',
              'token.actions.githubusercontent.com:repository_id': '2',
            },
          },
        },
      ],
    });
  });

  it('denies whom the guardrails protect', async () => {
    const out = aFolder();
    mkdirSync(join(out, 'policy'));
    const guardrails =
      'protected:\n  - { principal: "arn:aws:iam::*:role/break-glass*", why: x, owner: y }\n';
    writeFileSync(join(out, 'policy/guardrails.yaml'), guardrails);
    const { stdout, read } = await ran(SINGLE, out);
    expect(read('aws/staunch-apply.permissions.json')).toContain('role/break-glass*');
    expect(stdout).toContain('kept     policy/guardrails.yaml');
    expect(read('policy/guardrails.yaml')).toBe(guardrails);
  });

  it('writes guardrails that can be used, where there are none', async () => {
    const { out } = await ran(SINGLE);
    const path = join(out, 'policy/guardrails.yaml');
    expect(readGuardrails(path)).toMatchObject({ protected: [], rules: [], waivers: [] });
  });

  it('writes a ruleset that nobody gets around', async () => {
    const { read } = await ran(SINGLE);
    await expect(read('.github/ruleset-main.json')).toMatchFileSnapshot('ruleset.expected.json');
    await expect(read('.github/CODEOWNERS')).toMatchFileSnapshot('codeowners.expected.txt');
  });

  it('leaves the owners’ accounts and guardrails alone, forced or not', async () => {
    const { out } = await ran(SEVERAL);
    const path = join(out, 'policy/accounts.yaml');
    const edited = readFileSync(path, 'utf8').replace(
      /\n(?= +applyRole)/,
      '\n    regions: [eu-west-1]\n',
    );
    writeFileSync(path, edited);
    const { stdout } = await ran({ ...SEVERAL, force: true }, out);
    expect(stdout).toContain('kept     policy/accounts.yaml');
    expect(readFileSync(path, 'utf8')).toBe(edited);
  });

  it('names checks, workflows and the environment as this repository has them', () => {
    interface Workflow {
      readonly jobs: Record<string, { readonly name?: string; readonly environment?: string }>;
    }
    const jobsOf = (name: string) => {
      const path = new URL(`../../.github/workflows/${name}.yml`, import.meta.url);
      return Object.entries((parse(readFileSync(path, 'utf8')) as Workflow).jobs);
    };
    const checks = ['plan', 'check'].flatMap((file) =>
      jobsOf(file).map(([id, { name = id }]) => name),
    );
    expect(checks).toEqual(expect.arrayContaining([...REQUIRED_CHECKS]));
    for (const file of APPLYING_WORKFLOWS) {
      expect(jobsOf(file).map(([, { environment }]) => environment)).toEqual([ENVIRONMENT]);
    }
  });

  it('changes nothing when it is run again, and never writes over what differs', async () => {
    const { out } = await ran(SINGLE);
    expect((await ran(SINGLE, out)).stdout).not.toMatch(/^written/m);
    const changed = await ran({ ...SINGLE, owners: '@acme/others' }, out);
    expect(changed.code).toBe(1);
    expect(changed.stderr).toContain('.github/CODEOWNERS:3 differs');
    expect(changed.stderr).toContain('wanted: * @acme/others');
    expect(changed.read('.github/CODEOWNERS')).not.toContain('@acme/others');
    const forced = await ran({ ...SINGLE, owners: '@acme/others', force: true }, out);
    expect(forced.code).toBe(0);
    expect(forced.read('.github/CODEOWNERS')).toContain('@acme/others');
  });

  it.each(['.github/CODEOWNERS', '.github', 'aws/roles.yaml', 'policy/guardrails.yaml'])(
    'goes through no link: %s',
    async (name) => {
      const { elsewhere } = aScene();
      const out = aFolder();
      mkdirSync(dirname(join(out, name)), { recursive: true });
      const target = name.includes('/') ? elsewhere : dirname(elsewhere);
      symlinkSync(target, join(out, name));
      const { code, stderr } = await ran({ ...SINGLE, force: true }, out);
      expect(code).toBe('refused');
      expect(stderr).toContain('symbolic link');
      expect(isUntouched(elsewhere)).toBe(true);
      expect(readdirSync(dirname(elsewhere))).toEqual(['file']);
    },
  );

  it.each([
    [{ subjectPrefix: 'repo:acme/*' }, 'wildcards would let others in'],
    [{ repositoryId: 'x' }, '--repository-id is a number'],
    [{ singleAccount: '1111' }, 'an account is 12 digits, not 1111'],
    [{ owners: 'security' }, '--owners takes @user, @org/team'],
    [{ owners: '' }, '--owners names who reviews policy'],
    [{ approvals: 0 }, '--approvals is between 1 and 10'],
    [{ accounts: '111122223333' }, 'either --single-account, or --accounts'],
    [{ repo: 'incidents' }, 'Say which repository: --repo owner/name'],
    [{ defaultBranch: 'ma*n' }, 'a name that a policy cannot hold safely'],
  ])('refuses %j', async (wrong, message) => {
    const { code, stderr } = await ran({ ...SINGLE, ...wrong });
    expect(code).toBe('refused');
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('please report this');
  });

  it('refuses guardrails that cannot be used, rather than to protect nobody', async () => {
    const out = aFolder();
    mkdirSync(join(out, 'policy'));
    writeFileSync(join(out, 'policy/guardrails.yaml'), 'protected: [{ principal: "*" }]\n');
    const { code, stderr } = await ran(SINGLE, out);
    expect(code).toBe('refused');
    expect(stderr).toContain('policy/guardrails.yaml cannot be used');
  });

  it('denies whom the guardrails protect in this partition alone', async () => {
    const out = aFolder();
    mkdirSync(join(out, 'policy'));
    const principals = ['arn:*:iam::*:role/any', 'arn:aws-cn:iam::*:role/china'];
    const entries = principals.map((it) => `  - { principal: "${it}", why: x, owner: y }\n`);
    writeFileSync(join(out, 'policy/guardrails.yaml'), `protected:\n${entries.join('')}`);
    const { read } = await ran(SINGLE, out);
    expect(read('aws/staunch-apply.permissions.json')).toContain('"arn:aws:iam::*:role/any"');
    expect(read('aws/staunch-apply.permissions.json')).not.toContain('china');
  });

  it('says what it lacks where GitHub is to be asked without a token', async () => {
    const { repo, owners, approvals, partition, defaultBranch, force } = OFFLINE;
    const { stderr } = await ran({
      ...{ repo, owners, approvals, partition, defaultBranch, force },
      singleAccount: '111122223333',
    });
    expect(stderr).toContain('GITHUB_TOKEN is not set');
  });

  // IAM takes so many characters of a role's inline policies, white space not counted.
  const IAM_TAKES = 10_240;

  it.fails.each(['staunch-plan-entry', 'staunch-apply-entry'])(
    'writes a policy of %s that IAM takes for 400 accounts, or refuses',
    (name) =>
      failingWith(
        /characters of its policy: expected \d+ to be less than or equal to 10240/,
        async () => {
          const accounts = Array.from({ length: 400 }, (_, n) => `${300_000_000_001 + n}`).join(
            ',',
          );
          const { code, read } = await ran({ ...SEVERAL, accounts });
          if (code !== 0) return;
          const policy = rolesIn(read('aws/entry-roles.yaml')).get(name)?.permissions;
          expect(
            JSON.stringify(policy).replaceAll(/\s/g, '').length,
            'characters of its policy',
          ).toBeLessThanOrEqual(IAM_TAKES);
        },
      )(),
  );
});
