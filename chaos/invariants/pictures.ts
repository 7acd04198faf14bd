import type { Account, Principal, Sandbox } from '@staunch/sandbox';
import { TAGS } from '../../src/domain/names.ts';
import type { Names } from '../world/story.ts';

/** Everything about bystanders that nobody may change, as text. */
export function pictureOf({ parts: { state } }: Sandbox, names: Names): string {
  return JSON.stringify([...state.accounts.values()].map((account) => inAccount(account, names)));
}

function inAccount({ users, roles, instances }: Account, names: Names): unknown {
  return [
    ...names.users.flatMap((name) => {
      const user = users.get(name);
      const keys = user?.accessKeys.map(({ id, status }) => [id, status]);
      return user ? [[...principal(user), keys, user.loginProfile]] : [];
    }),
    ...names.roles.flatMap((name) => {
      const role = roles.get(name);
      return role ? [[...principal(role), role.trust]] : [];
    }),
    ...names.instances.flatMap((id) => {
      const it = instances.get(id);
      return it ? [[id, it.state, [...it.tags], it.metadata, it.association]] : [];
    }),
  ];
}

function principal({ arn, inline, attached, tags }: Principal): unknown[] {
  return [arn, [...inline], [...attached], [...tags]];
}

/** The profile of each instance, by its id. */
export function profilesIn({ parts: { state } }: Sandbox): Map<string, string | undefined> {
  const instances = [...state.accounts.values()].flatMap((it) => [...it.instances.values()]);
  return new Map(instances.map(({ id, association }) => [id, association?.profileArn]));
}

/** Ids of the instances whose profile a run took off, and that have none. */
export function bareServers({ parts: { state } }: Sandbox): string[] {
  const instances = [...state.accounts.values()].flatMap((it) => [...it.instances.values()]);
  return instances
    .filter(({ tags, association }) => tags.has(TAGS.reattach) && !isOn(association?.state))
    .map(({ id }) => id);
}

function isOn(state: string | undefined): boolean {
  return state === 'associated' || state === 'associating';
}

/**
 * Every instance that is there holds the profile that it held, and nothing says that it was left half-way, but on those
 * whose tags the thief wrote.
 */
export function lostProfiles(
  sandbox: Sandbox,
  first: ReadonlyMap<string, string | undefined>,
  tampered: readonly string[],
): string[] {
  const now = profilesIn(sandbox);
  const instances = [...sandbox.parts.state.accounts.values()].flatMap((it) => [
    ...it.instances.values(),
  ]);
  const isThere = (id: string): boolean =>
    instances.some((it) => it.id === id && !['shutting-down', 'terminated'].includes(it.state));
  return [
    ...[...first]
      .filter(([id, profile]) => isThere(id) && now.get(id) !== profile)
      .map(([id]) => `instance ${id} lost its profile`),
    ...instances
      .filter(({ id, tags }) => tags.has(TAGS.reattach) && !tampered.includes(id) && isThere(id))
      .map(({ id }) => `instance ${id} kept its tag ${TAGS.reattach}`),
  ];
}

/** Statements that other incidents left on roles; they must stay. */
export function othersStatements({ parts: { state } }: Sandbox): string[] {
  return [...state.accounts.values()].flatMap(({ roles }) =>
    [...roles.values()].flatMap(({ name, inline }) => {
      const text = JSON.stringify(inline.get('AWSRevokeOlderSessions') ?? '');
      return text.includes('StaunchEarlier0a1b2c3d') ? [name] : [];
    }),
  );
}

/** What may not be different at the end. */
export interface Opening {
  readonly picture: string;
  readonly profiles: ReadonlyMap<string, string | undefined>;
  readonly statements: readonly string[];
}

/** What must be at the end as it was at the beginning. */
export function openingOf(sandbox: Sandbox, names: Names): Opening {
  return {
    picture: pictureOf(sandbox, names),
    profiles: profilesIn(sandbox),
    statements: othersStatements(sandbox),
  };
}
