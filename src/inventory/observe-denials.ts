import type { Connection } from '../aws/connection.ts';
import { inlinePolicy, inlinePolicyNames, type PolicyHolder } from '../aws/inline-policies.ts';
import { attachedPolicies, managedPolicy } from '../aws/managed-policies.ts';
import { isAwsProblem } from '../aws/problem.ts';
import { changedIn, denialPolicyOf, denialSid, denialsIn, isOwnSid } from '../domain/denials.ts';
import { managedDenialArn } from '../domain/names.ts';
import { denialRoom } from './denial-room.ts';
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
  incident: string,
): Promise<DenialFacts> {
  const managedArn = managedDenialArn(principalArn, incident);
  const managed = attached.includes(managedArn) ? await managedPolicy(aws, managedArn) : undefined;
  const own = inline.get(denialPolicyOf(principalArn));
  return {
    denials: [
      ...denialsIn(own),
      ...denialsIn(managed).map((denial) => ({ ...denial, managed: true as const })),
    ],
    changed: [
      ...changedIn(own, incident).map((sid) => ({ sid })),
      ...changedInManaged(managed, incident).map((sid) => ({ sid, managed: true as const })),
    ],
    ...denialRoom(principalArn, incident, { inline, attached, managed }),
    ...(assumed === undefined ? {} : { assumed }),
  };
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
