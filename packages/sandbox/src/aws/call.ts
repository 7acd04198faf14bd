import type { SandboxClock } from '../clock.ts';
import type { Athena } from './athena/executions.ts';
import type { EventLog } from './cloudtrail/event-log.ts';
import type { BucketEntry, TrailEntry, Undocumented } from '../world-file.ts';
import type { Memory } from './weather/memory.ts';
import type { Weather } from './weather/weather.ts';
import type { Ids } from './ids.ts';
import type { Account, Role, Session, State, User } from './state.ts';
import type { Ec2RequestRates } from './ec2/request-rate.ts';

/** Who signed a request, once the key id is known to be good. */
export interface Caller {
  readonly account: Account;
  readonly accessKeyId: string;
  /** The ARN that GetCallerIdentity answers. */
  readonly arn: string;
  /** `aws:userid`. */
  readonly userId: string;
  readonly user?: User;
  readonly role?: Role;
  readonly session?: Session;
}

/** What an operation needs to know about the request it answers. */
export interface Call {
  readonly caller: Caller;
  readonly account: Account;
  readonly region: string;
  readonly now: Date;
  /** Condition keys of this request. */
  readonly context: ConditionContext;
  readonly sandbox: SandboxParts;
  /** Refuses as AWS does where an operation needs a second permission (`iam:PassRole`). */
  readonly require: (action: string, resource: string, context: ConditionContext) => void;
}

export type ConditionContext = Readonly<Record<string, string | readonly string[]>>;

/** The moving parts that operations share. */
export interface SandboxParts {
  readonly state: State;
  readonly ids: Ids;
  readonly clock: SandboxClock;
  readonly events: EventLog;
  readonly settings: Settings;
  readonly weather: Weather;
  readonly memory: Memory;
  readonly athena: Athena;
}

export interface Settings {
  /** How long an instance takes to start, stop, and attach or detach a profile. */
  readonly ec2TransitionSeconds: number;
  readonly ec2RequestRates: Ec2RequestRates;
  /** How long a key goes on working once it is off or gone. */
  readonly keyDeactivationSeconds: number;
  readonly undocumented: Undocumented;
  readonly buckets: readonly BucketEntry[];
  readonly trails: readonly TrailEntry[];
}
