import type { Connection } from '../aws/connection.ts';
import { inlinePolicy, inlinePolicyNames, type PolicyHolder } from '../aws/inline-policies.ts';
import { attachedPolicies, managedPolicy } from '../aws/managed-policies.ts';
import { policyQuotas } from '../aws/policy-quotas.ts';
import { isAwsProblem } from '../aws/problem.ts';
import { changedIn, denialPolicyOf, denialSid, denialsIn, isOwnSid } from '../domain/denials.ts';
import type { Incident } from '../domain/incident.ts';
import { managedDenialArn } from '../domain/names.ts';
import { DEFAULT_LIMITS, denialRoom, type ManagedLimits } from './denial-room.ts';
import type { DenialFacts } from './denial-facts.ts';

/** What hangs on a user or role, as far as it was read. */
export interface Policies {
  /** Inline ones by name. */
  readonly inline: ReadonlyMap<string, string>;
  /** ARNs of managed ones. */
  readonly attached: readonly string[];
  /** What could not be asked, in words. */
  readonly assumed?: string;
}

/** The policies of a user or role; none of one that is gone. Throws AwsProblem. */
export async function policiesOf(aws: Connection, holder: PolicyHolder): Promise<Policies> {
  const [inline, attached] = await Promise.all([
    inlinePolicyNames(aws, holder)
      .catch(goneIsEmpty)
      .then((names) => inlinePolicies(aws, holder, names)),
    attachedPolicies(aws, holder).catch(goneIsEmpty),
  ]);
  return { inline, attached };
}

/** The same where Staunch may not list them: then its own inline policy alone, and what is taken for true. Throws AwsProblem. */
export async function policiesAllowed(
  aws: Connection,
  holder: PolicyHolder,
  own: string,
): Promise<Policies> {
  try {
    return await policiesOf(aws, holder);
  } catch (error) {
    if (!isAwsProblem(error) || error.code !== 'not-allowed') throw error;
    const inline = await inlinePolicies(aws, holder, [own]);
    return { inline, attached: [], assumed: `${error.message}. ${error.hint}` };
  }
}

async function inlinePolicies(
  aws: Connection,
  holder: PolicyHolder,
  names: readonly string[],
): Promise<Map<string, string>> {
  const texts = await Promise.all(names.map((name) => inlinePolicy(aws, holder, name)));
  // One that goes between the two looks is gone.
  const held = names.map((name, at) => [name, texts[at]?.text] as const);
  return new Map(held.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
}

// A user or role that is gone is said once, by the look at itself.
function goneIsEmpty(error: unknown): string[] {
  if (isAwsProblem(error) && error.code === 'not-found') return [];
  throw error;
}

/** What of these policies denies sessions for an incident, and what room is left for more. Throws AwsProblem. */
export async function denialsAmong(
  aws: Connection,
  principalArn: string,
  { inline, attached, assumed }: Policies,
  { name: incident, exposures }: Incident,
): Promise<DenialFacts> {
  const managedArn = managedDenialArn(principalArn, incident);
  const managed = attached.includes(managedArn) ? await managedPolicy(aws, managedArn) : undefined;
  const own = inline.get(denialPolicyOf(principalArn));
  const hanging = { inline, attached, managed };
  const byDefault = denialRoom(principalArn, incident, hanging);
  const sessions = exposures.filter((it) => it.kind === 'session' && it.scope === 'session');
  const isInline = byDefault.room === 'inline' && byDefault.spare.inline >= sessions.length;
  const limits: Limits =
    isInline || managed !== undefined
      ? DEFAULT_LIMITS
      : await limitsFor(aws, principalArn, attached);
  const room = denialRoom(principalArn, incident, hanging, limits);
  const assumptions = [assumed, limits.assumed].filter((it) => it !== undefined);
  return {
    denials: [
      ...denialsIn(own),
      ...denialsIn(managed).map((denial) => ({ ...denial, managed: true as const })),
    ],
    changed: [
      ...changedIn(own, incident).map((sid) => ({ sid })),
      ...changedInManaged(managed, incident).map((sid) => ({ sid, managed: true as const })),
    ],
    ...room,
    ...(assumptions.length === 0 ? {} : { assumed: assumptions.join('; ') }),
  };
}

interface Limits extends ManagedLimits {
  readonly assumed?: string;
}

// AWS raises these quotas: they are asked where a denial may have to go into a managed policy, and not before.
async function limitsFor(
  aws: Connection,
  principalArn: string,
  attached: readonly string[],
): Promise<Limits> {
  const kind = principalArn.includes(':user/') ? 'perUser' : 'perRole';
  try {
    const { [kind]: quota, oneMore = true } = await policyQuotas(aws);
    if (quota !== undefined) return { attached: quota, oneMore };
    return { ...assumedFor(attached, 'iam:GetAccountSummary does not tell'), oneMore };
  } catch (error) {
    if (!isAwsProblem(error)) throw error;
    return assumedFor(attached, `${error.message}. ${error.hint}`);
  }
}

// More than the default are attached: then it was raised, nobody knows how far.
function assumedFor(attached: readonly string[], why: string): Limits {
  if (attached.length > DEFAULT_LIMITS.attached)
    return {
      ...DEFAULT_LIMITS,
      attached: attached.length + 1,
      assumed: `how many managed policies it may have is not known, and one more is tried: ${why}`,
    };
  const most = `that it may have ${DEFAULT_LIMITS.attached} managed policies is AWS’s default`;
  return { ...DEFAULT_LIMITS, assumed: `${most}: ${why}` };
}

// Staunch attaches none without a denial: where there is none in it, somebody took it out.
function changedInManaged(managed: string | undefined, incident: string): string[] {
  const changed = changedIn(managed, incident);
  const isEmptied =
    managed !== undefined &&
    changed.length === 0 &&
    !denialsIn(managed).some(({ sid }) => isOwnSid(incident, sid));
  return isEmptied ? [denialSid(incident)] : changed;
}
