import { accessWith, type Access } from '../../src/policy/access.ts';
import { credentialOf, type HttpHandler, requestHandlerOf, type Sandbox } from '@staunch/sandbox';

/** A connection of the real SDK, as one of Staunch's two roles. */
export function connectionAs(
  as: 'plan' | 'apply',
  sandbox: Sandbox,
  handle: HttpHandler = sandbox.aws,
): Access {
  const { accessKeyId, secretAccessKey, sessionToken = '' } = credentialOf(sandbox, as);
  const aws = {
    region: 'us-east-1',
    clock: sandbox.clock,
    credentials: { accessKeyId, secretAccessKey, sessionToken },
    requestHandler: requestHandlerOf(handle, sandbox.clock),
  };
  return {
    ...accessWith(aws, { protected: [] }),
    // As `policy/accounts.yaml` tells: who plans knows whose call took a profile off.
    ownRoleArns: [...sandbox.parts.state.accounts.values()].flatMap(({ id }) =>
      ['staunch-plan', 'staunch-apply'].map((role) => `arn:aws:iam::${id}:role/${role}`),
    ),
  };
}
