import type { Missing } from '../domain/missing.ts';
import type { Followed, Renewal } from './family-facts.ts';
import type { GoneInstance, GoneNamed } from './gone.ts';
import type { Foothold } from './foothold.ts';
import type { KeyFacts, SessionFacts, Unseen } from './inventory.ts';
import type { SeenMade } from './made-credentials.ts';
import type { WantedRole } from './observe-roles.ts';
import type { Use } from './use-facts.ts';
import type { WayBack } from './way-back.ts';

/** What CloudTrail shows that an incident reaches. */
export interface SeenTrail {
  /** Keys that IAM alone did not find: gone, or known by their users' lists. */
  readonly foundKeys: readonly KeyFacts[];
  /** Of keys that nobody has: those that are called nearly so, in words, by key id. */
  readonly nearest: ReadonlyMap<string, string>;
  /** Roles, users and SSH keys that IAM alone did not find, and that were there. */
  readonly goneNamed: readonly GoneNamed[];
  /** Instances that EC2 alone did not show with a role; their roles are among the reached ones. */
  readonly goneInstances: readonly GoneInstance[];
  readonly sessions: readonly SessionFacts[];
  readonly reached: readonly WantedRole[];
  readonly mints: Readonly<Record<string, string>>;
  /** Who of the family assumed which role, by `roleKey`. */
  readonly assumedBy: Readonly<Record<string, readonly string[]>>;
  readonly made: SeenMade;
  /** Machines that the family started, and that may still run with a role. */
  readonly footholds: readonly Foothold[];
  /** What it opened or made in IAM, and that is there still. */
  readonly waysBack: readonly WayBack[];
  readonly uses: readonly Use[];
  /** What leaked and all that came from it, with what it did. */
  readonly family: readonly Followed[];
  /** Sessions that EC2 handed to instances of the roles concerned. */
  readonly renewals: readonly Renewal[];
  readonly missing: readonly Missing[];
  readonly unseen: readonly Unseen[];
  readonly absent: readonly Unseen[];
  /** From when on the sources of the incident's account reach. ISO 8601. */
  readonly from?: string;
  /** The regions of that account that are looked at. */
  readonly regions?: readonly string[];
  /** Not looked at, because the owners say so. */
  readonly leftOut: readonly Unseen[];
}
