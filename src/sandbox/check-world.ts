import { accountProblems } from './check-account.ts';
import { credentialProblems } from './check-credential.ts';
import { githubProblems } from './check-github.ts';
import { regionProblems } from './check-region.ts';
import { trailProblems } from './check-trails.ts';
import type { EventEntry, WorldFile } from './world-file.ts';
import { momentProblems, namesTwice, type WorldProblem } from './world-problem.ts';

/** Throws with every contradiction of a world named, before anything is built on it. */
export function checkWorld(world: WorldFile): void {
  const problems = worldProblems(world);
  if (problems.length === 0) return;
  const lines = problems.map(({ place, text }) => `  ${place} ${text}`);
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
    ...Object.keys(world.credentials ?? {}).flatMap((name) => credentialProblems(world, name, now)),
    ...(world.events ?? []).flatMap((event, at) => eventProblems(world, event, `/events/${at}`)),
    ...trailProblems(world),
    ...(world.github === undefined ? [] : githubProblems(world.github)),
  ];
}

function eventProblems(world: WorldFile, event: EventEntry, place: string): WorldProblem[] {
  const { at, by, region, action } = event;
  const names = new Set(['plan', 'apply', ...Object.keys(world.credentials ?? {})]);
  const problems = momentProblems(`${place}/at`, at, Date.parse(world.now));
  if (!names.has(by))
    problems.push({ place: `${place}/by`, text: `names no credential of this world: ${by}` });
  problems.push(...regionProblems(world, region, place));
  if (!action.includes(':')) {
    problems.push({ place: `${place}/action`, text: `is no service and operation: ${action}` });
  }
  return problems;
}
