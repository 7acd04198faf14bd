import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { whoAmI } from '../../src/aws/caller.ts';
import { enterOnce } from '../../src/aws/role-setup.ts';
import type { PolicyDocument as SandboxPolicy } from '@staunch/sandbox/policy';
import { accountTrust, entryPolicy } from '../../src/setup/trust.ts';
import type { PolicyDocument } from '../../src/setup/policy-document.ts';
import { connect, sandboxOf } from '../support/play.ts';

const ENTRY = 'arn:aws:iam::333333333333:role/staunch-apply-entry';
const ROLE = 'arn:aws:iam::444455556666:role/staunch-apply';

type Lacking = { readonly entry?: string; readonly trust?: string };

/** An entry account and another, as `staunch init` sets them up; an action may be lacking on either side. */
function entering({ entry, trust }: Lacking = {}) {
  const sandbox = sandboxOf({
    now: '2026-11-22T09:20:00Z',
    accounts: [
      {
        id: '333333333333',
        roles: [
          {
            name: 'staunch-apply-entry',
            trust: accountTrust(ENTRY),
            policies: { permissions: without(entryPolicy([ROLE]), entry) },
          },
        ],
      },
      {
        id: '444455556666',
        roles: [{ name: 'staunch-apply', trust: without(accountTrust(ENTRY), trust) }],
      },
    ],
    credentials: { entry: { role: ENTRY, sessionName: 'staunch-1-1' } },
  });
  return connect(sandbox, 'entry');
}

function without(policy: PolicyDocument, action: string | undefined): SandboxPolicy {
  return {
    ...policy,
    Statement: policy.Statement.map((statement) => ({
      ...statement,
      Action: statement.Action.filter((it) => it !== action),
    })),
  };
}

describe('the way from an entry role into an account', () => {
  it('is open for one incident', async () => {
    const there = await enterOnce(entering(), ROLE, '2026-11-22-ci-deploy-key');
    expect((await whoAmI(there)).account).toBe('444455556666');
  });

  it.each<Lacking>([
    { entry: 'sts:AssumeRole' },
    { entry: 'sts:SetSourceIdentity' },
    { trust: 'sts:AssumeRole' },
    { trust: 'sts:SetSourceIdentity' },
  ])('is shut without %j', async (lacking) => {
    const entered = enterOnce(entering(lacking), ROLE, '2026-11-22-ci-deploy-key');
    await expect(entered).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('is shut to a session that does not say for which incident it is', async () => {
    const { credentials, requestHandler } = entering();
    const sts = new STSClient({ region: 'us-east-1', credentials, requestHandler } as object);
    const command = new AssumeRoleCommand({ RoleArn: ROLE, RoleSessionName: 'staunch-1-1' });
    await expect(sts.send(command)).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});
