import { cached, type Connection } from '../aws/connection.ts';
import {
  denialsIn,
  denialPolicyOf,
  denialSid,
  isOwnSid,
  onlyDenials,
  withDenial,
  withoutDenial,
  type WantedDenial,
  type Denial,
} from '../domain/denials.ts';
import { managedDenialArn } from '../domain/names.ts';
import type { Look, Performed, Run } from './action.ts';
import { isGoneRole, ROLE_GONE } from './gone-role.ts';

/** Where a denial stands: inline on a user or role, or in a managed policy on a user. */
export interface Place {
  readonly principalArn: string;
  readonly policy: 'inline' | 'managed';
  readonly incident: string;
}

/** The text of the policy in which denials stand, as AWS shows it now. */
export async function readDenials(
  aws: Connection,
  { principalArn, policy, incident }: Place,
): Promise<{ readonly text: string | undefined; readonly requestId: string | undefined }> {
  if (policy === 'managed') {
    const { managedPolicy } = await import('../aws/managed-policies.ts');
    const text = await managedPolicy(aws, managedDenialArn(principalArn, incident));
    return { text, requestId: undefined };
  }
  const { holderOf, inlinePolicy } = await import('../aws/inline-policies.ts');
  return inlinePolicy(aws, holderOf(principalArn), denialPolicyOf(principalArn));
}

/** Writes a denial into its policy; everything else in there stays. */
export async function writeDenial(
  { aws, soFar }: Run,
  place: Place,
  wanted: WantedDenial,
): Promise<Performed> {
  // Read again just before writing: somebody may have revoked meanwhile, and no cutoff moves backwards.
  const held = await readDenials(aws, place);
  soFar?.({ before: { policy: held.text ?? null } });
  // A managed policy of that name is ours alone: whatever else somebody put into it is not attached to anybody.
  const base = place.policy === 'managed' ? onlyDenials(held.text) : held.text;
  const text = alsoWritten(aws, place, wanted).reduce<string | undefined>(withDenial, base) ?? '';
  const before = { policy: held.text ?? null };
  const readBy = held.requestId === undefined ? [] : [held.requestId];
  try {
    const requestIds = await writePolicy(aws, place, text);
    return { before, after: { policy: text }, requestIds: [...readBy, ...requestIds] };
  } catch (error) {
    if (!(await isGoneRole(aws, place.principalArn))) throw error;
    return { before, after: { role: 'gone' }, requestIds: readBy };
  }
}

// IAM may not show yet what this very run wrote a moment ago: it must not be lost by the next write.
const written = cached(() => ({ denials: [] as WantedDenial[] }));

function alsoWritten(
  aws: Connection,
  { principalArn, policy }: Place,
  wanted: WantedDenial,
): [WantedDenial, ...WantedDenial[]] {
  const before = written(aws, `${policy} ${principalArn}`);
  const others = before.denials.filter(({ sid }) => !wanted.replaces(sid));
  before.denials = [...others, wanted];
  return [wanted, ...others];
}

async function writePolicy(aws: Connection, place: Place, text: string): Promise<string[]> {
  const { principalArn, policy, incident } = place;
  if (policy === 'managed') {
    const { putManagedPolicy } = await import('../aws/managed-policies.ts');
    const { holderOf } = await import('../aws/inline-policies.ts');
    const arn = managedDenialArn(principalArn, incident);
    const answers = await putManagedPolicy(aws, holderOf(principalArn).name, { arn, text });
    return answers.map(({ requestId }) => requestId);
  }
  const { holderOf, putInlinePolicy } = await import('../aws/inline-policies.ts');
  const name = denialPolicyOf(principalArn);
  const { requestId } = await putInlinePolicy(aws, holderOf(principalArn), { name, text });
  return [requestId];
}

/** A denial that is to be there, and the sessions by which the simulator can tell whether it works. */
interface Expected {
  readonly place: Place;
  readonly holds: (denials: readonly Denial[]) => Denial | undefined;
  /** Where it is not there: what is said. */
  readonly absence: string;
  /** A session that must be denied, and one that must not be. */
  readonly probes: (held: Denial, all: readonly Denial[]) => readonly [Probe, Probe];
}

export interface Probe {
  readonly what: string;
  readonly issuedAt: Date;
  readonly userId?: string;
}

/** Reads a denial afresh and asks AWS's own simulator whether it does what it is for. */
export async function checkDenial({ aws }: Run, expected: Expected): Promise<Look> {
  const { place, holds, absence, probes } = expected;
  const { text } = await readDenials(aws, place);
  const all = denialsIn(text);
  const held = holds(all);
  if (!held || (place.policy === 'managed' && !(await isAttached(aws, place)))) {
    if (await isGoneRole(aws, place.principalArn)) return ROLE_GONE;
    const evidence = [provisionalIn(all, place) ?? absence];
    return { held: false, verified: false, worthAnother: true, evidence };
  }
  const shown = `AWS shows ${meaning(held)} denied`;
  const simulated = await simulate(aws, place.principalArn, probes(held, all));
  const worthAnother = simulated.asked && !simulated.agrees;
  const evidence = [shown, simulated.evidence];
  return { held: true, verified: simulated.agrees, worthAnother, evidence };
}

// Such a deny works: only what could still mint newer sessions keeps it from being the last word.
function provisionalIn(all: readonly Denial[], { incident }: Place): string | undefined {
  const own = all.find(
    ({ sid, userId }) =>
      isOwnSid(incident, sid) && sid !== denialSid(incident) && userId === undefined,
  );
  return (
    own &&
    `AWS shows ${meaning(own)} denied, for now: the deny is final once everything that the incident names is shut, or shown to be gone`
  );
}

async function isAttached(aws: Connection, { principalArn, incident }: Place): Promise<boolean> {
  const [{ attachedPolicies }, { holderOf }] = await Promise.all([
    import('../aws/users.ts'),
    import('../aws/inline-policies.ts'),
  ]);
  const attached = await attachedPolicies(aws, holderOf(principalArn).name);
  return attached.includes(managedDenialArn(principalArn, incident));
}

function meaning({ cutoff, userId, from }: Denial): string {
  if (userId === undefined) return `sessions older than ${cutoff}`;
  return from === undefined
    ? `sessions of ${userId} older than ${cutoff}`
    : `the session of ${userId} issued between ${from} and ${cutoff}`;
}

async function simulate(
  aws: Connection,
  principalArn: string,
  [denied, spared]: readonly [Probe, Probe],
): Promise<{ asked: boolean; agrees: boolean; evidence: string }> {
  const [{ simulateSession }, { isAwsProblem }] = await Promise.all([
    import('../aws/simulator.ts'),
    import('../aws/problem.ts'),
  ]);
  try {
    const [one, other] = await Promise.all([
      simulateSession(aws, principalArn, denied),
      simulateSession(aws, principalArn, spared),
    ]);
    // That another policy denies more does not make this deny less.
    const agrees = one.output === 'explicitDeny';
    const words = `${one.output ?? 'no answer'} for ${denied.what}, ${other.output ?? 'no answer'} for ${spared.what}`;
    const doubt =
      other.output === 'explicitDeny'
        ? '; another policy denies that one too, so it may be cut off as well'
        : '';
    return { asked: true, agrees, evidence: `SimulatePrincipalPolicy answers ${words}${doubt}` };
  } catch (error) {
    if (!isAwsProblem(error)) throw error;
    const evidence = `SimulatePrincipalPolicy could not be asked: ${error.message}`;
    return { asked: false, agrees: false, evidence };
  }
}

// One second to either side of the cutoff: the finest that a token's issue time is given in.
const BESIDE_CUTOFF_MS = 1000;

/** Sessions just before a cutoff, and just after the latest one in force. */
export function besideCutoff(held: Denial, latest: Date): readonly [Probe, Probe] {
  const before = new Date(Date.parse(held.cutoff) - BESIDE_CUTOFF_MS);
  const after = new Date(latest.getTime() + BESIDE_CUTOFF_MS);
  return [
    { what: 'a session before the cutoff', issuedAt: before },
    { what: 'one after it', issuedAt: after },
  ];
}

/** Takes one statement out of a policy of ours; "not there" is success. Throws AwsProblem where it is another one now. */
export async function removeDenial(
  aws: Connection,
  place: Place,
  { sid, cutoff }: { readonly sid: string; readonly cutoff: string },
): Promise<Performed> {
  const { holderOf, deleteInlinePolicy, putInlinePolicy } =
    await import('../aws/inline-policies.ts');
  const { principalArn, policy, incident } = place;
  const held = await readDenials(aws, place);
  const before = { policy: held.text ?? null };
  const now = denialsIn(held.text).find((denial) => denial.sid === sid);
  if (!now) return { before, after: before, requestIds: [] };
  if (now.cutoff !== cutoff) throw await moved({ sid, cutoff }, now.cutoff);
  const text = withoutDenial(held.text, sid);
  const holder = holderOf(principalArn);
  if (policy === 'managed') {
    const { putManagedPolicy, removeManagedPolicy } = await import('../aws/managed-policies.ts');
    const arn = managedDenialArn(principalArn, incident);
    const answers =
      text === undefined
        ? await removeManagedPolicy(aws, holder.name, arn)
        : await putManagedPolicy(aws, holder.name, { arn, text });
    const requestIds = answers.map(({ requestId }) => requestId);
    return { before, after: { policy: text ?? null }, requestIds };
  }
  const name = denialPolicyOf(principalArn);
  const done =
    text === undefined
      ? await deleteInlinePolicy(aws, holder, name)
      : await putInlinePolicy(aws, holder, { name, text });
  return { before, after: { policy: text ?? null }, requestIds: done ? [done.requestId] : [] };
}

async function moved(
  { sid, cutoff }: { readonly sid: string; readonly cutoff: string },
  now: string,
): Promise<Error> {
  const { awsProblem } = await import('../aws/problem.ts');
  return awsProblem({
    code: 'conflict',
    operation: 'iam:GetRolePolicy',
    awsCode: 'Moved',
    message: `statement ${sid} has cutoff ${now} now, not ${cutoff}: somebody wrote it meanwhile; plan again`,
    requestId: undefined,
  });
}
