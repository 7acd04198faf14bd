import type { Account } from '../trail/account.ts';
import type { Incident } from '../domain/incident.ts';
import type { Missing } from '../domain/missing.ts';
import type { NotRead } from '../trail/sources/source.ts';
import { isOwnSid, latestCutoff } from '../domain/denials.ts';
import type { RoleFacts } from './inventory.ts';
import { stillLost } from './behind-instances.ts';
import { findLostInstances } from './gone-instances.ts';
import { observeRoles } from './observe-roles.ts';
import { namedRoles } from '../domain/named-roles.ts';
import type { Leaked } from '../trail/family-read.ts';
import type { FamilyReading } from '../trail/read-family.ts';

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
  reading: FamilyReading,
): Promise<Leaked & { readonly notRead: readonly NotRead[] }> {
  const named = namedRoles(incident);
  const behind = await rolesOfInstances(aws, incident, reading);
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

async function rolesOfInstances(
  aws: Account,
  incident: Incident,
  reading: FamilyReading,
): Promise<{ readonly roleArns: readonly string[]; readonly missing: readonly Missing[] }> {
  const { exposures } = incident;
  if (!exposures.some(({ kind }) => kind === 'instance')) return { roleArns: [], missing: [] };
  const { rolesBehind } = await import('./behind-instances.ts');
  const { roleArns, missing, behind } = await rolesBehind(aws, exposures);
  const roles = namedRoles(incident).map((roleArn) => ({ roleArn }));
  const found = await findLostInstances(aws, incident, { behind, roles, reading });
  const shown = found.roles.flatMap((it) => (it.isShown ? [it.roleArn] : []));
  return {
    roleArns: [...roleArns, ...shown],
    missing: [...missing, ...stillLost(behind, found.gone)],
  };
}
