import type { Sandbox } from '@staunch/sandbox';
import type { RawCall } from './raw-call.ts';
import type { Held } from './thief.ts';

const OURS = ['AWSRevokeOlderSessions', 'StaunchDenyOlderSessions'];

/** What a thief can take back of a containment that touches what he holds. */
export function undoings({ parts: { state } }: Sandbox, held: readonly Held[]): RawCall[] {
  const principals = new Set(held.map(({ principal }) => principal));
  return [...state.accounts.values()].flatMap(({ users, roles }) => [
    ...[...roles.values()]
      .filter(({ name }) => principals.has(name))
      .flatMap(({ name, inline }) =>
        OURS.filter((policy) => inline.has(policy)).map((PolicyName) =>
          iam({ Action: 'DeleteRolePolicy', RoleName: name, PolicyName }),
        ),
      ),
    ...[...users.values()]
      .filter(({ name }) => principals.has(name))
      .flatMap(({ name, inline, accessKeys }) => [
        ...OURS.filter((policy) => inline.has(policy)).map((PolicyName) =>
          iam({ Action: 'DeleteUserPolicy', UserName: name, PolicyName }),
        ),
        ...accessKeys
          .filter(
            (key) => key.status === 'Inactive' && held.some((it) => it.accessKeyId === key.id),
          )
          .map(({ id }) =>
            iam({ Action: 'UpdateAccessKey', UserName: name, AccessKeyId: id, Status: 'Active' }),
          ),
      ]),
  ]);
}

function iam(input: Readonly<Record<string, string>>): RawCall {
  return { service: 'iam', input };
}
