import type { Account } from '../../trail/account.ts';
import type { Run } from '../../actions/action.ts';
import type { Access } from '../../policy/access.ts';
import type { Caller } from '../../domain/own-principals.ts';
import type { Wait } from '../../domain/wait.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { FamilyReadings } from '../../trail/read-family.ts';
import type { Plan, Step } from '../../actions/catalogue.ts';
import type { AwsTime } from './aws-time.ts';
import type { Journal } from './journal.ts';
import type { RunName } from '../../domain/reattach-tag.ts';

/** A run as it is in the account of its incident, from where the others are reached. */
export interface HomeRun extends Run {
  readonly aws: Account;
}

/** What every part of a run works with. */
export interface Context {
  readonly aws: Access;
  readonly plan: Plan;
  readonly caller: Caller;
  readonly time: AwsTime;
  readonly journal: Journal;
  /** How far after the last deactivation the cutoff lies: enforcement lags behind the control plane. */
  readonly cutoffMarginSeconds: number;
  /** Everything is done a second time, for a deny came too late for the first cutoff. */
  readonly isSecondPass?: true;
  /** Somebody wants the run to end: what is begun is finished, nothing more is begun. */
  readonly stop: AbortSignal;
  /** Approved steps that wait, by `stepId`. */
  readonly waiting: ReadonlyMap<string, Wait>;
  /** Approved steps that would only repeat what was done, by `stepId`, each with why: left unless a key goes off. */
  readonly repeated: ReadonlyMap<string, string>;
  /** This run, and what is known of others. */
  readonly runs: OwnRuns;
  /** What this process has read of CloudTrail: it is read once. */
  readonly readings: FamilyReadings;
  /** Steps that were begun; none of them rejects. */
  readonly underWay: Promise<unknown>[];
  /** What this run has shut, also where the receipt is still to come. */
  readonly shut: Step[];
  /** The same of steps that the incident itself lets wait, whatever they are about. */
  readonly heldBack?: ReadonlyMap<string, Wait>;
  /** What else waits, by what AWS shows of the instances of reached roles: asked before one of these is revoked. */
  readonly waitingForShare?: (inventory: Inventory) => ReadonlyMap<string, Wait>;
}

/** The owners that a plan names for its keys: asking about them at once saves a round trip. */
export function ownersFrom(steps: readonly Step[]): ReadonlyMap<string, string> {
  return new Map(
    steps.flatMap((step) =>
      step.action === 'deactivate-access-key' || step.action === 'reactivate-access-key'
        ? [[step.accessKeyId, step.user] as const]
        : [],
    ),
  );
}

/** The user or role whose sessions a step is about, if it is about any. */
export function principalOf(step: Step): string | undefined {
  if ('roleArn' in step) return step.roleArn;
  if ('userArn' in step) return step.userArn;
  return 'principalArn' in step ? step.principalArn : undefined;
}

/** This run, and what is known of others. */
export interface OwnRuns {
  readonly current: RunName;
  /** What shows that a run was Staunch's and ended a short while ago, in words; undefined where nothing does. */
  readonly endedLately: (run: RunName, instanceId: string) => Promise<string | undefined>;
}
