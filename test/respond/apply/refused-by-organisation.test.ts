import { describe, expect, it } from 'vitest';
import { sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { aWorld, anIncident, anInstance, ROLE } from '../../support/worlds.ts';

const roleOnly = anIncident([{ kind: 'role', roleArn: ROLE }]);
const REASON = 'with an explicit deny in a service control policy';

/** What people are told of the first step that this call makes fail. */
async function toldOf(refused: string, code: string): Promise<string> {
  const message = `User is not authorized to perform: ${refused} ${REASON}`;
  const sandbox = sandboxOf(aWorld([anInstance(1)]), {
    fault: ({ operation }) =>
      refused.endsWith(`:${operation}`) ? { kind: 'error', code, status: 403, message } : undefined,
  });
  const { done } = await applyOn(sandbox, await planOn(sandbox, roleOnly));
  const problem = done.find(({ outcome }) => outcome === 'failed')?.problem ?? '';
  if (!problem.includes(message)) throw new Error(`it failed otherwise: ${problem}`);
  // What AWS said is no hint of ours.
  return problem.replace(message, '');
}

describe.each([
  ['iam:PutRolePolicy', 'AccessDenied'],
  ['ec2:AssociateIamInstanceProfile', 'UnauthorizedOperation'],
])('%s that a service control policy refuses', (refused, code) => {
  it('sends people to the organisation’s management account, and nobody to the owner of the role', async () => {
    const hint = await toldOf(refused, code);
    expect(hint).toContain('the administrators of its management account');
    expect(hint).not.toContain('owns the role that Staunch');
  });
});
