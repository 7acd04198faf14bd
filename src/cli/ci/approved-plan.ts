import { missingApprovals } from '../../policy/enough-approvals.ts';
import { whyEntriesDoNotCount } from '../../policy/entries-approved.ts';
import { governingFiles } from '../../policy/governing-files.ts';
import { neededApprovals, refusals } from '../../policy/judge.ts';
import { whyReachedWait } from '../../policy/waiting.ts';
import type { Approvals } from '../../github/approvals.ts';
import type { Comment } from '../../github/comments.ts';
import { withoutEntries } from '../../domain/entries.ts';
import type { Incident } from '../../domain/incident.ts';
import { sha256Of } from '../../domain/digest.ts';
import type { Finding } from '../../domain/plan.ts';
import type { Plan } from '../../actions/catalogue.ts';
import { readPlan } from '../../actions/read-plan.ts';
import { seenPlan } from './seen-plan.ts';

/** What a pull request holds that could make a plan approved. */
interface Case {
  readonly incident: Incident;
  /** Commit at the pull request's head. */
  readonly head: string;
  /** Plan comments of the workflow's own, in all their parts. */
  readonly comments: readonly Pick<Comment, 'body' | 'updatedAt' | 'minimised'>[];
  readonly approvals: Approvals;
  /** All files that the pull request changes. */
  readonly paths: readonly string[];
  /** What the guardrails of the default branch say about a plan. */
  readonly findingsOn: (plan: Plan) => readonly Finding[];
  readonly now: Date;
}

/** The approved plan, or every reason why there is none. Pure. */
export type Judged =
  | {
      readonly plan: Plan;
      readonly approvedBy: readonly string[];
      /** Why its reached steps wait, where they do: what the incident names is done all the same. */
      readonly reachedWait?: string;
      /** Whether what the file accepts or calls settled counts; the notes say why not. No step waits for that. */
      readonly entriesApproved: boolean;
      /** What of the reviewers' words and of the authors does not count, and why. */
      readonly notes: readonly string[];
    }
  /** With the plan that the comment shows, where it shows one. */
  | { readonly reasons: readonly string[]; readonly shown?: Plan };

/** The plan for an incident that a comment shows, approved or not. */
export function planShown(comments: Case['comments'], { name }: Incident): Plan | undefined {
  const seen = seenPlan(comments);
  if ('reason' in seen) return undefined;
  return seen.content.plans.find(({ incident }) => incident.name === name);
}

/**
 * Judges whether a plan was approved: by whom, after reading what, about which file. A request for changes that stands
 * is a missing approval, whatever else there is.
 */
export function judge(given: Case): Judged {
  const judged = judgePlan(given);
  const objections = given.approvals.objections.map(objectionWords);
  if (objections.length === 0) return judged;
  if ('reasons' in judged) return { ...judged, reasons: [...objections, ...judged.reasons] };
  return { reasons: [...objections, ...judged.notes], shown: judged.plan };
}

function judgePlan(given: Case): Judged {
  const { incident, head, comments, approvals, paths, findingsOn, now } = given;
  const comment = seenPlan(comments);
  if ('reason' in comment) return { reasons: [comment.reason] };
  const { content } = comment;
  if (content.head !== head) {
    return { reasons: [`the plan comment is about commit ${content.head}, not ${head}`] };
  }
  const plan = content.plans.find((it) => it.incident.name === incident.name);
  if (!plan || sha256Of(plan.incident) !== sha256Of(incident)) {
    return { reasons: ['the plan was made from another version of the incident file'] };
  }
  const checked = readPlan(JSON.stringify(plan));
  if ('refusal' in checked)
    return { reasons: [`the plan in the comment cannot be used: ${checked.refusal}`] };
  const approvedBy = approvals.counted
    .filter(({ at }) => at > comment.updatedAt)
    .map(({ login }) => login);
  const findings = findingsOn(checked);
  // One of them may have written it; then there is another who has not.
  const more = approvals.unknownAuthor ? [{ count: 2 }] : [];
  const reasons = [
    ...governingFiles(paths).map(
      (path) => `the pull request changes ${path} too: what decides and runs is changed on its own`,
    ),
    ...refusals(findings).map(
      ({ rule, message }) => `the guardrail ${rule} forbids it: ${message}`,
    ),
    ...lacking([...neededApprovals(findings), ...more], approvedBy, { approvals, comment }),
  ];
  if (reasons.length > 0) return { reasons, shown: checked };
  const { showsAllEntries: sawAllEntries } = content;
  const seen = { plan: checked, findings, more, approvedBy, sawAllEntries };
  const whyNot = whyEntriesDoNotCount(seen, now);
  const reachedWait = whyReachedWait(findings, { approvedBy, more });
  const notes = [
    ...notesOn(approvals, comment),
    ...whyNot.map((why) => `what the file accepts or calls settled does not count: ${why}`),
  ];
  const entriesApproved = whyNot.length === 0;
  // What is not approved is as if it were not there.
  const counting = entriesApproved
    ? checked
    : { ...checked, incident: withoutEntries(checked.incident) };
  return {
    ...{ plan: counting, approvedBy, entriesApproved, notes },
    ...(reachedWait === undefined ? {} : { reachedWait }),
  };
}

function lacking(
  needs: ReturnType<typeof neededApprovals>,
  approvedBy: readonly string[],
  { approvals, comment }: { approvals: Approvals; comment: { readonly updatedAt: string } },
): string[] {
  const missing = missingApprovals(needs, approvedBy);
  if (missing.length === 0) return [];
  return [
    ...(approvedBy.length === 0 ? ['no approval counts'] : missing),
    ...(approvals.unknownAuthor
      ? [
          'nobody can say who wrote part of it (a bot, or an address that GitHub does not know): two people have to approve',
        ]
      : []),
    ...notesOn(approvals, comment),
  ];
}

type Objection = Approvals['objections'][number];

function objectionWords({ login, unknown }: Objection): string {
  const asked = `${login} asked for changes`;
  if (unknown !== undefined)
    return `${asked}, and ${unknown}. Run this again, or have that review dismissed`;
  return `${asked}, and that stands until they approve or somebody dismisses that review`;
}

// More of them help nobody to see what is wrong with the first.
const MOST_ADDRESSES = 5;

function notesOn(
  { rejected, counted, unmapped }: Approvals,
  { updatedAt }: { readonly updatedAt: string },
): string[] {
  const late = counted
    .filter(({ at }) => at <= updatedAt)
    .map(
      ({ login }) => `the approval by ${login} does not count: the plan comment changed after it`,
    );
  const addresses = unmapped.slice(0, MOST_ADDRESSES).join(', ');
  const more =
    unmapped.length > MOST_ADDRESSES ? ` and ${unmapped.length - MOST_ADDRESSES} more` : '';
  return [
    ...rejected.map(
      ({ what, login, why }) => `the ${what} by ${login || 'somebody'} does not count: ${why}`,
    ),
    ...late,
    ...(unmapped.length > 0
      ? [
          `nobody can say whose account the co-authors ${addresses}${more} have: they make nobody an author`,
        ]
      : []),
  ];
}
