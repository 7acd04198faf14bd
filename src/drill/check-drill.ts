import { basename } from 'node:path';
import { nearestName } from '../domain/nearest-name.ts';
import { type Group, groupsOf, type WorldFile } from '@staunch/sandbox';
import { momentsOf, type DrillFile, type Moment, type Probe } from './drill-file.ts';
import { DEFAULT_REGION } from './probe.ts';

/**
 * What is wrong between a drill and its world, one sentence each. A probe that asks in vain would be
 * refused at any moment, and look like a success: that is why names are checked before anything is played.
 */
export function drillProblems(drill: DrillFile, world: WorldFile): string[] {
  return [
    ...peopleProblems(drill, world),
    ...incidentProblems(drill),
    ...drill.probes.flatMap((probe, at) => {
      const problems = [...momentProblems(drill, probe), ...probeProblems(probe, world)];
      return problems.map((problem) => `probe ${at + 1} (${probe.who}): ${problem}`);
    }),
  ];
}

function peopleProblems({ responder, reviewer }: DrillFile, { github }: WorldFile): string[] {
  const logins = (github?.users ?? []).map(({ login }) => login);
  const strangers = Object.entries({ responder, reviewer })
    .filter(([, login]) => !logins.includes(login))
    .map(([role, login]) => `${role}: the world's GitHub has no user ${among(login, logins)}`);
  if (strangers.length > 0 || responder !== reviewer) return strangers;
  return ['reviewer: nobody can approve their own pull request; name somebody else'];
}

// Staunch knows an incident by its name, which is its file's.
function incidentProblems({ incident, then, killedAfter, followUps }: DrillFile): string[] {
  if (killedAfter !== undefined && followUps !== undefined)
    return ['followUps: halfway would mean two moments; take it or killedAfter out'];
  if (then === undefined || basename(then) === basename(incident)) return [];
  return [
    `then: must be another version of the same file: name it ${basename(incident)} and put it in a folder of its own`,
  ];
}

const NEEDS = { halfway: 'killedAfter or followUps', then: 'then' } as const;

function momentProblems(drill: DrillFile, probe: Probe): string[] {
  const moments = momentsOf(drill);
  const missing = moments
    .filter((moment) => probe[moment] === undefined)
    .map((moment) => `${moment} is missing: works or refused`);
  const stray = (['halfway', 'then'] as const satisfies readonly Moment[])
    .filter((moment) => probe[moment] !== undefined && !moments.includes(moment))
    .map((moment) => `${moment} means nothing here: the drill has no ${NEEDS[moment]}`);
  return [...missing, ...stray];
}

function probeProblems(
  { as, call, role, region = DEFAULT_REGION }: Probe,
  world: WorldFile,
): string[] {
  const groups = groupsOf(world);
  const credentials = groups.flatMap(({ members }) => members.map(([name]) => name));
  const roles = world.accounts.flatMap(({ id, roles: all = [] }) =>
    all.map(({ path = '/', name }) => `arn:aws:iam::${id}:role${path}${name}`),
  );
  const regions = world.accounts.flatMap(({ regions: on = [DEFAULT_REGION] }) => on);
  const assumes = call === 'sts:AssumeRole';
  return [
    ...(credentials.includes(as)
      ? []
      : [`as: the world has no credential ${among(as, credentials, groups.map(shown))}`]),
    ...(assumes && role === undefined ? ['role is missing: the ARN of the role to assume'] : []),
    ...(!assumes && role !== undefined ? [`role means nothing with ${call}`] : []),
    ...(role === undefined || roles.includes(role)
      ? []
      : [`role: the world has no role ${among(role, roles)}`]),
    ...(call.startsWith('iam:') || regions.includes(region)
      ? []
      : [`region: ${region} is off in this world; there are ${[...new Set(regions)].join(', ')}`]),
  ];
}

// Nobody reads a list of thousands of names.
function shown({ name, members }: Group): string {
  const last = members.at(-1)?.[0] ?? name;
  return members.length > 1 ? `${members[0]?.[0] ?? name} to ${last}` : last;
}

function among(name: string, known: readonly string[], list = known): string {
  const meant = nearestName(name, known);
  if (meant !== undefined) return `${name}; did you mean ${meant}?`;
  return `${name}; there are ${list.join(', ') || 'none'}`;
}
