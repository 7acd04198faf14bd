import { describe, expect, it } from 'vitest';
import type { HttpRequest, Sandbox } from '@staunch/sandbox';
import type { Plan } from '../../src/actions/catalogue.ts';
import { connectThrough, sandboxOf } from '../support/play.ts';
import { planOn } from '../support/run.ts';
import { anIncident, aWorld, KEY, worldWith } from '../support/worlds.ts';

// Which error GetAccessKeyLastUsed has for a key that is unknown, or another account's, is not documented:
// AccessDenied and NoSuchEntity are both reported.

const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);

/** Plans where AWS answers AccessDenied when it is asked for the last use of this key. */
function plannedWithout(id: string, sandbox: Sandbox): Promise<Plan> {
  const isIt = ({ body }: HttpRequest): boolean => {
    const asked = new URLSearchParams(body);
    return asked.get('Action') === 'GetAccessKeyLastUsed' && asked.get('AccessKeyId') === id;
  };
  const why = 'User: staunch-plan is not authorized to perform: iam:GetAccessKeyLastUsed';
  const denied = {
    status: 403,
    headers: { 'content-type': 'text/xml' },
    body: `<ErrorResponse><Error><Code>AccessDenied</Code><Message>${why}</Message></Error></ErrorResponse>`,
  };
  const aws = connectThrough(
    sandbox,
    'plan',
    (handle) => async (request) => (isIt(request) ? denied : handle(request)),
  );
  return planOn(sandbox, incident, aws);
}

describe('a key that AWS says nothing about but AccessDenied', () => {
  it('may be unknown or another account’s, where it leaked', async () => {
    const { errors } = await plannedWithout(KEY, sandboxOf(aWorld()));
    const said = JSON.stringify(errors);
    expect(said).toContain(KEY);
    expect(said, 'what is said of the leaked key').toMatch(
      /another account|no user of this account|deleted/,
    );
  });

  it('is not told as Active, where the leaked key made it', async () => {
    const made = { accessKeyId: 'AKIARTX3GSDSQMADEBYT', userName: 'backdoor', status: 'Active' };
    const sandbox = sandboxOf(
      worldWith(aWorld(), {
        credentials: { leaked: { accessKey: KEY } },
        events: [
          {
            at: '2026-11-22T09:00:00Z',
            by: 'leaked',
            action: 'iam:CreateAccessKey',
            request: { userName: made.userName },
            response: { accessKey: made },
          },
        ],
      }),
    );
    const { errors, refused, unseen } = await plannedWithout(made.accessKeyId, sandbox);
    const said = JSON.stringify([errors, refused, unseen]);
    expect(said).toContain(made.accessKeyId);
    expect(said, 'what is said of the made key').not.toMatch(/is Active/);
  });
});
