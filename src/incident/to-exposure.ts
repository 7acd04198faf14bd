import type { Exposure } from '../domain/incident.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The exposure that sound fields amount to. */
export function toExposure(fields: Fields): Exposure | undefined {
  const { accessKey, session, consolePassword, sshKey, user, role, instance, region } = fields;
  if (isText(accessKey)) return toAccessKey(accessKey, fields);
  if (isText(session)) return toSession(session, fields);
  if (isText(consolePassword)) return { kind: 'console-password', user: consolePassword };
  if (isText(sshKey) && isText(user)) return { kind: 'ssh-key', sshKeyId: sshKey, user };
  if (isText(role)) return { kind: 'role', roleArn: role };
  if (!isText(instance) || !isText(region)) return undefined;
  return { kind: 'instance', instanceId: instance, region };
}

function toAccessKey(accessKeyId: string, { user }: Fields): Exposure {
  return { kind: 'access-key', accessKeyId, ...(isText(user) ? { user } : {}) };
}

function toSession(accessKeyId: string, { scope, role, sessionName }: Fields): Exposure {
  return {
    kind: 'session',
    accessKeyId,
    scope: scope === 'session' ? 'session' : 'role',
    ...(isText(role) ? { roleArn: role } : {}),
    ...(isText(sessionName) ? { sessionName } : {}),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
