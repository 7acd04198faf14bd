import { EXIT } from '../terminal/exit-codes.ts';
import { explain } from '../terminal/explain.ts';
import { headOf } from '../../github/branch.ts';
import { defaultBranchOf, openRepository } from '../../github/repository.ts';
import type { Audited } from '../../audit/incident-files/follow-up.ts';
import { forLog } from '../../report/escape.ts';
import {
  followUpLine,
  followUpSummary,
  needsSomebody,
  type FollowedUp,
} from '../../report/follow-up-summary.ts';
import { whyNotHere } from './apply.ts';
import { auditedAt } from './audited-at.ts';
import { ciRun, type CiRun } from './context.ts';
import { JOBS } from './jobs.ts';
import { followOne } from './follow-one.ts';
import type { BranchEvent } from './targets.ts';
import type { FollowUpSite, FollowUpCiContext } from './follow-up-site.ts';
import { StaunchError } from '../../domain/staunch-error.ts';

/**
 * `staunch ci follow-up`: audits every incident of the default branch that is to be contained, or one by its name,
 * and proposes what it found beyond it as one pull request an incident. Reads AWS, and does nothing in it.
 */
export async function ciFollowUp(
  env: NodeJS.ProcessEnv,
  context: FollowUpCiContext,
): Promise<number> {
  const { terminal } = context;
  const run = ciRun(env, JOBS['follow-up'], context);
  const base = await defaultBranchOf(run.repository);
  // A schedule's event names neither; the runner names the branch in any case.
  const event = { ref: env['GITHUB_REF'] ?? '', repository: { default_branch: base } };
  const whyNot = whyNotHere(env, event);
  if (whyNot !== undefined) {
    terminal.err(`error: nothing was done: ${whyNot}\n`);
    return EXIT.error;
  }
  const site = await siteOf(env, run, context, base);
  const { audited, broken } = await auditedAt(site.repository, site.tip, site.now);
  const asked = (run.event as BranchEvent).inputs?.['incident'] ?? '';
  const wanted = asked === '' ? audited : audited.filter(({ incident }) => incident.name === asked);
  if (asked !== '' && wanted.length === 0) throw nobodyCalled(asked, base, audited);
  const found = asked === '' ? broken.map(({ path, why }) => failure(path, why)) : [];
  // One after the other: each audit has AWS's two requests a second for itself.
  for (const one of wanted) found.push(await orFailure(one, site));
  for (const one of found) terminal.out(`${forLog(followUpLine(one))}\n`);
  run.summarise(followUpSummary(found));
  return found.some(needsSomebody) ? EXIT.incomplete : EXIT.ok;
}

async function siteOf(
  env: NodeJS.ProcessEnv,
  { repository, access }: CiRun,
  { aws, audit }: FollowUpCiContext,
  base: string,
): Promise<FollowUpSite> {
  const fullName = `${repository.owner}/${repository.repo}`;
  const token = env['STAUNCH_FOLLOW_UP_TOKEN'] ?? '';
  const tip = await headOf(repository, base);
  if (tip === undefined) throw new StaunchError('no-such-incident', `there is no branch ${base}.`);
  return {
    repository,
    pushing: token === '' ? repository : openRepository({ ...access, token }),
    base,
    tip,
    page: `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${fullName}`,
    audit,
    now: aws.clock.now(),
  };
}

// One incident that fails hides no other.
async function orFailure(audited: Audited, site: FollowUpSite): Promise<FollowedUp> {
  try {
    return await followOne(audited, site);
  } catch (error) {
    return failure(audited.incident.name, explain(error).trim());
  }
}

function failure(incident: string, why: string): FollowedUp {
  return { incident, outcome: 'failed', why, byHand: [], notRead: [] };
}

function nobodyCalled(asked: string, base: string, audited: readonly Audited[]): StaunchError {
  const names = audited.map(({ incident }) => incident.name).join(', ');
  return new StaunchError(
    'no-such-incident',
    `no incident ${asked} on ${base} is to be contained. There is: ${names || 'none at all'}.`,
  );
}
