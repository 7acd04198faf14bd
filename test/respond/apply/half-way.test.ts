import { beforeAll, describe, expect, it } from 'vitest';
import type { Applied } from '../../../src/respond/apply/apply.ts';
import type { Receipt } from '../../../src/respond/apply/receipts.ts';
import { type Fault, observeCalls } from '@staunch/sandbox';
import { connectThrough, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import {
  ACCOUNT,
  aWorld,
  anIncident,
  anInstance,
  KEY,
  ROLE,
  worldWith,
} from '../../support/worlds.ts';

const roleOnly = anIncident([{ kind: 'role', roleArn: ROLE }]);
const refusal: Fault = {
  kind: 'error',
  code: 'UnauthorizedOperation',
  status: 403,
  message: 'You are not authorized to perform this operation.',
};

describe('a refresh that could take the profile off and cannot put it back', () => {
  let applied: Applied;
  let receipt: Receipt;
  /** Request ids of the writes that went through before the refusal, by operation. */
  const written = new Map<string, string>();

  beforeAll(async () => {
    const sandbox = sandboxOf(aWorld([anInstance(1)]), {
      fault: ({ operation }) => (operation === 'AssociateIamInstanceProfile' ? refusal : undefined),
    });
    const aws = connectThrough(sandbox, 'apply', (handle) =>
      observeCalls(handle, {
        after({ operation, write }, answer) {
          const id = /<requestId>([^<]+)</.exec(answer?.body ?? '')?.[1];
          if (write && id !== undefined) written.set(operation, id);
        },
      }),
    );
    applied = await applyOn(sandbox, await planOn(sandbox, roleOnly), aws);
    const [found] = applied.done.filter(({ step }) => step.action === 'refresh-instance');
    if (!found) throw new Error('the refresh was tried');
    receipt = found;
  });

  /** All that a person reads about this instance. */
  const told = (): string => {
    const { evidence = [] } =
      applied.verifications.find(({ step }) => step.action === 'refresh-instance') ?? {};
    return [receipt.problem ?? '', ...evidence].join('\n');
  };

  it('has failed, and the run is not green', () => {
    expect(receipt.outcome).toBe('failed');
    expect(applied.verdict.green).toBe(false);
  });

  it('has a receipt of what the instance held before, and of how it was left', () => {
    expect(receipt.before).toMatchObject({
      profile: `arn:aws:iam::${ACCOUNT}:instance-profile/app-web`,
    });
    expect(JSON.stringify(receipt.before)).toContain('iip-assoc-');
    expect(receipt.after).toEqual({ profile: 'none' });
  });

  it.each(['CreateTags', 'DisassociateIamInstanceProfile'])(
    'has %s in its receipt, with the request id',
    (operation) => {
      const requestId = written.get(operation);
      expect(requestId).toBeDefined();
      expect(receipt.writes).toContainEqual({ operation: `ec2:${operation}`, requestId });
      expect(receipt.requestIds).toContain(requestId);
    },
  );

  it('says plainly that the server has no credentials now, and gives the command that attaches the profile', () => {
    const { id } = anInstance(1);
    expect(told()).toContain(`${id} has no profile now, and so its workload has no credentials`);
    expect(told()).toContain(
      `aws ec2 associate-iam-instance-profile --region eu-west-1 --instance-id ${id} --iam-instance-profile Name=app-web`,
    );
  });
});

describe('while the profile is off', () => {
  const three = aWorld([1, 2, 3].map((n) => anInstance(n)));

  async function outcomesWith(fault: Fault, times: number) {
    let attempts = 0;
    const sandbox = sandboxOf(three, {
      fault: ({ operation }) =>
        operation === 'AssociateIamInstanceProfile' && attempts++ < times ? fault : undefined,
    });
    const applied = await applyOn(sandbox, await planOn(sandbox, roleOnly));
    const refreshes = applied.done.filter(({ step }) => step.action === 'refresh-instance');
    return { outcomes: refreshes.map(({ outcome }) => outcome), refreshes };
  }

  const lagging: Fault = {
    kind: 'error',
    code: 'InvalidParameterValue',
    status: 400,
    message: 'Value (app-web) for parameter iamInstanceProfile.name is invalid.',
  };

  it.each([
    ['what EC2 says as long as IAM lags', lagging, 4],
    ['a refusal, for IAM shows a change after seconds', refusal, 4],
  ])('%s is tried again', async (_, fault, times) => {
    expect((await outcomesWith(fault, times)).outcomes).toEqual(['done', 'done', 'done']);
  });

  it.each([
    ['EC2 says for three minutes that it does not know the profile', lagging],
    ['it stays refused', refusal],
  ])('others are not touched where %s', async (_, fault) => {
    const { outcomes, refreshes } = await outcomesWith(fault, 10_000);
    expect(outcomes).toEqual(['failed', 'skipped', 'skipped']);
    expect(refreshes[0]?.problem).toContain('has no profile now');
  });
});

describe('whatever EC2 answers to taking a profile off that is on its way off already', () => {
  it.each([
    ['not found', 'InvalidAssociationID.NotFound'],
    ['another state', 'IncorrectState'],
  ])('%s: the refresh comes to its end', async (_, code) => {
    const sandbox = sandboxOf(aWorld([anInstance(1)]));
    const server = sandbox.parts.state.accounts.get(ACCOUNT)?.instances.get(anInstance(1).id);
    let answered = 0;
    const aws = connectThrough(sandbox, 'apply', (handle) => async (request) => {
      const answer = await handle(request);
      if (!request.body.includes('Action=DisassociateIamInstanceProfile')) return answer;
      answered++;
      const body = `<Response><Errors><Error><Code>${code}</Code><Message>No.</Message></Error></Errors><RequestID>r</RequestID></Response>`;
      // EC2 took it; the SDK hears of it by the second answer.
      return { ...answer, status: 400, body };
    });
    const applied = await applyOn(sandbox, await planOn(sandbox, roleOnly), aws);
    expect(answered).toBeGreaterThan(0);
    expect(server?.association?.state).toBe('associated');
    expect(applied.done.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
  });
});

describe('a run whose writes fail, whichever it is', () => {
  const WORLD = worldWith(aWorld([anInstance(1, { httpTokens: 'optional' }), anInstance(2)]), {
    users: [{ name: 'jane', loginProfile: {} }],
  });
  const INCIDENT = {
    ...anIncident([
      { kind: 'access-key', accessKeyId: KEY },
      { kind: 'console-password', user: 'jane' },
      { kind: 'role', roleArn: ROLE },
    ]),
    requireImdsv2: true,
  };

  /** Applies where the n-th write is refused: what AWS took, and what the receipts tell. */
  async function failingAt(n: number) {
    const sandbox = sandboxOf(WORLD);
    const plan = await planOn(sandbox, INCIDENT);
    let writes = 0;
    const taken: string[] = [];
    const aws = connectThrough(sandbox, 'apply', (handle) =>
      observeCalls(
        async (request) => {
          const operation = new URLSearchParams(request.body).get('Action') ?? '';
          const isWrite = /^(Create|Delete|Update|Put|Tag|Untag|Associate|Disassociate|Modify)/;
          if (!isWrite.test(operation) || writes++ !== n) return handle(request);
          const error = '<Error><Code>AccessDenied</Code><Message>No.</Message></Error>';
          const isEc2 = /^(Create|Delete)Tags|Profile|Modify/.test(operation);
          const body = isEc2
            ? `<Response><Errors>${error}</Errors><RequestID>r</RequestID></Response>`
            : `<ErrorResponse>${error}<RequestId>r</RequestId></ErrorResponse>`;
          return { status: 403, headers: { 'content-type': 'text/xml' }, body };
        },
        {
          after({ operation, write }, answer) {
            const id = /<[rR]equestI[dD]>([^<]+)</.exec(answer?.body ?? '')?.[1];
            if (write && answer?.status === 200 && id) taken.push(`${operation} ${id}`);
          },
        },
      ),
    );
    const applied = await applyOn(sandbox, plan, aws);
    const told = applied.done.flatMap(({ writes: all = [] }) =>
      all.map(({ operation, requestId }) => `${operation.split(':')[1]} ${requestId}`),
    );
    return { taken, told, writes, receipts: applied.done };
  }

  it('tells every write that AWS took, and nothing else', async () => {
    const { writes: all } = await failingAt(-1);
    expect(all).toBeGreaterThan(12);
    for (let n = 0; n < all; n++) {
      const { taken, told } = await failingAt(n);
      expect(told.toSorted(), `the receipts where write ${n} is refused`).toEqual(taken.toSorted());
    }
  });
});
