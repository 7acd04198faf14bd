import { VICTIM } from '../world/cast.ts';
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

/** Whether anything shows the thief that he was found out: what leaked is off, or older sessions are denied. */
export function isNoticed({ parts: { state } }: Sandbox): boolean {
  return [...state.accounts.values()].some(
    ({ users, roles }) =>
      users.get(VICTIM)?.accessKeys.some(({ status }) => status === 'Inactive') === true ||
      [...users.values(), ...roles.values()].some(({ inline }) =>
        OURS.some((policy) => /Staunch(?!Earlier)/.test(JSON.stringify(inline.get(policy) ?? ''))),
      ),
  );
}

function iam(input: Readonly<Record<string, string>>): RawCall {
  return { service: 'iam', input };
}
