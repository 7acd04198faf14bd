import type { Connection } from '../../src/aws/connection.ts';
import type { HttpHandler } from '../../src/sandbox/http.ts';
import { requestHandlerOf } from '../../src/sandbox/request-handler.ts';
import { credentialOf, type Sandbox } from '../../src/sandbox/sandbox.ts';

/** A connection of the real SDK, as one of Staunch's two roles. */
export function connectionAs(
  as: 'plan' | 'apply',
  sandbox: Sandbox,
  handle: HttpHandler = sandbox.aws,
): Connection {
  const { accessKeyId, secretAccessKey, sessionToken = '' } = credentialOf(sandbox, as);
  return {
    region: 'us-east-1',
    clock: sandbox.clock,
    // As `policy/accounts.yaml` tells: who plans knows whose call took a profile off.
    ownRoleArns: [...sandbox.parts.state.accounts.values()].flatMap(({ id }) =>
      ['staunch-plan', 'staunch-apply'].map((role) => `arn:aws:iam::${id}:role/${role}`),
    ),
    credentials: { accessKeyId, secretAccessKey, sessionToken },
    requestHandler: requestHandlerOf(handle, sandbox.clock),
  };
}
