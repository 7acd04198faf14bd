import { ownCutoff } from '../actions/reach.ts';
import { stepId, type Plan, type Step } from '../actions/catalogue.ts';
import type { Finding } from '../domain/plan.ts';
import type { Wait } from '../domain/wait.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { missingApprovals } from './enough-approvals.ts';
import { groupsOverShare } from './group-share.ts';
import type { Guardrails } from './guardrails.ts';
import { approvalsForAll, reachedRefusals, sharesOf, type Need } from './judge.ts';
import { OWNER, stepsOverLimit } from './limits.ts';
import { byPart } from './named-part.ts';

/** Approved steps that wait, by `stepId`. */
export type Waiting = ReadonlyMap<string, Wait>;

/** Who approved a plan, where that is known. */
interface Approved {
  readonly approvedBy: readonly string[];
  /** Needs that are not the findings'. */
  readonly more?: readonly Need[];
}

/** Why the reached steps of a plan wait, in words; undefined where they do not. Who approves at a terminal nobody knows. */
export function whyReachedWait(
  findings: readonly Finding[],
  approved: Approved | undefined,
): string | undefined {
  const denied = reachedRefusals(findings).map(
    ({ rule, message }) => `the guardrail ${rule} forbids it: ${message}`,
  );
  const missing = approved
    ? missingApprovals(
        [...approvalsForAll(findings), ...(approved.more ?? [])],
        approved.approvedBy,
      )
    : [];
  const why = [...denied, ...missing];
  return why.length === 0
    ? undefined
    : `it waits: the incident does not name its role, and ${why.join('; ')}`;
}

/** The reached steps of a plan that wait: for approvals, by a guardrail, or because one incident would touch too much. */
export function stepsWaiting(
  guardrails: Pick<Guardrails, 'limits' | 'waivers'>,
  plan: Pick<Plan, 'incident' | 'steps'>,
  { why, now }: { readonly why: string | undefined; readonly now: Date },
): Waiting {
  if (why === undefined) return stepsOverLimit(guardrails, plan, now);
  const wait = {
    why,
    who: APPROVERS,
    end: `${APPROVED}, or name its role in the incident file${AGAIN}`,
  };
  return new Map(byPart(plan).reached.map((step) => [stepId(step), wait]));
}

const APPROVERS = `whoever may approve it, or ${OWNER}`;
const APPROVED =
  'Get the approvals that are missing, change that rule or add a waiver for this incident in policy/guardrails.yaml';
const AGAIN = '; then apply again.';

/**
 * The same for Auto Scaling groups of which too large a share would get new credentials, by what AWS shows just before the
 * roles are revoked. A role that is denied already does not wait: its instances are not to stay on denied credentials.
 */
export function waitingForShare(
  guardrails: Guardrails,
  picture: Pick<Plan, 'incident' | 'steps'> & { readonly inventory: Inventory },
  { approvedBy, now }: { readonly approvedBy: readonly string[]; readonly now: Date },
): Waiting {
  const { incident, steps, inventory } = picture;
  const [finding] = sharesOf(guardrails, picture, now);
  if (!finding || finding.waiver) return new Map();
  const missing = missingApprovals(approvalsForAll([finding]), approvedBy);
  if (missing.length === 0) return new Map();
  const isDenied = (arn: string): boolean =>
    inventory.roles.some(
      ({ roleArn, denials }) => roleArn === arn && ownCutoff(incident, denials) !== undefined,
    );
  const groups = groupsOverShare(guardrails.limits, picture);
  const waiting = groups.flatMap((it) => it.reachedRoles).filter((arn) => !isDenied(arn));
  const why = `it waits, the role and its instances together: ${[finding.message, ...missing].join('; ')}`;
  const isOfOne = (step: Step): boolean => 'roleArn' in step && waiting.includes(step.roleArn);
  const wait = { why, who: APPROVERS, end: `${APPROVED}${AGAIN}` };
  return new Map(steps.filter(isOfOne).map((step) => [stepId(step), wait]));
}
