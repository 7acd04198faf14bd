import { accountProblems } from './check-account.ts';
import type { CredentialEntry, EventEntry, WorldFile } from './world-file.ts';
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
    ...Object.entries(world.credentials ?? {}).flatMap(([name, credential]) =>
      credentialProblems(world, credential, { place: `/credentials/${name}`, now }),
    ),
    ...(world.events ?? []).flatMap((event, at) => eventProblems(world, event, `/events/${at}`)),
  ];
}

function credentialProblems(
  { accounts }: WorldFile,
  credential: CredentialEntry,
  { place, now }: { place: string; now: number },
): WorldProblem[] {
  if ('accessKey' in credential) {
    const { accessKey: id } = credential;
    const keys = accounts.flatMap(({ users = [] }) =>
      users.flatMap(({ accessKeys = [] }) => accessKeys),
    );
    if (keys.some((key) => key.id === id)) return [];
    return [{ place: `${place}/accessKey`, text: `names no access key of this world: ${id}` }];
  }
  if ('instance' in credential) {
    const { instance: id } = credential;
    if (accounts.some(({ instances = [] }) => instances.some((it) => it.id === id))) return [];
    return [{ place: `${place}/instance`, text: `names no instance of this world: ${id}` }];
  }
  const known = accounts.flatMap(({ id, roles = [] }) => [
    ...roles.map(({ path = '/', name }) => `arn:aws:iam::${id}:role${path}${name}`),
    ...['plan', 'apply'].map((name) => `arn:aws:iam::${id}:role/staunch-${name}`),
  ]);
  const isKnown = known.includes(credential.role);
  return [
    ...(isKnown
      ? []
      : [{ place: `${place}/role`, text: `names no role of this world: ${credential.role}` }]),
    ...momentProblems(`${place}/issuedAt`, credential.issuedAt, now),
  ];
}

function eventProblems(world: WorldFile, event: EventEntry, place: string): WorldProblem[] {
  const { at, by, region, action } = event;
  const names = new Set(['plan', 'apply', ...Object.keys(world.credentials ?? {})]);
  const regions = new Set([
    'us-east-1',
    ...world.accounts.flatMap((account) => account.regions ?? []),
  ]);
  const problems = momentProblems(`${place}/at`, at, Date.parse(world.now));
  if (!names.has(by))
    problems.push({ place: `${place}/by`, text: `names no credential of this world: ${by}` });
  if (region !== undefined && !regions.has(region)) {
    problems.push({ place: `${place}/region`, text: `is off in every account: ${region}` });
  }
  if (!action.includes(':')) {
    problems.push({ place: `${place}/action`, text: `is no service and operation: ${action}` });
  }
  return problems;
}
