import { describe, expect, it } from 'vitest';
import type { Access } from '../../../src/policy/access.ts';
import {
  type HttpHandler,
  type HttpRequest,
  type HttpResponse,
  requestHandlerOf,
  type Sandbox,
} from '@staunch/sandbox';
import { connect, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { aWorld, anIncident, anInstance, KEY, ROLE } from '../../support/worlds.ts';

type Interference = (
  action: string,
  request: HttpRequest,
  pass: () => Promise<HttpResponse>,
) => Promise<HttpResponse>;

/** The apply role's connection, with somebody or something in between. */
function interfered(sandbox: Sandbox, interfere: Interference): Access {
  const handle: HttpHandler = (request) => {
    const action = new URLSearchParams(request.body).get('Action') ?? 'LookupEvents';
    return interfere(action, request, () => sandbox.aws(request));
  };
  return { ...connect(sandbox, 'apply'), requestHandler: requestHandlerOf(handle, sandbox.clock) };
}

const denied: HttpResponse = {
  status: 403,
  headers: { 'content-type': 'text/xml' },
  body: '<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>',
};
const deniedByEc2: HttpResponse = {
  ...denied,
  body: '<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>no</Message></Error></Errors></Response>',
};
const key = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
const role = anIncident([{ kind: 'role', roleArn: ROLE }]);
const again = { ...role, name: 'again' };

describe('a run is not green', () => {
  it('when a step failed, even if an older run left everything looking as it should', async () => {
    const sandbox = sandboxOf(aWorld([anInstance(1)]));
    await applyOn(sandbox, await planOn(sandbox, role));
    sandbox.clock.advance(60_000);
    const plan = await planOn(sandbox, again);
    const aws = interfered(sandbox, async (action, _, pass) =>
      action === 'CreateTags' ? deniedByEc2 : pass(),
    );
    const applied = await applyOn(sandbox, plan, aws);
    expect(applied.done.some(({ outcome }) => outcome === 'failed')).toBe(true);
    expect(applied.verifications.some(({ held }) => !held)).toBe(true);
    expect(applied.verdict.green).toBe(false);
  });

  it('when the deny that was written is not the one that AWS shows', async () => {
    const sandbox = sandboxOf(aWorld());
    const plan = await planOn(sandbox, role);
    const aws = interfered(sandbox, async (action, request, pass) => {
      if (action !== 'PutRolePolicy') return pass();
      const old = request.body.replace(
        /2026-11-22T09%3A2\d%3A\d\d\.\d+Z/,
        '2001-01-01T00%3A00%3A00.000Z',
      );
      expect(old).not.toBe(request.body);
      return sandbox.aws({ ...request, body: old });
    });
    const applied = await applyOn(sandbox, plan, aws);
    expect(applied.verdict.green).toBe(false);
    expect(applied.verifications[0]?.held).toBe(false);
  });

  it('when a key that was off is switched on again meanwhile', async () => {
    const world = aWorld([anInstance(1)], {
      users: [{ name: 'ci-deploy', accessKeys: [{ id: KEY, status: 'Inactive' }] }],
    });
    const sandbox = sandboxOf(world);
    const plan = await planOn(sandbox, anIncident());
    const aws = interfered(sandbox, async (action, request, pass) => {
      if (action === 'AssociateIamInstanceProfile') {
        const body = `Action=UpdateAccessKey&Version=2010-05-08&UserName=ci-deploy&AccessKeyId=${KEY}&Status=Active`;
        const authorization = (request.headers['authorization'] ?? '').replace(
          /eu-west-1\/ec2/,
          'us-east-1/iam',
        );
        await sandbox.aws({ ...request, body, headers: { ...request.headers, authorization } });
      }
      return pass();
    });
    const applied = await applyOn(sandbox, plan, aws);
    expect(applied.unapproved.map(({ action }) => action)).toContain('deactivate-access-key');
    expect(applied.verdict.green).toBe(false);
  });

  it('when AWS names no region at all', async () => {
    const sandbox = sandboxOf(aWorld([anInstance(1)]));
    const plan = await planOn(sandbox, role);
    const aws = interfered(sandbox, async (action, _, pass) =>
      action === 'DescribeRegions'
        ? {
            ...denied,
            status: 200,
            body: '<DescribeRegionsResponse><regionInfo/></DescribeRegionsResponse>',
          }
        : pass(),
    );
    expect((await applyOn(sandbox, plan, aws)).verdict.green).toBe(false);
  });
});

describe('an exposure that is older than the event history', () => {
  const old = { ...key, exposedAt: '2026-07-01T00:00:00.000Z' };
  // From when on one could see: 90 days before the world's day.
  const sight = /90 days|2026-08-2\d/;

  it('is planned with what could not be seen', async () => {
    const { unseen } = await planOn(sandboxOf(aWorld()), old);
    expect(JSON.stringify(unseen), 'what could not be seen').toMatch(sight);
  });

  it('is told so in the result', async () => {
    const sandbox = sandboxOf(aWorld());
    const { now } = await applyOn(sandbox, await planOn(sandbox, old));
    expect(JSON.stringify(now.unseen), 'what could not be seen').toMatch(sight);
  });

  it('is not contained by what can be seen', async () => {
    const sandbox = sandboxOf(aWorld());
    const { verdict } = await applyOn(sandbox, await planOn(sandbox, old));
    expect(verdict.green, 'whether all of it is contained').toBe(false);
  });
});

describe('the cutoff', () => {
  it('lies after the key went off, however long it took to find its owner', async () => {
    const sandbox = sandboxOf(aWorld());
    const plan = await planOn(sandbox, anIncident());
    let off = 0;
    const aws = interfered(sandbox, async (action, _, pass) => {
      if (action === 'GetAccessKeyLastUsed') sandbox.clock.advance(60_000);
      const answer = await pass();
      if (action === 'UpdateAccessKey') off = sandbox.clock.now().getTime();
      return answer;
    });
    const applied = await applyOn(sandbox, plan, aws);
    const written = JSON.stringify(
      applied.done.find(({ step }) => step.action === 'revoke-role-sessions')?.after,
    );
    const cutoff = /\d{4}-[\d-]+T[\d:.]+Z/.exec(written)?.[0] ?? '';
    expect(Date.parse(cutoff)).toBeGreaterThan(off + 29_000);
    expect(applied.verdict.green).toBe(true);
  });

  it.each(['Thu, 01 Jan 2015 00:00:00 GMT', 'Fri, 01 Jan 2100 00:00:00 GMT'])(
    'is not taken from a clock that cannot be right: %s',
    async (date) => {
      const sandbox = sandboxOf(aWorld());
      const plan = await planOn(sandbox, anIncident());
      let writes = 0;
      const aws = interfered(sandbox, async (action, _, pass) => {
        if (/^(Update|Put)/.test(action)) writes++;
        const answer = await pass();
        return { ...answer, headers: { ...answer.headers, date } };
      });
      await expect(applyOn(sandbox, plan, aws)).rejects.toThrow('clock');
      expect(writes).toBe(0);
    },
  );
});

describe('a key that the plan’s user no longer has', () => {
  it('is not taken for gone while somebody else has it', async () => {
    const sandbox = sandboxOf(aWorld());
    const plan = await planOn(sandbox, key);
    let looked = 0;
    const renamed: HttpResponse = {
      ...denied,
      status: 404,
      body: '<ErrorResponse><Error><Code>NoSuchEntity</Code><Message>gone</Message></Error></ErrorResponse>',
    };
    // As after iam:UpdateUser: the key is where it was, under another user's name.
    const aws = interfered(sandbox, async (action, _, pass) => {
      if (action === 'ListAccessKeys' && looked++ > 0) return renamed;
      return action === 'UpdateAccessKey' ? renamed : pass();
    });
    const applied = await applyOn(sandbox, plan, aws);
    expect(applied.verifications[0]?.held).toBe(false);
    expect(applied.verdict.green).toBe(false);
  });
});

describe('an instance whose profile is off', () => {
  it('gets it back although EC2 stumbles in between', async () => {
    const sandbox = sandboxOf(aWorld([anInstance(1), anInstance(2)]));
    const plan = await planOn(sandbox, role);
    let detached = false;
    let stumbles = 0;
    const aws = interfered(sandbox, async (action, _, pass) => {
      if (action === 'DisassociateIamInstanceProfile') detached = true;
      const describing = action === 'DescribeIamInstanceProfileAssociations' && detached;
      if (describing && stumbles++ < 5)
        return { ...deniedByEc2, status: 500, body: '<html></html>' };
      return pass();
    });
    const applied = await applyOn(sandbox, plan, aws);
    expect(stumbles).toBeGreaterThan(5);
    expect(applied.verdict.green).toBe(true);
  });

  it('does not get it back if it was somebody else who took it off', async () => {
    const sandbox = sandboxOf(aWorld([anInstance(1)]));
    const plan = await planOn(sandbox, role);
    let taken = false;
    const nothing =
      '<DescribeIamInstanceProfileAssociationsResponse><iamInstanceProfileAssociationSet/></DescribeIamInstanceProfileAssociationsResponse>';
    const attached: string[] = [];
    const aws = interfered(sandbox, async (action, _, pass) => {
      if (action === 'AssociateIamInstanceProfile') attached.push(action);
      if (action === 'DescribeIamInstanceProfileAssociations' && !taken) {
        taken = true;
        return { ...denied, status: 200, body: nothing };
      }
      return pass();
    });
    const applied = await applyOn(sandbox, plan, aws);
    expect(attached).toEqual([]);
    expect(applied.verdict.green).toBe(false);
  });
});
