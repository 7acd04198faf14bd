/** What the page's script reads: the events by columns, so that a hundred thousand of them stay small. */
export interface PageData {
  readonly incident: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly moments: readonly Moment[];
  /** Lanes of the timeline: in the order of the column's texts, parents before children. */
  readonly credentials: readonly Lane[];
  /** In the order of the column's texts; the first is none. */
  readonly rules: readonly (RuleWords | null)[];
  readonly ids: readonly string[];
  /** Seconds since the event before; since 1970 for the first. */
  readonly seconds: readonly number[];
  readonly columns: Readonly<Record<Column, ColumnData>>;
}

/** Every text once, and which of them each event has. */
export interface ColumnData {
  readonly texts: readonly string[];
  readonly codes: readonly number[];
}

/** A line across the timeline, for instance when the key leaked. */
export interface Moment {
  readonly what: string;
  readonly at: number;
}

export interface Lane {
  readonly name: string;
  readonly depth: number;
}

export interface RuleWords {
  readonly title: string;
  readonly tactic: string;
  readonly technique: string;
  readonly weight: number;
}

/** What is known of every event, each in a column of its own. */
export const COLUMNS = [
  'call',
  'region',
  'address',
  'agent',
  'error',
  'account',
  'kind',
  'rule',
  'objects',
  'file',
  'credential',
  'origin',
  'gave',
] as const;

export type Column = (typeof COLUMNS)[number];
