import type { Account } from '../trail/account.ts';
import { whoAmI } from '../aws/caller.ts';
import { accessFor, type Access } from '../policy/access.ts';
import type { Incident } from '../domain/incident.ts';
import { leakedRolesIn } from '../inventory/leaked-roles.ts';
import { refuseOtherAccount } from '../inventory/wrong-account.ts';
import { familyReadings, type FamilyReadings } from '../trail/read-family.ts';
import { isInS3 } from '../trail/sources/archive/s3-location.ts';
import { assemble } from './assemble.ts';
import type { Audit } from './audit.ts';
import { quarantineOf } from './quarantine.ts';

// Ten minutes of CloudTrail's two requests a second: a thief who mints in a loop must not keep an audit from ending.
const READ_SECONDS = 600;

interface AuditOptions {
  /** What this process has read already; nothing unless told. */
  readonly readings?: FamilyReadings;
}

/**
 * What CloudTrail shows the credentials of an incident did, over the sources that the owners chose. Reads only.
 * Throws where nobody can be asked at all; what could not be read otherwise is in the coverage.
 */
export async function auditIncident(
  entry: Access,
  incident: Incident,
  { readings = familyReadings() }: AuditOptions = {},
): Promise<Audit> {
  const aws = accessFor(entry, incident);
  const offline = isOffline(aws);
  if (!offline) refuseOtherAccount(incident, await whoAmI(aws));
  const reading = readings.of(aws, incident);
  const leaked = offline ? leakedUnasked(incident) : await leakedRolesIn(aws, incident, reading);
  const family = await reading.read(leaked, READ_SECONDS);
  await Promise.all(family.sources.map(async (source) => source.validate?.()));
  return assemble({
    incident,
    window: family.window,
    traced: family.traced,
    sources: family.sources.map((source) => source.coverage()),
    notRead: [...leaked.notRead, ...family.notRead],
    quarantine: offline
      ? { limits: [], notRead: [] }
      : await quarantineOf(aws, { home: incident.account, members: family.traced.members }),
  });
}

// Whoever has a copy of the files can look into them without any credentials.
function isOffline({ auditSources }: Account): boolean {
  return auditSources?.every((it) => it.source === 'archive' && !isInS3(it)) ?? false;
}

function leakedUnasked({ exposures }: Incident): Awaited<ReturnType<typeof leakedRolesIn>> {
  const leaked = exposures.filter((it) => it.kind === 'instance');
  const instances = new Map<string, string[]>();
  for (const { roleArn, instanceId } of leaked)
    if (roleArn !== undefined)
      instances.set(roleArn, [...(instances.get(roleArn) ?? []), instanceId]);
  const notRead = leaked
    .filter(({ roleArn }) => roleArn === undefined)
    .map(({ instanceId }) => ({
      what: `the role of instance ${instanceId}`,
      why: 'EC2 is not asked where only files are read: add its `role`',
    }));
  return { instances, notRead };
}
