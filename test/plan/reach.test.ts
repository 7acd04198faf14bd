import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { WorldFile } from '../../src/sandbox/world-file.ts';
import { incidentRun } from '../support/incident-run.ts';
import { sandboxOf } from '../support/play.ts';

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
});
