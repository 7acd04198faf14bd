import { DeleteRolePolicyCommand, IAMClient, UpdateAccessKeyCommand } from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { REVOCATION_POLICY } from '../../../src/domain/denials.ts';
import { observeCalls, requestHandlerOf, type Sandbox } from '@staunch/sandbox';
import { connect, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { aWorld, anIncident, anInstance, KEY } from '../../support/worlds.ts';

/** The apply role's connection, with somebody who acts once all verifications of the first round are out. */
function interferedAfter(sandbox: Sandbox, look: string, act: () => Promise<unknown>) {
  let done = false;
  const start = sandbox.clock.now().getTime();
  const handle = observeCalls(sandbox.aws, {
    async before(call) {
      // The hold begins when everything is verified; the first call a minute after that is its look.
      const late = sandbox.clock.now().getTime() - start > 90_000;
      if (done || !late || call.operation !== look) return;
      done = true;
      await act();
    },
  });
  return { ...connect(sandbox, 'apply'), requestHandler: requestHandlerOf(handle, sandbox.clock) };
}

function somebody(sandbox: Sandbox): IAMClient {
  const { credentials, requestHandler } = connect(sandbox, 'apply');
  return new IAMClient({ region: 'us-east-1', credentials, requestHandler } as object);
}

describe('a minute after the last write', () => {
  it('a deny that somebody took away is written again, with a later cutoff, and the instance refreshed again', async () => {
    const sandbox = sandboxOf(aWorld([anInstance(1)]));
    const plan = await planOn(sandbox, anIncident());
    const remove = { RoleName: 'app', PolicyName: REVOCATION_POLICY };
    const aws = interferedAfter(sandbox, 'GetRolePolicy', () =>
      somebody(sandbox).send(new DeleteRolePolicyCommand(remove)),
    );
    const applied = await applyOn(sandbox, plan, aws);
    expect(applied.undone.map(({ action }) => action)).toEqual(['revoke-role-sessions']);
    expect(applied.verdict.green).toBe(false);
    expect(applied.verifications.filter(({ verified }) => !verified)).toEqual([]);
    const refreshed = applied.done.filter(({ step }) => step.action === 'refresh-instance');
    expect(refreshed.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    const cutoffs = applied.done
      .filter(({ step }) => step.action === 'revoke-role-sessions')
      .map(
        ({ after }) =>
          /"aws:TokenIssueTime":"([^"]+)"/.exec(JSON.stringify(after).replaceAll('\\', ''))?.[1] ??
          '',
      );
    expect(cutoffs).toHaveLength(2);
    expect((cutoffs[1] ?? '') > (cutoffs[0] ?? '')).toBe(true);
    expect((await planOn(sandbox, anIncident())).steps).toEqual([]);
  });

  it('a key that somebody switched on is off again', async () => {
    const sandbox = sandboxOf(aWorld([anInstance(1)]));
    const plan = await planOn(sandbox, anIncident());
    const on = { UserName: 'ci-deploy', AccessKeyId: KEY, Status: 'Active' } as const;
    const aws = interferedAfter(sandbox, 'ListAccessKeys', () =>
      somebody(sandbox).send(new UpdateAccessKeyCommand(on)),
    );
    const applied = await applyOn(sandbox, plan, aws);
    expect(applied.undone.map(({ action }) => action)).toEqual(['deactivate-access-key']);
    expect(applied.verifications.filter(({ verified }) => !verified)).toEqual([]);
    expect((await planOn(sandbox, anIncident())).steps).toEqual([]);
  });
});
