import { accountProblems } from './check-account.ts';
import { credentialProblems } from './check-credential.ts';
import { githubProblems } from './check-github.ts';
import { organisationProblems } from './check-organisation.ts';
import { regionProblems } from './check-region.ts';
import { trailProblems } from './check-trails.ts';
import { groupsOf, writtenOut } from './repeated.ts';
import type { EventEntry, WorldFile } from './world-file.ts';
import { momentProblems, namesTwice, untilProblems, type WorldProblem } from './world-problem.ts';

/** Throws with every contradiction of a world named, before anything is built on it. */
export function checkWorld(world: WorldFile): void {
  const problems = worldProblems(world);
  if (problems.length === 0) return;
  // What is wrong with the first of many is mostly wrong with the last as well.
  const lines = [...new Set(problems.map(({ place, text }) => `  ${place} ${text}`))];
  throw new Error(`The world does not hold together:\n${lines.join('\n')}`);
}

function worldProblems(world: WorldFile): WorldProblem[] {
  const now = Date.parse(world.now);
  if (Number.isNaN(now))
    return [{ place: '/now', text: `is no moment that ever was: ${world.now}` }];
  const { accounts } = world;
  const users = accounts.flatMap((account) => account.users ?? []);
  const keys = users.flatMap(({ accessKeys }) => accessKeys ?? []);
  const instances = accounts.flatMap((account) => account.instances ?? []);
  const whole = writtenOut(world);
  const groups = groupsOf(world);
  const credentials = groups.flatMap(({ members }) => members.map(([name]) => name));
  const names = new Set(['plan', 'apply', ...credentials]);
  return [
    ...namesTwice(
      '/accounts',
      'account',
      accounts.map(({ id }) => id),
    ),
    ...namesTwice(
      '/accounts',
      'access key',
      keys.map(({ id }) => id),
    ),
    ...namesTwice(
      '/accounts',
      'instance',
      instances.map(({ id }) => id),
    ),
    ...accounts.flatMap((account, at) => accountProblems(account, `/accounts/${at}`, now)),
    ...organisationProblems(world),
    ...sameName(credentials),
    ...groups.flatMap((group) => credentialProblems(whole, group, now)),
    ...(world.events ?? []).flatMap((event, at) =>
      eventProblems(world, event, { place: `/events/${at}`, names }),
    ),
    ...trailProblems(world),
    ...(world.github === undefined ? [] : githubProblems(world.github)),
  ];
}

// Names in a file differ; those of many that are alike may meet another one.
function sameName(names: readonly string[]): WorldProblem[] {
  if (new Set(names).size === names.length) return [];
  const seen = new Set<string>();
  const twice = names.filter((name) => seen.size === seen.add(name).size);
  return twice.map((name) => ({ place: '/credentials', text: `has the name ${name} twice` }));
}

function eventProblems(
  world: WorldFile,
  event: EventEntry,
  { place, names }: { readonly place: string; readonly names: ReadonlySet<string> },
): WorldProblem[] {
  const { at, by, region, action } = event;
  const now = Date.parse(world.now);
  const problems = [
    ...momentProblems(`${place}/at`, at, now),
    ...untilProblems(place, at, { ...event, now }),
  ];
  if (!names.has(by))
    problems.push({ place: `${place}/by`, text: `names no credential of this world: ${by}` });
  problems.push(...regionProblems(world, region, place));
  if (!action.includes(':')) {
    problems.push({ place: `${place}/action`, text: `is no service and operation: ${action}` });
  }
  return problems;
}
