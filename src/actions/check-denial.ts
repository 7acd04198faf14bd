import type { Connection } from '../aws/connection.ts';
import { denialsIn, denialSid, isOwnSid, type Denial } from '../domain/denials.ts';
import { managedDenialArn } from '../domain/names.ts';
import type { PinnedUser } from '../domain/names.ts';
import type { Look, Run } from './action.ts';
import { placeNow } from './deny-on-user.ts';
import { isGoneRole, ROLE_GONE } from './gone-role.ts';
import { otherPlace, readDenials, type Place } from './session-denial.ts';

/** A denial that is to be there, and the sessions by which the simulator can tell whether it works. */
interface Expected {
  readonly place: Place;
  /** Of a deny on a user: who they are, by whatever name. */
  readonly owner?: PinnedUser | undefined;
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

/** Reads a denial afresh, wherever it stands, and asks AWS's own simulator whether it does what it is for. */
export async function checkDenial({ aws }: Run, expected: Expected): Promise<Look> {
  const { holds, absence, probes, owner } = expected;
  const place = owner ? await placeNow(aws, expected.place, owner) : expected.place;
  if (place === undefined) return nobody(owner);
  const here = await inForce(aws, place);
  // What the plan found no room for, or what had no room left by then, stands in the other one.
  const all = holds(here) ? here : [...here, ...(await inForce(aws, otherPlace(place)))];
  const held = holds(all);
  if (!held) {
    if (await isGoneRole(aws, place.principalArn)) return ROLE_GONE;
    const evidence = [provisionalIn(all, place) ?? absence];
    return { held: false, verified: false, worthAnother: true, evidence };
  }
  const shown = `AWS shows ${meaning(held)} denied`;
  const simulated = await simulate(aws, place.principalArn, probes(held, all));
  const worthAnother = simulated.asked && !simulated.agrees;
  const called =
    place.principalArn === expected.place.principalArn
      ? []
      : [`its user is ${place.principalArn} now`];
  const evidence = [...called, shown, simulated.evidence];
  return { held: true, verified: simulated.agrees, worthAnother, evidence };
}

// A user without that id may be deleted, or IAM does not show them yet.
function nobody(owner: PinnedUser | undefined): Look {
  const evidence = [`no user has the id ${owner?.principalId ?? ''} any more`];
  return { held: false, verified: false, worthAnother: true, evidence };
}

// A managed policy that hangs on nobody denies nothing.
async function inForce(aws: Connection, place: Place): Promise<Denial[]> {
  const denials = denialsIn((await readDenials(aws, place)).text);
  if (place.policy === 'inline' || denials.length === 0) return denials;
  return (await isAttached(aws, place)) ? denials : [];
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
    import('../aws/managed-policies.ts'),
    import('../aws/inline-policies.ts'),
  ]);
  const attached = await attachedPolicies(aws, holderOf(principalArn));
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
