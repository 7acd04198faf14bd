/**
 * `open`: works, or is not shown to be shut. `unknown`: could not be read. `waiting`: shut, and what is left to do
 * has its time.
 */
export type ItemState = 'open' | 'unknown' | 'waiting';

/** A kind of evidence: see `items/`. */
export type LookName =
  | 'bare-instances'
  | 'run-steps'
  | 'undone-steps'
  | 'alarms'
  | 'provisional-denies'
  | 'needed-steps'
  | 'alive-when-closed'
  | 'made-credentials'
  | 'footholds'
  | 'ways-back'
  | 'refused'
  | 'not-found'
  | 'stopped-run'
  | 'unread'
  | 'window'
  | 'gaps'
  | 'confirmations'
  | 'spent-denies';

/** One thing that keeps an incident from being over, and how it ends. Text from outside in it is not escaped yet. */
export interface Item extends Found {
  /** The kind of evidence that told of it first. */
  readonly from: LookName;
}

/** The same, as one kind of evidence tells of it. */
export interface Found {
  /** `kind:account:object`: the name by which `accepted` sets it aside. */
  readonly id: string;
  readonly state: ItemState;
  readonly what: string;
  readonly why: string;
  /** Who can do something about it. */
  readonly who: string;
  /** The ways out that exist. */
  readonly ways: readonly Way[];
  /** Of what waits: until when, ISO 8601. */
  readonly until?: string;
}

/** One way out of an item. */
export interface Way {
  /**
   * `apply`: have it approved, and Staunch does it. `name`: write this into the incident file. `by-hand`: type or do
   * this. `accept`: set it aside until a day, by this entry of the incident file.
   */
  readonly how: 'apply' | 'name' | 'by-hand' | 'accept';
  /** One line: a sentence, a command, or YAML. */
  readonly text: string;
  /** Of YAML: the list of the incident file that it is added to; a field of `spec` where there is none. */
  readonly to?: 'exposures' | 'accepted' | 'settled';
}

/** Staunch does it once people have approved a plan. */
export const BY_PLAN: Way = {
  how: 'apply',
  text: 'Plan it, have that approved, and apply it.',
};

/** Who can do something, where it is not one person. */
export const WHO = {
  staunch: 'Staunch, once a plan with it is approved',
  again: 'Staunch, when it is run again',
  shutting: 'the people who can shut what is open; then Staunch, when it is run again',
  file: 'the people who write the incident file',
  account: (account: string): string => `the people of account ${account}`,
  roles: (account: string): string =>
    `the people who set up the roles of Staunch in account ${account}`,
  time: 'nobody: time has to pass',
} as const;
