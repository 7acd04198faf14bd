import {
  countedLength,
  denialsIn,
  denialPolicyOf,
  denialSid,
  olderSessions,
  onlyDenials,
  oneSession,
  USER_DENIAL_POLICY,
  withDenial,
  type WantedDenial,
} from '../domain/denials.ts';
import type { DenialFacts } from './denial-facts.ts';

// IAM's quotas, in characters without white space: all inline policies of a user or role together, and one managed policy.
const INLINE_QUOTA = { user: 2_048, role: 10_240 };
const MANAGED_SIZE = 6_144;

// `aws:userid` at its longest: account and name of a federated session; `AROA…` and session name.
const LONGEST_USER_ID = { user: 45, role: 86 };

/** What IAM allows of managed policies. */
export interface ManagedLimits {
  /** On one user or role. */
  readonly attached: number;
  /** Whether the account may have one more. */
  readonly oneMore: boolean;
}

/** AWS's default for users and roles alike (IAM user guide, "IAM and AWS STS quotas"). */
export const DEFAULT_LIMITS: ManagedLimits = { attached: 10, oneMore: true };

/** What hangs on a user or role. */
interface Hanging {
  /** Inline policies by name. */
  readonly inline: ReadonlyMap<string, string>;
  /** ARNs of managed policies. */
  readonly attached: readonly string[];
  /** The incident's own managed policy, where it is attached. */
  readonly managed: string | undefined;
}

/** Where a denial of an incident stands already, it stays; else it is inline if it fits, in a managed policy if not. */
export function denialRoom(
  principalArn: string,
  incident: string,
  hanging: Hanging,
  limits = DEFAULT_LIMITS,
): Pick<DenialFacts, 'room' | 'spare' | 'removable' | 'accountFull'> {
  const { inline, attached, managed } = hanging;
  const kind = principalArn.includes(':user/') ? 'user' : 'role';
  const own = inline.get(denialPolicyOf(principalArn));
  const others = [...inline].filter(([name]) => name !== denialPolicyOf(principalArn));
  const used = others.reduce((sum, [, text]) => sum + countedLength(text), 0);
  const left = INLINE_QUOTA[kind] - used;
  const single = singleDenials(kind, incident);
  // Whatever else somebody put into it is not kept.
  const ours = onlyDenials(managed);
  const isAttached = managed !== undefined;
  const hasPlace = isAttached || attached.length < limits.attached;
  const canAttach = isAttached || (hasPlace && limits.oneMore);
  const spare = {
    inline: howManyFit(own, left, single),
    managed: canAttach ? howManyFit(ours, MANAGED_SIZE, single) : 0,
  };
  const whole = olderSessions(incident, new Date(0), true);
  const fits = {
    inline: isIn(own, incident) || fitsInto(own, left, whole),
    managed: canAttach && (isIn(managed, incident) || fitsInto(ours, MANAGED_SIZE, whole)),
  };
  return {
    room: roomIn(fits, isAttached && !isIn(own, incident)),
    spare,
    ...(hasPlace ? {} : removableOf(attached)),
    ...(isAttached || limits.oneMore ? {} : { accountFull: true as const }),
  };
}

/** A managed policy that can make room for a denial: neither AWS's quarantine nor one that denies for another incident. */
export function removableOf(attached: readonly string[]): Pick<DenialFacts, 'removable'> {
  const removable = attached.find(
    (arn) =>
      !arn.includes('/AWSCompromisedKeyQuarantine') && !arn.includes(`/${USER_DENIAL_POLICY}`),
  );
  return removable === undefined ? {} : { removable };
}

function roomIn(
  fits: { readonly inline: boolean; readonly managed: boolean },
  isInManaged: boolean,
): DenialFacts['room'] {
  if (fits.managed && (isInManaged || !fits.inline)) return 'managed';
  return fits.inline ? 'inline' : 'none';
}

// A denial takes the place of its own older form, which is as long.
function isIn(policy: string | undefined, incident: string): boolean {
  const own = [denialSid(incident), denialSid(incident, true)];
  return denialsIn(policy).some(({ sid = '' }) => own.includes(sid));
}

function fitsInto(held: string | undefined, quota: number, wanted: WantedDenial): boolean {
  return countedLength(withDenial(held, wanted)) <= quota;
}

// By how much longer a second one makes the policy than the first.
function howManyFit(
  held: string | undefined,
  quota: number,
  [first, second]: readonly [WantedDenial, WantedDenial],
): number {
  const one = withDenial(held, first);
  const each = countedLength(withDenial(one, second)) - countedLength(one);
  return Math.max(0, 1 + Math.floor((quota - countedLength(one)) / each));
}

// Two that stand beside one another, as long as one of a single session can be.
function singleDenials(
  kind: 'user' | 'role',
  incident: string,
): readonly [WantedDenial, WantedDenial] {
  const when = { now: new Date(0), cutoff: () => new Date(0) };
  const issuedAt = new Date(0).toISOString();
  const one = (letter: string): WantedDenial =>
    oneSession(incident, { userId: letter.repeat(LONGEST_USER_ID[kind]), issuedAt }, when);
  return [one('x'), one('y')];
}
