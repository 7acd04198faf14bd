import type { Account } from '../trail/account.ts';
import type { Incident } from '../domain/incident.ts';
import type { NotRead } from '../trail/sources/source.ts';
import { isOwnSid, latestCutoff } from '../domain/denials.ts';
import type { RoleFacts } from './inventory.ts';
import { observeRoles } from './observe-roles.ts';
import type { Leaked } from '../trail/family-read.ts';

type Roles = readonly Pick<RoleFacts, 'roleArn' | 'denials' | 'revoke'>[];

/**
 * The roles whose sessions leaked, as a trace begins with them: of an instance's role the instance's own sessions alone,
 * and none that were handed out after this incident's deny.
 */
export function leakedRoles({ name, exposures }: Incident, roles: Roles): Leaked {
  const whole = exposures.flatMap((it) => (it.kind === 'role' ? [it.roleArn] : []));
  const instances = exposures.flatMap((it) => (it.kind === 'instance' ? [it.instanceId] : []));
  const behind = roles.filter(({ roleArn, revoke }) => revoke && !whole.includes(roleArn));
  const cutoffs = roles.flatMap(({ roleArn, denials }) => {
    const cutoff = latestCutoff(denials.filter(({ sid }) => isOwnSid(name, sid)));
    return cutoff ? [[roleArn, cutoff.toISOString()] as const] : [];
  });
  return {
    instances: new Map(
      instances.length === 0 ? [] : behind.map(({ roleArn }) => [roleArn, instances] as const),
    ),
    cutoffs: new Map(cutoffs),
  };
}

/** The same where nobody has looked at them yet. Reads only. */
export async function leakedRolesIn(
  aws: Account,
  incident: Incident,
): Promise<Leaked & { readonly notRead: readonly NotRead[] }> {
  const { exposures } = incident;
  const named = exposures.flatMap((it) => (it.kind === 'role' ? [it.roleArn] : []));
  const hasInstance = exposures.some(({ kind }) => kind === 'instance');
  const behind = hasInstance
    ? await (await import('./observe-instances.ts')).rolesBehind(aws, exposures)
    : { roleArns: [], missing: [] };
  const wanted = [...new Set([...named, ...behind.roleArns])].map((roleArn) => ({
    ...{ roleArn, revoke: true },
  }));
  const { roles } = await observeRoles(aws, wanted, incident);
  // Of a role that could not be read no session is left out.
  const unread = wanted.filter((it) => !roles.some(({ roleArn }) => roleArn === it.roleArn));
  return {
    ...leakedRoles(incident, [...roles, ...unread.map((it) => ({ ...it, denials: [] }))]),
    notRead: behind.missing.map(({ what, why }) => ({ what: `the role of ${what}`, why })),
  };
}
