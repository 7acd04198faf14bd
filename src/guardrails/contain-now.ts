import type { Step } from '../plan/plan.ts';

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

/** The steps that are done before review, and those that wait for it; a reason where the first are too many. */
export function beforeReview(
  { steps: kinds, limits, owner }: ContainNow,
  steps: readonly Step[],
):
  | { readonly now: readonly Step[]; readonly later: readonly Step[] }
  | { readonly refusal: string } {
  const now = steps.filter(({ action }) => kinds.includes(action));
  const keys = now.filter(({ action }) => action === 'deactivate-access-key').length;
  const principals = new Set(now.flatMap((step) => principalIn(step) ?? [])).size;
  const raise = `; with more nothing is done before review. ${owner} can raise it in policy/contain-now.yaml`;
  if (keys > limits.accessKeys)
    return { refusal: `${keys} access keys, limit ${limits.accessKeys}${raise}` };
  if (principals > limits.principals)
    return { refusal: `${principals} users and roles, limit ${limits.principals}${raise}` };
  return { now, later: steps.filter((step) => !now.includes(step)) };
}

function principalIn(step: Step): string | undefined {
  switch (step.action) {
    case 'deny-user-sessions':
      return step.userArn;
    case 'revoke-role-sessions':
      return step.roleArn;
    case 'deny-session':
      return step.principalArn;
    default:
      return undefined;
  }
}
