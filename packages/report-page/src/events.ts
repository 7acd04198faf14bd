import { COLUMNS, type Column, type PageData, type RuleWords } from './page-data.ts';
import { SEVERITIES, severityOf } from './severity.ts';

/** What one can filter by. The last two are made of other columns. */
export type Facet = 'rule' | 'tactic' | 'credential' | 'region' | 'address' | 'origin' | 'result';

export const FACETS: readonly Facet[] = [
  'tactic',
  'rule',
  'credential',
  'region',
  'address',
  'origin',
  'result',
];

/** A column: every text once, and which of them each event has. */
interface Texts {
  readonly texts: readonly string[];
  readonly codes: Uint32Array;
}

/** The events by columns, in order of time. */
export interface Events {
  readonly count: number;
  readonly ids: readonly string[];
  /** Seconds since 1970. */
  readonly times: Float64Array;
  readonly columns: Readonly<Record<Column | 'tactic' | 'result', Texts>>;
  /** By the code of the rule. */
  readonly rules: readonly (RuleWords | null)[];
  /** By the code of the rule: a place in `SEVERITIES`. */
  readonly loudness: Uint8Array;
}

/** Reads the events out of the page's data. */
export function eventsOf(data: PageData): Events {
  const columns = {} as Record<Column | 'tactic' | 'result', Texts>;
  for (const name of COLUMNS) {
    const { texts, codes } = data.columns[name];
    columns[name] = { texts, codes: Uint32Array.from(codes) };
  }
  columns.tactic = derive(columns.rule, (_, code) => data.rules[code]?.tactic ?? '');
  columns.result = derive(columns.error, (error) => (error === '' ? 'allowed' : 'refused'));
  return {
    count: data.ids.length,
    ids: data.ids,
    times: timesOf(data.seconds),
    columns,
    rules: data.rules,
    loudness: Uint8Array.from(data.rules, (rule) => SEVERITIES.indexOf(severityOf(rule?.weight))),
  };
}

/** The text of a column for one event. */
export function textOf(events: Events, column: Column | 'tactic' | 'result', at: number): string {
  const { texts, codes } = events.columns[column];
  return texts[codes[at] ?? 0] ?? '';
}

function timesOf(seconds: readonly number[]): Float64Array {
  const times = new Float64Array(seconds.length);
  let now = 0;
  seconds.forEach((since, at) => {
    now += since;
    times[at] = now;
  });
  return times;
}

function derive(from: Texts, textFor: (text: string, code: number) => string): Texts {
  const texts: string[] = [];
  const codeFor = from.texts.map((text, code) => {
    const derived = textFor(text, code);
    if (!texts.includes(derived)) texts.push(derived);
    return texts.indexOf(derived);
  });
  return { texts, codes: from.codes.map((code) => codeFor[code] ?? 0) };
}
