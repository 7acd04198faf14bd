import type { Incident } from '../../domain/incident.ts';
import type { CredentialUse } from '../audit.ts';
import { keyOf } from './people.ts';
import { roleLeadKey } from './roles.ts';

/** What the incident names already, by the keys of leads. */
export function namedAlready(
  { exposures, account }: Incident,
  credentials: readonly CredentialUse[],
): ReadonlySet<string> {
  return new Set(
    exposures.flatMap((exposure) => {
      switch (exposure.kind) {
        case 'access-key':
          return [keyOf('access-key', exposure.accessKeyId, account)];
        case 'console-password':
          return [keyOf('password', exposure.user, account)];
        case 'ssh-key':
          return [];
        case 'role':
          return [roleLeadKey(exposure.roleArn)];
        case 'instance':
          return [`instance ${exposure.instanceId}`];
        case 'session':
          return exposure.scope === 'role'
            ? rolesOf(exposure.accessKeyId, exposure.roleArn, credentials)
            : [];
      }
    }),
  );
}

// All sessions of its role are denied; whose it is, the trace may know.
function rolesOf(
  accessKeyId: string,
  roleArn: string | undefined,
  credentials: readonly CredentialUse[],
): string[] {
  const holder = credentials.find(({ id }) => id === accessKeyId)?.holder;
  const arn = roleArn ?? /^role (arn:\S+)$/.exec(holder ?? '')?.[1];
  return arn === undefined ? [] : [roleLeadKey(arn)];
}
