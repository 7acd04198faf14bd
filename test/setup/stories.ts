import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DrillFile } from '../../src/drill/drill-file.ts';
import { observeCalls, type RoleEntry, type Sandbox, type WorldFile } from '@staunch/sandbox';
import { incidentRun } from '../support/incident-run.ts';
import { connect, sandboxOf } from '../support/play.ts';

/** A world, and incident files that are planned and applied on it, one after another. */
export interface Story {
  readonly name: string;
  readonly world: WorldFile;
  /** Between two of them something else may happen. */
  readonly incidents: readonly (string | ((sandbox: Sandbox) => void))[];
  /** Who plans them; the plan role unless told. */
  readonly plannedBy?: RoleName;
}

export type RoleName = 'plan' | 'apply';

/** What a story came to, and who needed what for it: `plan iam:GetRole`. */
export interface Told {
  readonly text: string;
  readonly used: ReadonlySet<string>;
  readonly calls: number;
}

const root = new URL('../..', import.meta.url).pathname;

/** Every drill but the longest, and every scenario, whose world leaves Staunch's roles to `staunch init`, and ways back. */
export function allStories(): Story[] {
  const [first, ...others] = drills();
  const all = [...scenarios(), ...others, ...waysBack(), ...plannedByApply(first)];
  return [...(first ? [first] : []), ...all].filter(({ world }) =>
    world.accounts.every(
      ({ roles = [] }) => !roles.some(({ name }) => name.startsWith('staunch-')),
    ),
  );
}

/** The world with these roles for Staunch in every account. */
export function withRoles(story: Story, roles: (account: string) => readonly RoleEntry[]): Story {
  const accounts = story.world.accounts.map((account) => ({
    ...account,
    roles: [...(account.roles ?? []), ...roles(account.id)],
  }));
  return { ...story, world: { ...story.world, accounts } };
}

/** Plays a story to its end. */
export async function tell({ world, incidents, plannedBy = 'plan' }: Story): Promise<Told> {
  const sandbox = sandboxOf(world);
  const used = new Set<string>();
  let role: RoleName = plannedBy;
  let calls = 0;
  const aws = observeCalls(sandbox.aws, {
    before({ service, operation }) {
      calls += 1;
      used.add(`${role} ${service}:${operation}`);
      if (operation === 'AssociateIamInstanceProfile') used.add(`${role} iam:PassRole`);
    },
  });
  const watched: Sandbox = { ...sandbox, aws };
  const text: string[] = [];
  for (const incident of incidents) {
    if (typeof incident !== 'string') {
      incident(sandbox);
      continue;
    }
    const run = incidentRun(watched, incident);
    const planned = await run.plan(connect(watched, plannedBy));
    text.push(steady(planned.stdout), `exit ${planned.code}`);
    if (!existsSync(run.planFile) || run.readPlan().steps.length === 0) continue;
    role = 'apply';
    const applied = await run.apply();
    role = plannedBy;
    text.push(steady(applied.stdout), `exit ${applied.code}`);
  }
  return { text: text.join('\n'), used, calls };
}

// When exactly an instance is done depends on how often it was asked about.
function steady(text: string): string {
  return text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>');
}

function scenarios(): Story[] {
  const folder = join(root, 'test/scenarios');
  return readdirSync(folder).map((name) => ({
    name: `scenario ${name}`,
    world: worldIn(join(folder, name)),
    incidents: [join(folder, name, 'incident.yaml')],
  }));
}

const LONGEST = 'many-sessions';

/** The drill that takes half as long as all others together. */
export function longestDrill(): Story {
  return drillStory(LONGEST);
}

function drills(): Story[] {
  const folder = join(root, 'drills');
  return readdirSync(folder, { withFileTypes: true })
    .filter((it) => it.isDirectory() && it.name !== LONGEST)
    .map(({ name }) => drillStory(name));
}

function drillStory(name: string): Story {
  const folder = join(root, 'drills', name);
  const text = readFileSync(join(folder, 'drill.yaml'), 'utf8');
  const { incident, then } = parse(text) as DrillFile;
  const files = [incident, ...(then === undefined ? [] : [then])];
  return {
    name: `drill ${name}`,
    world: worldIn(folder),
    incidents: files.map((file) => join(folder, file)),
  };
}

// What no drill goes back on: a managed deny, IMDSv2, a password, one session.
function waysBack(): Story[] {
  return [
    keyTurnedOnAgain(thereAndBack('drills/full-inline-quota', '2026-11-22-billing-key.yaml')),
    thereAndBack('test/scenarios/role-inline-quota-full', 'incident.yaml'),
    thereAndBack('drills/stolen-instance-session', '2026-11-22-web-session.yaml'),
    thereAndBack('test/scenarios/leaked-instance', 'incident.yaml', (text) =>
      text.replace('  exposures:', '  requireImdsv2: true\n  exposures:'),
    ),
  ];
}

function thereAndBack(
  from: string,
  file: string,
  change: (text: string) => string = (text) => text,
): Story {
  const text = change(readFileSync(join(root, from, file), 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'staunch-story-'));
  const there = join(folder, file);
  writeFileSync(there, text);
  const back = join(mkdtempSync(join(tmpdir(), 'staunch-story-')), file);
  writeFileSync(back, withState(text, 'restored'));
  return {
    name: `${from}, and back`,
    world: worldIn(join(root, from)),
    incidents: [there, back],
  };
}

function withState(text: string, state: string): string {
  const without = text.replace(/^ +state: .*\n/m, '');
  return without.replace(/^ +exposures:/m, `  state: ${state}\n$&`);
}

// The deny in the managed policy is written anew: the policy has two versions from then on.
function keyTurnedOnAgain(story: Story): Story {
  const [there = '', back = ''] = story.incidents;
  const turnOn = ({ parts }: Sandbox): void => {
    for (const { users } of parts.state.accounts.values())
      for (const { accessKeys } of users.values())
        for (const key of accessKeys) key.status = 'Active';
  };
  return { ...story, incidents: [there, turnOn, there, back] };
}

// Reconciling and containing before the review are done by the apply role alone.
function plannedByApply(story: Story | undefined): Story[] {
  return story ? [{ ...story, name: `${story.name}, planned to apply`, plannedBy: 'apply' }] : [];
}

function worldIn(folder: string): WorldFile {
  return parse(readFileSync(join(folder, 'world.yaml'), 'utf8'), { merge: false }) as WorldFile;
}
