import { holderOf, type Plan, type Step } from '../actions/catalogue.ts';
import { aboutReached } from '../domain/about.ts';
import { GROUP_SHARE } from './group-share.ts';
import { byPart } from './named-part.ts';

/** Who may act before review, and how far. Described by `schemas/contain-now.schema.json`. */
export interface ContainNow {
  readonly people: readonly string[];
  readonly steps: readonly Step['action'][];
  readonly limits: { readonly accessKeys: number; readonly principals: number };
  readonly owner: string;
  /** The last day on which it holds, `YYYY-MM-DD` in UTC. */
  readonly expires: string;
}

/** Why somebody may not act before review at all; undefined where he may. */
export function whyNotNow(
  allowed: ContainNow | undefined,
  login: string,
  now: Date,
): string | undefined {
  if (!allowed)
    return 'there is no policy/contain-now.yaml on the default branch: nobody may act before review';
  const { people, expires, owner } = allowed;
  if (now.toISOString().slice(0, 10) > expires)
    return `policy/contain-now.yaml expired on ${expires}; ${owner} can renew it`;
  // GitHub's logins are the same in any case.
  if (!people.some((it) => it.toLowerCase() === login.toLowerCase()))
    return `${login} is not among \`people\` in policy/contain-now.yaml; ${owner} can change that`;
  return undefined;
}

/**
 * The steps that are done before review, and those that wait for it; a reason where the incidents themselves name too
 * much. What CloudTrail found behind them takes the room that is left, a role as a whole: it never keeps a key on. A
 * reached role waits where it has instances, for these are not touched before review, and where a guardrail wants
 * that.
 */
export function beforeReview(
  { steps: kinds, limits, owner }: ContainNow,
  plans: readonly Pick<Plan, 'incident' | 'steps' | 'findings'>[],
):
  | { readonly now: readonly Step[]; readonly later: readonly Step[] }
  | { readonly refusal: string } {
  const steps = plans.flatMap((plan) => plan.steps);
  const reached = new Set(plans.flatMap((plan) => byPart(plan).reached));
  const heldBack = new Set(plans.flatMap(waitingIn));
  const allowed = steps.filter(({ action }) => kinds.includes(action));
  const named = allowed.filter((step) => !reached.has(step));
  const keys = named.filter(({ action }) => action === 'deactivate-access-key').length;
  const principals = new Set(named.flatMap((step) => principalIn(step) ?? [])).size;
  const raise = `; with more nothing is done before review. ${owner} can raise it in policy/contain-now.yaml`;
  if (keys > limits.accessKeys)
    return { refusal: `${keys} access keys, limit ${limits.accessKeys}${raise}` };
  if (principals > limits.principals)
    return { refusal: `${principals} users and roles, limit ${limits.principals}${raise}` };
  const further = new Set(
    allowed
      .filter((step) => reached.has(step) && !heldBack.has(step))
      .flatMap((step) => principalIn(step) ?? []),
  );
  const fitting = new Set([...further].sort().slice(0, limits.principals - principals));
  const now = allowed.filter(
    (step) => !reached.has(step) || (!heldBack.has(step) && fitting.has(principalIn(step) ?? '')),
  );
  return { now, later: steps.filter((step) => !now.includes(step)) };
}

function waitingIn(plan: Pick<Plan, 'incident' | 'steps' | 'findings'>): readonly Step[] {
  const { reached } = byPart(plan);
  const isAsked = aboutReached(plan.findings).some(
    ({ rule, outcome, waiver }) => outcome !== 'warn' && !waiver && rule !== GROUP_SHARE,
  );
  if (isAsked) return reached;
  const withInstances = new Set(
    reached.filter((step) => 'instanceId' in step).map((step) => holderOf(step)),
  );
  return reached.filter((step) => withInstances.has(holderOf(step)));
}

function principalIn(step: Step): string | undefined {
  return step.action === 'refresh-instance' ? undefined : holderOf(step);
}
