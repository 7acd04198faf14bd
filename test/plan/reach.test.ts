import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { reachOf } from '../../src/plan/reach.ts';
import type { WorldFile } from '@staunch/sandbox';
import { incidentRun } from '../support/incident-run.ts';
import { inventories, ROOM } from '../support/inventories.ts';
import { sandboxOf } from '../support/play.ts';
import { anIncident, ROLE } from '../support/worlds.ts';

const root = new URL('../scenarios', import.meta.url).pathname;

async function reachIn(scenario: string): Promise<string[]> {
  const folder = join(root, scenario);
  const world = parse(readFileSync(join(folder, 'world.yaml'), 'utf8')) as WorldFile;
  const run = incidentRun(sandboxOf(world), join(folder, 'incident.yaml'));
  await run.plan();
  return run.readPlan().reach.map(({ from, to }) => `${from} → ${to}`);
}

describe('what leads to what', () => {
  it('goes from a key over its user to every role that CloudTrail shows, and to their instances', async () => {
    expect(await reachIn('derived-sessions')).toMatchInlineSnapshot(`
      [
        "access key AKIARTX3GSDSQLEAKEDK → user arn:aws:iam::111122223333:user/ci-deploy",
        "role arn:aws:iam::111122223333:role/app → instance i-0a11aaaa000000001 in eu-west-1",
        "role arn:aws:iam::111122223333:role/app → instance i-0a11aaaa000000002 in eu-west-1",
        "role arn:aws:iam::111122223333:role/automation/ci → role arn:aws:iam::111122223333:role/deploy",
        "role arn:aws:iam::111122223333:role/deploy → role arn:aws:iam::111122223333:role/app",
        "role arn:aws:iam::111122223333:role/deploy → role arn:aws:iam::444455556666:role/billing",
        "user arn:aws:iam::111122223333:user/ci-deploy → role arn:aws:iam::111122223333:role/automation/ci",
      ]
    `);
  });

  it('begins at the incident where that names a role', async () => {
    expect(await reachIn('role-with-instances')).toMatchInlineSnapshot(`
      [
        "incident incident → role arn:aws:iam::111122223333:role/app",
        "role arn:aws:iam::111122223333:role/app → instance i-0a11aaaa000000001 in eu-west-1",
        "role arn:aws:iam::111122223333:role/app → instance i-0a11aaaa000000002 in us-east-1",
        "role arn:aws:iam::111122223333:role/app → instance i-0a11aaaa000000003 in us-east-1",
        "role arn:aws:iam::111122223333:role/app → instance i-0a11aaaa000000004 in us-east-1",
      ]
    `);
  });

  it('begins at the instance that leaked', async () => {
    expect(await reachIn('leaked-instance')).toMatchInlineSnapshot(`
      [
        "instance i-0a11aaaa000000001 in eu-west-1 → role arn:aws:iam::111122223333:role/app",
        "role arn:aws:iam::111122223333:role/app → instance i-0a11aaaa000000002 in us-east-1",
        "role arn:aws:iam::111122223333:role/app → instance i-0a11aaaa000000003 in us-east-1",
        "role arn:aws:iam::111122223333:role/app → instance i-0a11aaaa000000004 in us-east-1",
      ]
    `);
  });

  it('begins at a session, or at a console password', async () => {
    expect(await reachIn('session-scope-session')).toMatchInlineSnapshot(`
      [
        "role arn:aws:iam::111122223333:role/app → instance i-0a11aaaa000000001 in eu-west-1",
        "session ASIARTX3GSDSQBDAQKG6 → role arn:aws:iam::111122223333:role/app",
      ]
    `);
    expect(await reachIn('console-password')).toMatchInlineSnapshot(`
      [
        "console password of user rhea → user arn:aws:iam::111122223333:user/people/rhea",
      ]
    `);
  });

  it('counts the instances of a role where they are too many to be drawn', () => {
    const roleArn = ROLE;
    const [inventory] = fc.sample(inventories, { numRuns: 1, seed: 1 });
    if (!inventory) throw new Error('fast-check gave no sample');
    const role = { roleArn, roleName: 'app', roleId: 'AROAR', path: '/', revoke: true };
    const none = { ...ROOM, denials: [], changed: [], consumers: [], profileArns: [] };
    const instances = Array.from({ length: 40 }, (_, at) => ({
      instanceId: `i-${String(at).padStart(17, '0')}`,
      region: 'eu-west-1',
      state: 'running',
      launchedAt: '2026-11-01T00:00:00.000Z',
      profileArn: 'arn:aws:iam::111122223333:instance-profile/app-web',
      roleArn,
      interrupted: false,
      imdsv2: true,
    }));
    const world = { ...inventory, keys: [], roles: [{ ...role, ...none }], instances };
    expect(reachOf(anIncident(), world)).toEqual([
      { from: 'incident incident', to: `role ${roleArn}` },
      { from: `role ${roleArn}`, to: `40 instances that hold role ${roleArn}` },
    ]);
  });
});
