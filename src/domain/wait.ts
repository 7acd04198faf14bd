/** What makes a step possible that is not done: who can do something, and what, in one line. */
export interface WayOut {
  readonly who: string;
  readonly end: string;
}

/** Why a step is left for now, and what ends that. */
export interface Wait extends WayOut {
  readonly why: string;
}
