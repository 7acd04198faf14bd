import { callerOf, type Access } from '../../src/policy/access.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { observe } from '../../src/inventory/observe.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Sandbox } from '@staunch/sandbox';
import type { Sighting } from '../../src/respond/sighting.ts';
import { statusOf, type Status } from '../../src/respond/status.ts';
import { watch } from '../../src/respond/watch.ts';
import { connect } from './play.ts';

/** Where an incident stands, as `staunch status` says. */
export async function standingOn(sandbox: Sandbox, incident: Incident): Promise<Status> {
  const aws = connect(sandbox, 'plan');
  const inventory = await observe(aws, incident, await callerOf(aws));
  return statusOf(buildPlan(incident, inventory), inventory);
}

/** The last look of `staunch watch`: the only one unless it goes on for some minutes. */
export function watchOn(
  sandbox: Sandbox,
  incident: Incident,
  { minutes = 0, aws = connect(sandbox, 'plan') }: { minutes?: number; aws?: Access } = {},
): Promise<Sighting> {
  const stop = new AbortController().signal;
  return watch(aws, incident, { minutes, everySeconds: 60, seen: () => undefined, stop });
}
