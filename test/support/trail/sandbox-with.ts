import type { Connection } from '../../../src/aws/connection.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { enterFrom, ENTRY, rolesOf } from '../accounts.ts';
import { connect, sandboxOf } from '../play.ts';
import { anIncident } from '../worlds.ts';
import type { FamilyWorld } from './family-world.ts';

/** A sandbox whose CloudTrail holds a generated trail, and a connection that reaches all its accounts. */
export function sandboxWith(world: FamilyWorld): { sandbox: Sandbox; aws: Connection } {
  const regions = [...world.regions];
  const [home] = world.accounts;
  const sandbox = sandboxOf({
    now: world.now.toISOString(),
    accounts: [{ id: ENTRY, regions }, ...world.accounts.map((id) => ({ id, regions }))],
  });
  const seen = new Set<string>();
  for (const record of world.records) {
    // The event history has each event once.
    if (!seen.has(record.eventID)) sandbox.parts.events.add(record);
    seen.add(record.eventID);
  }
  const file = Object.fromEntries(world.accounts.map((id) => [id, rolesOf(id)]));
  const entry = enterFrom(connect(sandbox, 'plan'), 'plan', file);
  const aws = entry.forIncident?.({ ...anIncident(), account: home });
  if (!aws) throw new Error('the home account is configured');
  return { sandbox, aws };
}
