import { filesBetween, isIncident, isInPlace, textAt } from '../../github/changes.ts';
import { permissionOf } from '../../github/permission.ts';
import { pullNumbered, type ProposedPull } from '../../github/pulls.ts';
import { whyNotNow } from '../../policy/contain-now.ts';
import { governingFiles } from '../../policy/governing-files.ts';
import type { Incident } from '../../domain/incident.ts';
import { parseIncident } from '../../incident/parse.ts';
import type { Workshop } from './carry-out.ts';
import { unlessOpen, unlessRead, type Refusal } from './head-read.ts';
import type { BranchEvent } from './targets.ts';
import { tipOf } from './tip.ts';

/** What a person asks for, or why they may not, or why it is nothing. */
export type Asked =
  | { readonly nobody: string }
  | { readonly pull: ProposedPull; readonly read: Awaited<ReturnType<typeof incidentsOf>> };

/** Reads what is to be contained before review, if these people may ask for that. */
export async function whatIsAsked(
  people: readonly string[],
  event: BranchEvent,
  workshop: Workshop,
): Promise<Asked> {
  const nobody =
    (await whyNotThesePeople(people, event, workshop)) ?? (await whyNotThisPolicy(event, workshop));
  if (nobody !== undefined) return { nobody };
  const pull = await pullNumbered(workshop.run.repository, numberIn(event));
  return { pull, read: await incidentsOf(pull, event, workshop) };
}

function numberIn({ inputs }: BranchEvent): number {
  const number = Number(inputs?.['pull']);
  return Number.isInteger(number) && number > 0 ? number : 0;
}

async function whyNotThesePeople(
  people: readonly string[],
  event: BranchEvent,
  { run, context }: Workshop,
): Promise<string | undefined> {
  const { containNow } = context.policy;
  for (const login of people) {
    const why = whyNotNow(containNow, login, context.aws.clock.now());
    if (why !== undefined) return why;
    const { writes, why: whyNot, error } = await permissionOf(run.repository, login);
    if (error !== undefined) throw error;
    if (writes !== true) return `${login} ${whyNot}`;
  }
  return numberIn(event) === 0 ? 'the input `pull` is not the number of a pull request' : undefined;
}

// A run that somebody runs again works with the policy of its time: what was withdrawn since must not count.
async function whyNotThisPolicy(
  { repository: { default_branch: base } }: BranchEvent,
  { run, context }: Workshop,
): Promise<string | undefined> {
  const { changedPolicy } = await tipOf(run.repository, {
    base,
    checkout: context.checkout ?? '.',
  });
  const [path] = changedPolicy;
  if (path === undefined) return undefined;
  return `${path} on the default branch is another than the one that this run works with: start a new run`;
}

async function incidentsOf(
  pull: ProposedPull,
  { repository: { default_branch: base }, inputs }: BranchEvent,
  { run: { repository }, context: { aws } }: Workshop,
): Promise<{ readonly incidents: readonly Incident[] } | Refusal> {
  const notThis = unlessOpen(pull) ?? unlessRead(pull, inputs?.['head']);
  if (notThis) return notThis;
  if (pull.fromFork) return { refusal: 'it comes from a fork' };
  if (pull.base !== base) return { refusal: `it is not to be merged into ${base}` };
  // Of the commit that was read: a pull request may show another one's files for a moment.
  const files = await filesBetween(repository, base, pull.head);
  const [governing] = governingFiles(files.map(({ path }) => path));
  if (governing !== undefined)
    return { refusal: `it changes ${governing} too: what decides and runs is changed on its own` };
  const present = files.filter(
    ({ path, removed }) => isIncident(path) && isInPlace(path) && !removed,
  );
  if (present.length === 0) return { refusal: 'it brings no incident file' };
  const incidents: Incident[] = [];
  for (const { path } of present) {
    const content = await textAt(repository, path, pull.head);
    if ('refusal' in content) return { refusal: `${path}: ${content.refusal}` };
    const { incident, problems } = parseIncident(content.text, path, aws.clock.now());
    if (!incident)
      return { refusal: `${path}: ${problems.map(({ message }) => message).join(' ')}` };
    if (incident.state !== 'contained')
      return {
        refusal: `${path} asks for ${incident.state}: only containing is done before review`,
      };
    incidents.push(incident);
  }
  return { incidents };
}
