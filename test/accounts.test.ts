import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { whoAmI } from '../src/aws/caller.ts';
import { withAccounts } from '../src/commands/connect.ts';
import { readAccounts } from '../src/commands/read-accounts.ts';
import { observe } from '../src/inventory/observe.ts';
import { buildPlan } from '../src/plan/build.ts';
import type { WorldFile } from '../src/sandbox/world-file.ts';
import { connect, sandboxOf } from './support/play.ts';
import { applyOn } from './support/run.ts';
import { anIncident, KEY } from './support/worlds.ts';

const OTHER = '444455556666';
const BILLING = `arn:aws:iam::${OTHER}:role/billing`;
const accounts = {
  [OTHER]: {
    planRole: `arn:aws:iam::${OTHER}:role/staunch-plan`,
    applyRole: `arn:aws:iam::${OTHER}:role/staunch-apply`,
  },
};

function world(): WorldFile {
  const path = new URL('scenarios/derived-sessions/world.yaml', import.meta.url);
  const told = parse(readFileSync(path, 'utf8')) as WorldFile;
  const policy = (...Action: string[]) => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow' as const, Action, Resource: '*' }],
  });
  const trust = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow' as const,
        Principal: { AWS: 'arn:aws:iam::111122223333:root' },
        Action: 'sts:AssumeRole',
      },
    ],
  };
  const roles = ['plan', 'apply'].map((name) => ({
    name: `staunch-${name}`,
    trust,
    policies: { all: policy('*') },
  }));
  return {
    ...told,
    accounts: told.accounts.map((it) => ({ ...it, roles: [...(it.roles ?? []), ...roles] })),
  };
}

const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);

describe('a role that was assumed in another account', () => {
  it('is planned, revoked and verified there, where the account is configured', async () => {
    const sandbox = sandboxOf(world());
    const over = (as: 'plan' | 'apply') =>
      withAccounts(connect(sandbox, as), accounts, { role: `${as}Role`, sessionName: 'staunch' });
    const aws = over('plan');
    const plan = buildPlan(incident, await observe(aws, incident, await whoAmI(aws)));
    expect(plan.refused).toEqual([]);
    expect(plan.steps).toContainEqual({
      action: 'revoke-role-sessions',
      account: OTHER,
      roleArn: BILLING,
      incident: incident.name,
    });
    const applied = await applyOn(sandbox, plan, over('apply'));
    expect(applied.verifications.filter(({ verified }) => !verified)).toEqual([]);
    expect(applied.contained).toBe(true);
    const billing = sandbox.parts.state.accounts.get(OTHER)?.roles.get('billing');
    expect([...(billing?.inline.keys() ?? [])]).toEqual(['AWSRevokeOlderSessions']);
  });
});

describe('the accounts file', () => {
  const read = (text: string) => {
    const path = join(mkdtempSync(join(tmpdir(), 'staunch-accounts-')), 'accounts.yaml');
    writeFileSync(path, text);
    return readAccounts(path);
  };

  it('need not be there', () => {
    expect(readAccounts('/nowhere/accounts.yaml')).toEqual({});
  });

  it('names a plan and an apply role for each account', () => {
    expect(read(JSON.stringify({ accounts }))).toEqual(accounts);
  });

  it.each([
    [
      'a role of another account',
      JSON.stringify({ accounts: { '111122223333': accounts[OTHER] } }),
      'is not a role of account',
    ],
    [
      'no apply role',
      `accounts: { "${OTHER}": { planRole: "${BILLING}" } }`,
      "must have required property 'applyRole'",
    ],
    [
      'an account without quotes that lost its zero',
      'accounts: { 4444: {} }',
      'must NOT have additional properties',
    ],
    ['something that is not YAML', 'accounts: [', 'is not YAML'],
  ])('is refused with %s', (_, text, why) => {
    expect(() => read(text)).toThrow(why);
  });
});
