import type { Incident } from '../domain/incident.ts';
import type { InstanceFacts, Inventory } from '../inventory/inventory.ts';
import { profileNameOf } from '../domain/names.ts';
import { isReached, isSessionDenied, revocableRoles, touchableRoles } from './reach.ts';

/** States in which an instance holds credentials that a cutoff takes away, or is about to. */
export const HOLDING = ['running', 'pending', 'stopping'];
/** States out of which nothing comes back. */
export const GONE = ['terminated', 'shutting-down'];

/** All instances of a role that is revoked; of a role of which single sessions are denied, only their holders. */
export function concernedInstances(inventory: Inventory): InstanceFacts[] {
  const revoked = new Set(revocableRoles(inventory).map(({ roleArn }) => roleArn));
  const touchable = new Set(touchableRoles(inventory).map(({ roleArn }) => roleArn));
  return inventory.instances.filter(
    (instance) =>
      revoked.has(instance.roleArn) ||
      (touchable.has(instance.roleArn) &&
        inventory.sessions.some((session) => isHolder(instance, session))),
  );
}

/** Whether the incident does not name the role of an instance. */
export function isOfReachedRole(roleArn: string, inventory: Inventory): boolean {
  const role = inventory.roles.find((it) => it.roleArn === roleArn);
  return role !== undefined && isReached(role, inventory);
}

/** Whether what an instance holds cannot be denied, because the quotas of its role are full. */
export function isOfFullRole(
  instance: InstanceFacts,
  incident: Incident,
  inventory: Inventory,
): boolean {
  const role = inventory.roles.find((it) => it.roleArn === instance.roleArn);
  if (!role) return false;
  if (role.revoke) return role.room === 'none';
  const open = inventory.sessions.some(
    (session) => isHolder(instance, session) && !isSessionDenied(incident, session, inventory),
  );
  return open && role.spare.inline + role.spare.managed === 0;
}

/** Whether an instance got what it holds after a moment, ISO 8601: it was started then, refreshed, or given its profile by others. */
export function gotCredentialsAfter(
  { launchedAt, refreshedAt = '', attachedAt = '' }: InstanceFacts,
  moment: string,
): boolean {
  return [launchedAt, refreshedAt, attachedAt].some((at) => at > moment);
}

/** Whether an instance holds a session. */
export function isHolder(
  { instanceId, roleArn }: InstanceFacts,
  session: Inventory['sessions'][number],
): boolean {
  return session.principalArn === roleArn && session.userId.endsWith(`:${instanceId}`);
}

/** What a person types to attach a profile. By its name: a path may hold what a shell obeys. */
export function attachCommand({
  region,
  instanceId,
  profileArn,
}: Pick<InstanceFacts, 'region' | 'instanceId' | 'profileArn'>): string {
  return `aws ec2 associate-iam-instance-profile --region ${region} --instance-id ${instanceId} --iam-instance-profile Name=${profileNameOf(profileArn)}`;
}

/** An instance, as notes name it. */
export function instanceName({ instanceId, name, group, region, state }: InstanceFacts): string {
  const known = [
    ...(name === undefined ? [] : [name]),
    ...(group === undefined ? [] : [`Auto Scaling group ${group}`]),
    ...(state === 'running' ? [] : [state]),
  ];
  return `instance ${instanceId}${known.length === 0 ? '' : ` (${known.join(', ')})`} in ${region}`;
}
