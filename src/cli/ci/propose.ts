import { createHash } from 'node:crypto';
import { blobName } from '../../respond/apply/blob-name.ts';
import type { Following } from '../../audit/audit.ts';
import type { AuditForFollowUp } from '../../audit/incident-files/follow-up.ts';
import { branchState, makeCommit, moveBranch, type BranchState } from '../../github/branch.ts';
import { editPull, openPull, type BranchPull } from '../../github/branch-pulls.ts';
import { keepComments } from '../../github/comments.ts';
import type { FollowUp } from '../../audit/incident-files/follow-up.ts';
import {
  FOLLOW_UP_LEFT_MARKER,
  FOLLOW_UP_MARKER,
  followUpBody,
  followUpLeft,
  followUpTitle,
} from '../../report/follow-up-body.ts';
import type { FollowedUp } from '../../report/follow-up-summary.ts';
import { followUpBranch } from './follow-up-branch.ts';
import type { FollowUpSite } from './follow-up-site.ts';

/** What is to be proposed for an incident, and what stands there already. */
interface Proposal {
  readonly incident: string;
  readonly follow: FollowUp;
  readonly audit: AuditForFollowUp;
  readonly open: BranchPull | undefined;
  /** What the open pull request does not name. */
  readonly missing: readonly Following[];
}

type Proposed = Pick<FollowedUp, 'outcome' | 'pull' | 'link'>;

/** Brings what follows to the incident's own branch and its one pull request, unless somebody else works there. */
export async function propose(proposal: Proposal, site: FollowUpSite): Promise<Proposed> {
  const { incident, follow, audit, open } = proposal;
  const branch = followUpBranch(incident);
  const state = await branchState(site.repository, site.tip, branch);
  const isFree = state === undefined || isOurs(state);
  const isThere = isFree && (await bring(proposal, state, site));
  if (!isThere) return leave(proposal, site);
  const text = {
    title: followUpTitle(incident, follow),
    body: followUpBody(incident, follow, audit),
  };
  if (open) {
    // What a person wrote over it is his.
    if (open.body.startsWith(FOLLOW_UP_MARKER)) await editPull(site.pushing, open.number, text);
    return { outcome: 'updated', pull: open.number };
  }
  const pull = await openPull(site.pushing, { ...text, head: branch, base: site.base });
  if (pull !== undefined) return { outcome: 'opened', pull };
  const base = encodeURIComponent(site.base);
  const link = `${site.page}/compare/${base}...${branch}?expand=1`;
  return { outcome: 'not permitted', link };
}

// Whether the branch holds it in the end.
async function bring(
  { incident, follow: { files } }: Proposal,
  state: BranchState | undefined,
  { pushing, tip }: FollowUpSite,
): Promise<boolean> {
  const digest = digestOf(files.map(({ path, text }) => [path, blobName(text)]));
  if (state && digestOfChanges(state) === digest) return true;
  const message = `Follow-up to ${incident}: what its audit found\n\n${TRAILER}${digest}`;
  const parents = parentsOf(state, tip);
  const to = await makeCommit(pushing, { like: tip, parents, files, message });
  return moveBranch(pushing, followUpBranch(incident), { to, isNew: state === undefined });
}

// Ahead of what is there and of the default branch: so the branch never has to be moved by force.
function parentsOf(state: BranchState | undefined, tip: string): string[] {
  if (state === undefined || state.messages.length === 0) return [tip];
  return state.mergeBase === tip ? [state.head] : [state.head, tip];
}

const TRAILER = 'Staunch-Follow-Up: ';

/**
 * Whether the branch holds what Staunch wrote there, and nothing else. That is judged by content: a name on a commit
 * can be anybody's, and whichever token pushes, nothing that somebody else wrote is ever lost.
 */
function isOurs(state: BranchState): boolean {
  if (state.messages.length === 0) return true;
  const line = `${TRAILER}${digestOfChanges(state)}`;
  return state.isWhole && state.messages.some((message) => message.split('\n').includes(line));
}

function digestOfChanges({ changes }: BranchState): string {
  return digestOf(changes.map(({ path, blob, removed }) => [path, removed ? '' : blob]));
}

function digestOf(files: readonly (readonly [string, string])[] | string[][]): string {
  const sorted = [...files].sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

async function leave({ open, missing }: Proposal, { repository }: FollowUpSite): Promise<Proposed> {
  if (!open) return { outcome: 'left' };
  const body = followUpLeft(missing);
  await keepComments(repository, open.number, {
    marker: FOLLOW_UP_LEFT_MARKER,
    bodies: [body],
  });
  return { outcome: 'left', pull: open.number };
}
