import type { Incident } from '../domain/incident.ts';
import { isOwnSid, latestCutoff, type Denial } from '../domain/denials.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { roleKey } from '../domain/names.ts';
import type { Step } from './catalogue.ts';
import { isSessionDenied, userOf } from './reach.ts';

/**
 * Whether a needed step would do more than repeat what was done before. A plan asks for all denies again, and for all
 * refreshes that follow, as long as anything in reach is open: where this incident's own deny stands on a holder, and
 * nothing was minted after its cutoff, doing it again would only take workloads off their credentials once more.
 */
export function isNews(step: Step, incident: Incident, inventory: Inventory): boolean {
  switch (step.action) {
    case 'deny-user-sessions': {
      const user = inventory.users.find(({ userArn }) => userArn === step.userArn);
      const uses = inventory.keys.flatMap((key) =>
        key.user === user?.user ? (key.lastUsed?.at ?? []) : [],
      );
      // What a key of the user did last may have been to mint a session.
      return isOpen(user?.denials ?? [], uses.toSorted().at(-1), incident);
    }
    case 'revoke-role-sessions':
      return isRoleOpen(step.roleArn, incident, inventory);
    case 'deny-session':
      return !isOneDenied(step, incident, inventory);
    case 'refresh-instance': {
      const { roleArn, instanceId } = step;
      const role = inventory.roles.find((it) => it.roleArn === roleArn);
      const instance = inventory.instances.find((it) => it.instanceId === instanceId);
      const cutoff = cutoffIn(role?.denials ?? [], incident);
      // A tag on an instance that has its profile is anybody's word.
      if (!instance || !cutoff) return true;
      const renewed = [instance.launchedAt, instance.refreshedAt ?? ''].some((at) => at > cutoff);
      return !renewed || (role?.revoke === true && isRoleOpen(roleArn, incident, inventory));
    }
    default:
      return true;
  }
}

function isRoleOpen(roleArn: string, incident: Incident, { roles, mints }: Inventory): boolean {
  const role = roles.find((it) => it.roleArn === roleArn);
  return isOpen(role?.denials ?? [], mints[roleKey(roleArn)], incident);
}

function isOpen(
  denials: readonly Denial[],
  lastMint: string | undefined,
  incident: Incident,
): boolean {
  const cutoff = cutoffIn(denials, incident);
  return cutoff === undefined || (lastMint !== undefined && lastMint >= cutoff);
}

// Provisional or final: both deny.
function cutoffIn(denials: readonly Denial[], { name }: Incident): string | undefined {
  const own = denials.filter(({ sid, userId }) => isOwnSid(name, sid) && userId === undefined);
  return latestCutoff(own)?.toISOString();
}

function isOneDenied(
  { userId, principalArn }: Extract<Step, { action: 'deny-session' }>,
  incident: Incident,
  inventory: Inventory,
): boolean {
  const session = inventory.sessions.find((it) => it.userId === userId);
  if (session) return isSessionDenied(incident, session, inventory);
  const role = inventory.roles.find(({ roleArn }) => roleArn === principalArn);
  const denials = role?.denials ?? userOf(principalArn, inventory)?.denials ?? [];
  return denials.some((it) => isOwnSid(incident.name, it.sid) && it.userId === userId);
}
