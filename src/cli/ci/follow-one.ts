import type { Following } from '../../audit/audit.ts';
import { textAt } from '../../github/changes.ts';
import { pullsFrom, type BranchPull } from '../../github/branch-pulls.ts';
import { isNotFound } from '../../github/problem.ts';
import { exposureIdentity } from '../../domain/exposure-identity.ts';
import { followUpOf, type Audited, type FollowUp } from '../../audit/incident-files/follow-up.ts';
import { isSettledFrom, windowToSettle } from '../../audit/incident-files/window-to-settle.ts';
import { sha256Of } from '../../domain/digest.ts';
import { StaunchError } from '../../domain/staunch-error.ts';
import { parseIncident } from '../../incident/parse.ts';
import type { FollowedUp } from '../../report/follow-up-summary.ts';
import { followUpBranch } from './follow-up-branch.ts';
import { propose } from './propose.ts';
import type { FollowUpSite } from './follow-up-site.ts';

/** Audits one incident, and proposes what neither the default branch nor an open follow-up names. */
export async function followOne(audited: Audited, site: FollowUpSite): Promise<FollowedUp> {
  const { name } = audited.incident;
  const audit = await site.audit(audited.incident);
  const pulls = await pullsFrom(site.repository, followUpBranch(name));
  const open = pulls.find(({ state, base }) => state === 'open' && base === site.base);
  const all = sound(followUpOf(audit.follows, audited));
  const paths = [...new Set([audited.path, ...all.files.map(({ path }) => path)])];
  const closed = pulls.filter(({ state }) => state === 'closed');
  const [declined, held] = await Promise.all([
    namedBy(closed, paths, site),
    namedBy(open ? [open] : [], paths, site),
  ]);
  const isComplete = audit.coverage.notRead.length === 0;
  const [isDeclined, isHeld] = await Promise.all([
    isSettledBy(closed, audited, site),
    isSettledBy(open ? [open] : [], audited, site),
  ]);
  const read = { audit, sha256: sha256Of(audit) };
  const window = isDeclined ? undefined : windowToSettle(audited.incident, read, site.now);
  const fresh = audit.follows.filter((it) => !declined.has(keyOf(it)));
  const follow = sound(followUpOf(fresh, audited, window));
  const added = follow.files.flatMap((file) => file.added);
  const missing = added.filter((it) => !held.has(keyOf(it)));
  const kept = addedIn(all).flatMap((it) => declined.get(keyOf(it))?.pull ?? []);
  const said = {
    incident: name,
    byHand: all.byHand,
    declined: [...new Set(kept)],
    notRead: audit.coverage.notRead.map(({ what, why }) => `${what}: ${why}`),
  };
  if (follow.files.length === 0)
    return { ...said, outcome: kept.length > 0 ? 'declined' : 'nothing' };
  if (open && missing.length === 0 && (!window || isHeld))
    return { ...said, outcome: 'unchanged', pull: open.number };
  // An audit that saw less than the last one takes nothing back.
  const earlier = isComplete ? [] : [...held.values()].map(({ following }) => following);
  const whole = sound(followUpOf([...fresh, ...earlier], audited, window));
  const proposed = await propose({ incident: name, follow: whole, audit, open, missing }, site);
  return { ...said, ...proposed };
}

function addedIn({ files }: FollowUp): Following[] {
  return files.flatMap(({ added }) => added);
}

// The incident was read a moment ago, and is to be contained.
function sound(follow: FollowUp | { readonly refusal: string }): FollowUp {
  if ('refusal' in follow) throw new StaunchError('cannot-take', follow.refusal);
  return follow;
}

function keyOf({ account, exposure }: Following): string {
  return exposure === undefined ? '' : `${account} ${exposureIdentity(exposure)}`;
}

interface Named {
  readonly following: Following;
  readonly pull: number;
}

/**
 * What pull requests name in these files, at their last commits. Nobody can change what those hold: that is how a
 * follow-up that somebody closed is remembered.
 */
async function namedBy(
  pulls: readonly BranchPull[],
  paths: readonly string[],
  { repository, now }: FollowUpSite,
): Promise<ReadonlyMap<string, Named>> {
  const places = pulls.flatMap((pull) => paths.map((path) => ({ pull, path })));
  const named = await Promise.all(
    places.map(async ({ pull, path }) => {
      const text = await textOf(() => textAt(repository, path, pull.head));
      const { incident } = parseIncident(text, path, now);
      return (incident?.exposures ?? []).map((exposure): Named => {
        const account = incident?.account ?? '';
        const what = exposureIdentity(exposure);
        const following = { what, why: EARLIER, account, exposure, eventIds: [] };
        return { following, pull: pull.number };
      });
    }),
  );
  return new Map(named.flat().map((it) => [keyOf(it.following), it]));
}

/** Whether any of these pull requests has a window that was read in the incident's file, at its last commit. */
async function isSettledBy(
  pulls: readonly BranchPull[],
  { path, incident: { exposedAt } }: Audited,
  { repository, now }: FollowUpSite,
): Promise<boolean> {
  const found = await Promise.all(
    pulls.map(async ({ head }) => {
      const text = await textOf(() => textAt(repository, path, head));
      const { incident } = parseIncident(text, path, now);
      return isSettledFrom(exposedAt, incident?.settled ?? []);
    }),
  );
  return found.includes(true);
}

const EARLIER = 'an earlier audit found it';

async function textOf(read: () => ReturnType<typeof textAt>): Promise<string> {
  try {
    const content = await read();
    return 'text' in content ? content.text : '';
  } catch (error) {
    if (isNotFound(error)) return '';
    throw error;
  }
}
