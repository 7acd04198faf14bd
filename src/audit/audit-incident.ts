import { awsNow } from '../aws/aws-clock.ts';
import { whoAmI } from '../aws/caller.ts';
import { connectionFor, type Connection } from '../aws/connection.ts';
import type { Incident } from '../incident/incident.ts';
import { rolesBehind } from '../inventory/observe-instances.ts';
import { refuseOtherAccount } from '../inventory/wrong-account.ts';
import { assemble } from './assemble.ts';
import type { Audit } from './audit.ts';
import type { TrailEvent } from '../trail/records/event.ts';
import { ruleNamed } from '../trail/calls/rules.ts';
import { quarantineOf } from './quarantine.ts';
import { isInS3 } from '../trail/sources/archive/s3-location.ts';
import { openSources, unreached } from '../trail/sources/open.ts';
import type { NotRead, ReportProgress } from '../trail/sources/source.ts';
import { growFamily } from '../trail/family/family.ts';
import { rootsOf } from '../trail/family/roots.ts';
import { USUAL_MS, earlier } from '../trail/times.ts';
import { trace } from '../trail/family/trace.ts';

// Of 100: what must not be lost in noise; looking around may.
const TELLING = 30;

export interface AuditOptions {
  readonly progress?: ReportProgress;
}

/**
 * What CloudTrail shows the credentials of an incident did, over the sources that the owners chose. Reads only.
 * Throws where nobody can be asked at all; what could not be read otherwise is in the coverage.
 */
export async function auditIncident(
  entry: Connection,
  incident: Incident,
  { progress = () => undefined }: AuditOptions = {},
): Promise<Audit> {
  const aws = connectionFor(entry, incident);
  const offline = isOffline(aws);
  if (!offline) refuseOtherAccount(incident, await whoAmI(aws));
  const { account, exposedAt } = incident;
  const now = awsNow(aws);
  const window = {
    from: earlier(exposedAt, USUAL_MS),
    exposedAt,
    to: now.toISOString(),
  };
  const behind = offline ? instancesUnasked(incident) : await instancesBehind(aws, incident);
  const roots = rootsOf(incident, { from: window.from, instances: behind.byRole });
  const family = growFamily(roots, { exposedAt, telling: tellingRule });
  const sources = openSources({ aws, home: account, window, now, progress });
  const traced = await trace(family, sources.of);
  return assemble({
    incident,
    window,
    traced,
    sources: sources.opened().map((source) => source.coverage()),
    notRead: [...behind.notRead, ...traced.lost, ...unreached(sources)],
    quarantine: offline
      ? { limits: [], notRead: [] }
      : await quarantineOf(aws, { home: account, members: traced.members }),
  });
}

function tellingRule({ rule, minted, askedRole, madeKey }: TrailEvent): string | undefined {
  // What hands out a credential leads further, whatever else it is.
  if (minted ?? askedRole ?? madeKey) return rule ?? 'leads further';
  return rule !== undefined && (ruleNamed(rule)?.weight ?? 0) >= TELLING ? rule : undefined;
}

// Whoever has a copy of the files can look into them without any credentials.
function isOffline({ auditSources }: Connection): boolean {
  return auditSources?.every((it) => it.source === 'archive' && !isInS3(it)) ?? false;
}

interface Behind {
  readonly byRole: ReadonlyMap<string, string[]>;
  readonly notRead: readonly NotRead[];
}

async function instancesBehind(aws: Connection, { exposures }: Incident): Promise<Behind> {
  const byRole = new Map<string, string[]>();
  const notRead: NotRead[] = [];
  for (const exposure of exposures) {
    if (exposure.kind !== 'instance') continue;
    const { roleArns, missing } = await rolesBehind(aws, [exposure]);
    notRead.push(...missing.map(({ what, why }) => ({ what: `the role of ${what}`, why })));
    for (const role of roleArns) {
      byRole.set(role, [...(byRole.get(role) ?? []), exposure.instanceId]);
    }
  }
  return { byRole, notRead };
}

function instancesUnasked({ exposures }: Incident): Behind {
  const notRead = exposures.flatMap((it) =>
    it.kind === 'instance'
      ? [
          {
            what: `the role of instance ${it.instanceId}`,
            why: 'EC2 is not asked where only files are read: name the role as an exposure',
          },
        ]
      : [],
  );
  return { byRole: new Map(), notRead };
}
