import type { Incident } from '../domain/incident.ts';
import type { InstanceFacts, Inventory, SessionFacts } from '../inventory/inventory.ts';
import { roleKey, userNameOf } from '../domain/names.ts';
import type { Edge } from '../domain/plan.ts';

// More cannot be drawn; and every plan comment carries this, and has room for so much only.
const MOST_NODES = 30;

/** What leads to what: what leaked, whose it is, the roles reached from there, the instances that hold them. */
export function reachOf(incident: Incident, inventory: Inventory): Edge[] {
  const { goneInstances = [] } = inventory;
  const edges = [
    ...incident.exposures.flatMap((it): Edge[] =>
      it.kind === 'console-password'
        ? [edge(`console password of user ${it.user}`, userNamed(it.user, inventory))]
        : [],
    ),
    ...incident.exposures.flatMap((it): Edge[] =>
      it.kind === 'ssh-key' ? [edge(`SSH key ${it.sshKeyId}`, userNamed(it.user, inventory))] : [],
    ),
    ...inventory.keys.map(({ accessKeyId, user }) =>
      edge(`access key ${accessKeyId}`, userNamed(user, inventory)),
    ),
    ...inventory.sessions.map((session) => ofSession(session, inventory)),
    ...goneInstances.flatMap(({ instanceId, region, roleArns }) =>
      roleArns.map((arn) => edge(`instance ${instanceId} in ${region}`, `role ${arn}`)),
    ),
    ...toRoles(incident, inventory),
  ];
  const ofInstances = inventory.instances.flatMap((it) => toInstance(it, incident, inventory));
  const all = inOrder([...edges, ...ofInstances]);
  const nodes = new Set(all.flatMap(({ from, to }) => [from, to]));
  return nodes.size <= MOST_NODES ? all : inOrder([...edges, ...counted(ofInstances)]);
}

function inOrder(edges: readonly Edge[]): Edge[] {
  const others = edges.filter(({ from, to }) => from !== to);
  const distinct = new Map(others.map((it) => [`${it.from}\n${it.to}`, it]));
  return [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, it]) => it);
}

// Many instances are one node: the steps have their names.
function counted(edges: readonly Edge[]): Edge[] {
  return edges.flatMap(({ from, to }) => {
    if (!from.startsWith('role ')) return [edge(from, to)];
    const siblings = edges.filter((it) => it.from === from).length;
    return [edge(from, siblings === 1 ? to : `${siblings} instances that hold ${from}`)];
  });
}

function edge(from: string, to: string): Edge {
  return { from, to };
}

// CloudTrail and the incident file do not tell a user's path; IAM does.
function userNamed(user: string, { users }: Inventory): string {
  return `user ${users.find((it) => it.user === user)?.userArn ?? user}`;
}

function ofSession(session: SessionFacts, inventory: Inventory): Edge {
  const { accessKeyId, userId, principalArn } = session;
  const isUser = principalArn.includes(':user/');
  const owner = isUser ? userNamed(userNameOf(principalArn), inventory) : `role ${principalArn}`;
  return edge(`session ${accessKeyId ?? userId}`, owner);
}

function toRoles(incident: Incident, inventory: Inventory): Edge[] {
  const owned = new Set(inventory.sessions.map(({ principalArn }) => roleKey(principalArn)));
  const leaked = leakedInstances(incident, inventory);
  const gone = (inventory.goneInstances ?? []).flatMap(({ roleArns }) => roleArns);
  return [...inventory.roles, ...inventory.foreignRoles].flatMap(({ roleArn, reachedFrom }) => {
    const isNamed =
      owned.has(roleKey(roleArn)) ||
      leaked.some((it) => it.roleArn === roleArn) ||
      gone.some((arn) => roleKey(arn) === roleKey(roleArn));
    if (reachedFrom === undefined && isNamed) return [];
    const from = reachedFrom ?? `incident ${incident.name}`;
    return [edge(holderOf(from, inventory), `role ${roleArn}`)];
  });
}

// What a key did, its user did; and a role that CloudTrail names without its path has one.
function holderOf(from: string, inventory: Inventory): string {
  const key = inventory.keys.find(({ accessKeyId }) => from === `access key ${accessKeyId}`);
  if (key) return userNamed(key.user, inventory);
  const role = inventory.roles.find(
    ({ roleArn }) =>
      from.startsWith('role ') && roleKey(from.slice('role '.length)) === roleKey(roleArn),
  );
  return role ? `role ${role.roleArn}` : from;
}

function leakedInstances({ exposures }: Incident, { instances }: Inventory): InstanceFacts[] {
  return instances.filter(({ instanceId }) =>
    exposures.some((it) => it.kind === 'instance' && it.instanceId === instanceId),
  );
}

// An instance that leaked leads to its role; every other one is reached from there.
function toInstance(instance: InstanceFacts, incident: Incident, inventory: Inventory): Edge[] {
  const { instanceId, region, roleArn } = instance;
  const role = `role ${roleArn}`;
  const name = `instance ${instanceId} in ${region}`;
  if (leakedInstances(incident, inventory).includes(instance)) return [edge(name, role)];
  const isHeld = inventory.sessions.some(({ userId }) => userId.endsWith(`:${instanceId}`));
  const isReached = inventory.roles.some((it) => it.roleArn === roleArn && it.revoke) || isHeld;
  return isReached ? [edge(role, name)] : [];
}
