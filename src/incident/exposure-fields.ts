import type { Exposure } from '../domain/incident.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The exposure that sound fields amount to. */
export function toExposure(fields: Fields): Exposure | undefined {
  const { accessKey, session, consolePassword, sshKey, user, role, instance, region } = fields;
  if (isText(accessKey)) return toAccessKey(accessKey, fields);
  if (isText(session)) return toSession(session, fields);
  if (isText(consolePassword)) return { kind: 'console-password', user: consolePassword };
  if (isText(sshKey) && isText(user)) return { kind: 'ssh-key', sshKeyId: sshKey, user };
  if (isText(instance) && isText(region)) return toInstance(instance, region, fields);
  return isText(role) ? { kind: 'role', roleArn: role } : undefined;
}

function toInstance(instanceId: string, region: string, { role }: Fields): Exposure {
  return { kind: 'instance', instanceId, region, ...(isText(role) ? { roleArn: role } : {}) };
}

function toAccessKey(accessKeyId: string, { user, gone }: Fields): Exposure {
  return {
    ...{ kind: 'access-key', accessKeyId },
    ...(isText(user) ? { user } : {}),
    ...(gone === true ? { gone } : {}),
  };
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

/** An exposure as its fields in an incident file: the way back from `toExposure`. */
export function toFields(exposure: Exposure): Readonly<Record<string, string | true>> {
  switch (exposure.kind) {
    case 'access-key':
      return {
        accessKey: exposure.accessKeyId,
        ...(exposure.user ? { user: exposure.user } : {}),
        ...(exposure.gone ? { gone: exposure.gone } : {}),
      };
    case 'session':
      return {
        session: exposure.accessKeyId,
        // What the schema takes where nothing is said.
        ...(exposure.scope === 'role' ? {} : { scope: exposure.scope }),
        ...(exposure.roleArn ? { role: exposure.roleArn } : {}),
        ...(exposure.sessionName ? { sessionName: exposure.sessionName } : {}),
      };
    case 'console-password':
      return { consolePassword: exposure.user };
    case 'ssh-key':
      return { sshKey: exposure.sshKeyId, user: exposure.user };
    case 'role':
      return { role: exposure.roleArn };
    case 'instance':
      return {
        instance: exposure.instanceId,
        region: exposure.region,
        ...(exposure.roleArn ? { role: exposure.roleArn } : {}),
      };
  }
}
