/** A row of the findings table: what an event means. Data, with its sources. */
export interface Rule {
  /** For instance `logging-stopped`. */
  readonly id: string;
  /** For people: what it means, not what it is called. */
  readonly title: string;
  /** MITRE ATT&CK, for instance `TA0005`. */
  readonly tactic: string;
  /** For instance `T1562.008`. */
  readonly technique?: string;
  /** Of 100: the most telling come first. */
  readonly weight: number;
  /** `service:EventName`, with `*` for any characters; the service without `.amazonaws.com`. */
  readonly events: readonly string[];
  /** What an event was about: a word for people, and the path of its name in the record. */
  readonly objects?: Readonly<Record<string, string>>;
  /** Where it is written that this matters: addresses. */
  readonly sources: readonly string[];
}
