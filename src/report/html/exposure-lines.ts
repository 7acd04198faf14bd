import type { Exposure } from '../../domain/incident.ts';

/** An exposure as it stands in an incident file, line by line. */
export function exposureLines(exposure: Exposure): readonly string[] {
  const [first, ...rest] = fieldsOf(exposure).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${yaml(value)}`],
  );
  return [`- ${first ?? ''}`, ...rest.map((line) => `  ${line}`)];
}

function fieldsOf(exposure: Exposure): readonly (readonly [string, string | undefined])[] {
  switch (exposure.kind) {
    case 'access-key':
      return [
        ['accessKey', exposure.accessKeyId],
        ['user', exposure.user],
      ];
    case 'session':
      return [
        ['session', exposure.accessKeyId],
        ['scope', exposure.scope],
      ];
    case 'console-password':
      return [['consolePassword', exposure.user]];
    case 'ssh-key':
      return [
        ['sshKey', exposure.sshKeyId],
        ['user', exposure.user],
      ];
    case 'role':
      return [['role', exposure.roleArn]];
    case 'instance':
      return [
        ['instance', exposure.instanceId],
        ['region', exposure.region],
      ];
  }
}

// Whatever YAML could take for something else stands in quotes.
function yaml(text: string): string {
  return /^[A-Za-z][\w./:@+=,-]*$/.test(text) ? text : JSON.stringify(text);
}
