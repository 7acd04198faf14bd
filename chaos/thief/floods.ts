import { ACCOUNT, trustOf } from '../world/policies.ts';
import type { Attempt, Scene } from './habits.ts';
import { OUTSIDER } from './opened.ts';
import { elementIn } from './raw-call.ts';

// A plan looks at fifty; a few more in a few worlds show what becomes of the rest.
const FEW = 12;
const MANY = 55;

/** Much at once, to hide what counts: roles that let in an outsider, sessions, and calls of many programs. */
export function floods({ luck, by, story }: Scene): Attempt[] {
  const [roleArn] = story.mayAssume.get(by.principal) ?? [];
  const roles = Array.from({ length: luck < 0.15 ? MANY : FEW }, (_, at) => newRole(at, by.what));
  const sessions =
    roleArn === undefined ? [] : Array.from({ length: FEW }, (_, at) => session(roleArn, at));
  const noise = Array.from({ length: FEW }, (_, at) => agent(at));
  return [...roles, ...sessions, ...noise];
}

function newRole(at: number, by: string): Attempt {
  const RoleName = `flood-${at}`;
  const AssumeRolePolicyDocument = JSON.stringify(trustOf([OUTSIDER], false));
  return {
    call: { service: 'iam', input: { Action: 'CreateRole', RoleName, AssumeRolePolicyDocument } },
    opens: () => ({
      ...{ kind: 'trust', account: ACCOUNT, object: RoleName, on: RoleName },
      what: `new role ${RoleName} by ${by}`,
    }),
  };
}

function session(RoleArn: string, at: number): Attempt {
  const input = { Action: 'AssumeRole', RoleArn, RoleSessionName: `flood-${at}` };
  return {
    call: { service: 'sts', input, userAgent: `flood/${at}` },
    // Against one cutoff they live and die together: the first stands for all.
    ...(at > 0
      ? {}
      : {
          mints: (body) => ({
            accessKeyId: elementIn(body, 'AccessKeyId') ?? '',
            sessionToken: elementIn(body, 'SessionToken') ?? '',
            principal: RoleArn.split('/').at(-1) ?? '',
            what: `flooded session of ${RoleArn}`,
          }),
        }),
  };
}

function agent(at: number): Attempt {
  const input = { Action: 'GetCallerIdentity' };
  return { call: { service: 'sts', input, userAgent: `noise ${at} (${'x'.repeat(at * 40)})` } };
}
