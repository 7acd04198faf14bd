import type { Access } from '../../../src/policy/access.ts';
import type { SourceSettings } from '../../../src/domain/source-settings.ts';
import type { Accounts } from '../../../src/policy/accounts.ts';
import { createSandbox, manualClock, type Sandbox, type SqlEngine } from '@staunch/sandbox';
import { enterFrom, ENTRY, rolesOf } from '../accounts.ts';
import { connect } from '../play.ts';
import { anIncident } from '../worlds.ts';
import type { FamilyWorld } from './family-world.ts';

// May read whatever a source is kept in.
const all = { Statement: [{ Effect: 'Allow' as const, Action: '*', Resource: '*' }] };
const reader = {
  name: 'staunch-plan',
  trust: {
    Statement: [
      {
        Effect: 'Allow' as const,
        Principal: '*',
        Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
      },
    ],
  },
  policies: { all },
};

/** Where a generated trail is read, and what answers Athena's SQL. */
export interface Reading {
  readonly sources?: readonly SourceSettings[];
  readonly engine?: SqlEngine;
}

/** A sandbox whose CloudTrail holds a generated trail, and a connection that reaches all its accounts. */
export function sandboxWith(
  world: FamilyWorld,
  { sources, engine }: Reading = {},
): { sandbox: Sandbox; aws: Access } {
  const regions = [...world.regions];
  const [home] = world.accounts;
  const file = {
    now: world.now.toISOString(),
    accounts: [
      { id: ENTRY, regions },
      ...world.accounts.map((id) => ({ id, regions, roles: [reader] })),
    ],
  };
  const athena = { workgroups: { primary: 's3://results/athena' }, ...(engine ? { engine } : {}) };
  const sandbox = createSandbox(file, manualClock(world.now), {}, { athena });
  const seen = new Set<string>();
  for (const record of world.records) {
    // The event history has each event once.
    if (!seen.has(record.eventID)) sandbox.parts.events.add(record);
    seen.add(record.eventID);
  }
  const configured = world.accounts.map((id) => [
    id,
    { ...rolesOf(id), ...(sources ? { audit: sources } : {}) },
  ]);
  const accounts = Object.fromEntries(configured) as Accounts;
  const entry = enterFrom(connect(sandbox, 'plan'), 'plan', accounts);
  const aws = entry.forIncident?.({ ...anIncident(), account: home });
  if (!aws) throw new Error('the home account is configured');
  return { sandbox, aws };
}
