import type { Incident } from '../../src/domain/incident.ts';
import type { CloudTrailRecord } from '@staunch/sandbox';
import { textAt, type Logged } from './log.ts';

/** Roles and credentials that somebody who reads CloudTrail at a moment can know to be a thief's. */
export interface Known {
  readonly credentials: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

interface Mint {
  readonly by: string;
  readonly minted: string;
  readonly roleArn: string;
  readonly sessionName: string;
}

/** Follows what leaked through every delivered event, without the product's own tracer. */
export function knownFamily(events: readonly Logged[], incident: Incident, by: number): Known {
  const mints = events
    .filter(({ deliveredAt }) => deliveredAt <= by)
    .flatMap(({ record }) => mintIn(record) ?? []);
  const credentials = new Set(rootsOf(incident, mints));
  const roles = new Set<string>();
  for (let size = -1; size !== credentials.size;) {
    size = credentials.size;
    for (const { by: minter, minted, roleArn } of mints) {
      if (!credentials.has(minter)) continue;
      credentials.add(minted);
      if (roleArn !== '') roles.add(roleArn);
    }
  }
  return { credentials, roles };
}

function mintIn(record: CloudTrailRecord): Mint | undefined {
  const minted =
    textAt(record, 'responseElements', 'credentials', 'accessKeyId') ??
    textAt(record, 'responseElements', 'accessKey', 'accessKeyId');
  if (minted === undefined) return undefined;
  return {
    by: textAt(record, 'userIdentity', 'accessKeyId') ?? '',
    minted,
    roleArn: textAt(record, 'requestParameters', 'roleArn') ?? '',
    sessionName: textAt(record, 'requestParameters', 'roleSessionName') ?? '',
  };
}

function rootsOf({ exposures }: Incident, mints: readonly Mint[]): string[] {
  return exposures.flatMap((exposure): string[] => {
    switch (exposure.kind) {
      case 'access-key':
      case 'session':
        return [exposure.accessKeyId];
      case 'role':
        return mints
          .filter(({ roleArn }) => roleArn === exposure.roleArn)
          .map(({ minted }) => minted);
      case 'instance':
        return mints
          .filter(({ sessionName }) => sessionName === exposure.instanceId)
          .map(({ minted }) => minted);
      case 'console-password':
      case 'ssh-key':
        return [];
    }
  });
}
