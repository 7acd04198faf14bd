import { beforeAll, describe, expect, it } from 'vitest';
import type { Applied } from '../../../src/respond/apply/apply.ts';
import type { Receipt } from '../../../src/respond/apply/receipts.ts';
import { type Fault, observeCalls } from '@staunch/sandbox';
import { failingWith } from '../../support/known-fault.ts';
import { connectThrough, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { aWorld, anIncident, anInstance, ROLE } from '../../support/worlds.ts';

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

  it.fails(
    'has a receipt of what the instance held before',
    failingWith(/the state before: expected '\{\}' to match/, () => {
      expect(JSON.stringify(receipt.before), 'the state before').toMatch(/iip-assoc-|app-web/);
    }),
  );

  it.fails(
    'has a receipt of how it left the instance',
    failingWith(/the state after: expected \{\} to not deeply equal \{\}/, () => {
      expect(receipt.after, 'the state after').not.toEqual({});
    }),
  );

  it.fails.each(['CreateTags', 'DisassociateIamInstanceProfile'])(
    'has the request id of %s in its receipt',
    (operation) =>
      failingWith(/ids in the receipt: expected '[^']+' to contain '/, () => {
        const id = written.get(operation);
        if (id === undefined) throw new Error(`${operation} went through`);
        expect(receipt.requestIds.join(), 'ids in the receipt').toContain(id);
      })(),
  );

  it.fails(
    'says plainly that the server has no credentials now',
    failingWith(/what people read: expected '[^]*' to match \/no \(instance/, () => {
      expect(told(), 'what people read').toMatch(
        /no (instance )?profile|without (its|a) profile|no credentials/i,
      );
    }),
  );

  it.fails(
    'gives the command that attaches the profile by hand',
    failingWith(/what people read: expected '[^]*' to match \/aws ec2 associate/, () => {
      expect(told(), 'what people read').toMatch(/aws ec2 associate-iam-instance-profile/);
      expect(told(), 'what people read').toContain(anInstance(1).id);
    }),
  );
});

describe('while the profile is off', () => {
  it.fails(
    'what EC2 says as long as IAM lags is tried again',
    failingWith(/outcomes: expected \[ 'failed', 'skipped', 'skipped' \]/, async () => {
      let attempts = 0;
      const lagging: Fault = {
        kind: 'error',
        code: 'InvalidParameterValue',
        status: 400,
        message: 'Value (app-web) for parameter iamInstanceProfile.name is invalid.',
      };
      const sandbox = sandboxOf(aWorld([1, 2, 3].map((n) => anInstance(n))), {
        fault: ({ operation }) =>
          operation === 'AssociateIamInstanceProfile' && attempts++ < 4 ? lagging : undefined,
      });
      const applied = await applyOn(sandbox, await planOn(sandbox, roleOnly));
      const refreshes = applied.done.filter(({ step }) => step.action === 'refresh-instance');
      const outcomes = refreshes.map(({ outcome }) => outcome);
      expect(outcomes, 'outcomes').toEqual(['done', 'done', 'done']);
    }),
  );
});
