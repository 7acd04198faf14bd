import type { Exposure } from '../domain/incident.ts';

/** An exposure as its fields in an incident file: the way back from `toExposure`. */
export function toFields(exposure: Exposure): Readonly<Record<string, string>> {
  switch (exposure.kind) {
    case 'access-key':
      return { accessKey: exposure.accessKeyId, ...(exposure.user ? { user: exposure.user } : {}) };
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
      return { instance: exposure.instanceId, region: exposure.region };
  }
}
