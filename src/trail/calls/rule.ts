/** A row of the findings table: what an event means. Data, with its sources. */
export interface Rule {
  /** For instance `logging-stopped`. */
  readonly id: string;
  /** For people: what it means, not what it is called. */
  readonly title: string;
  /** MITRE ATT&CK, for instance `TA0112`. */
  readonly tactic: string;
  /** For instance `T1685.002`. */
  readonly technique?: string;
  /** Of 100: the most telling come first. */
  readonly weight: number;
  /** What falls under it; the closest of all rows counts, whatever their order. */
  readonly events: readonly (string | NarrowedCall)[];
  /** What an event was about: a word for people, and where its name stands; of several places the first that holds one. */
  readonly objects?: Readonly<Record<string, string | readonly string[]>>;
  /** Where it is written that this matters: addresses. */
  readonly sources: readonly string[];
}

/** A call that falls under a row only where all conditions hold. */
export interface NarrowedCall {
  /** `service:EventName`, with `*` for any characters; the service without `.amazonaws.com`. */
  readonly call: string;
  readonly where: readonly Condition[];
}

/** What a record must hold. */
export interface Condition {
  /** For instance `requestParameters.status`. */
  readonly path: string;
  /** Its value is one of these. */
  readonly is?: readonly string[];
  /** Its value holds one of these. */
  readonly contains?: readonly string[];
  /** Whether it is there at all. */
  readonly exists?: boolean;
  /** It is an ARN of another account than the one that stands at this path. */
  readonly otherAccountThan?: string;
}
