import type { Outcome } from './outcome.ts';

/** Compares a request's value with a policy's. */
type Ordering = (given: number, wanted: number) => boolean;

/** The orderings that Numeric* and Date* operators share, by the end of their names. */
export const ORDERINGS: readonly (readonly [string, Ordering])[] = [
  ['Equals', (given, wanted) => given === wanted],
  ['LessThan', (given, wanted) => given < wanted],
  ['LessThanEquals', (given, wanted) => given <= wanted],
  ['GreaterThan', (given, wanted) => given > wanted],
  ['GreaterThanEquals', (given, wanted) => given >= wanted],
];

/** Compares decimal numbers; undecided if either is not one. */
export function compareNumbers(ordering: Ordering): (given: string, wanted: string) => Outcome {
  return (given, wanted) => compare(ordering, decimal(given), decimal(wanted));
}

/** Compares instants; undecided if either is neither an ISO 8601 date nor epoch seconds. */
export function compareDates(ordering: Ordering): (given: string, wanted: string) => Outcome {
  return (given, wanted) => compare(ordering, instant(given), instant(wanted));
}

function compare(ordering: Ordering, given?: number, wanted?: number): Outcome {
  if (given === undefined || wanted === undefined) return undefined;
  return ordering(given, wanted);
}

function decimal(text: string): number | undefined {
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

const DATE = /^\d{4}-\d\d(-\d\d)?$/;
const DATE_AND_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;

/** Milliseconds since 1970. */
function instant(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  if (DATE.test(text)) return parsed(text);
  const match = DATE_AND_TIME.exec(text);
  if (match === null) return undefined;
  // A time without a zone is UTC; left alone, JavaScript would read it in the machine's zone.
  return parsed(match[3] === undefined ? `${text}Z` : text);
}

function parsed(text: string): number | undefined {
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}
