import type { TrailEvent } from '../../records/event.ts';
import { HitReader } from './hit-reader.ts';
import { RecordSplitter } from './record-splitter.ts';
import type { Subject } from '../source.ts';
import { prepare, type SubjectSearch } from './subject-search.ts';

/** What a file showed. */
export interface Scanned {
  readonly events: readonly TrailEvent[];
  /** What is wrong with records that name a subject, each time. */
  readonly malformed: readonly string[];
  /** What is wrong with the file. */
  readonly damage?: string;
}

/**
 * Finds the events of subjects in the whole text of a log file, and of the credentials that these hand out: whoever
 * mints in a loop would else have every file read once for each turn of it. Credentials come before their uses.
 */
export function scanText(text: Buffer, search: SubjectSearch, file: string): Scanned {
  const scanned = scanOnce(text, search, file);
  const events = [...scanned.events];
  const followed = new Set<string>();
  for (let fresh = handedOut(events, followed); fresh.length > 0;) {
    const more = scanOnce(text, prepare(fresh.map(credential)), file);
    events.push(...more.events);
    fresh = handedOut(more.events, followed);
  }
  return { ...scanned, events };
}

function handedOut(events: readonly TrailEvent[], followed: Set<string>): string[] {
  const ids = events.flatMap(
    ({ minted, madeKey }) => minted?.accessKeyId ?? madeKey?.accessKeyId ?? [],
  );
  const fresh = [...new Set(ids)].filter((id) => !followed.has(id));
  for (const id of fresh) followed.add(id);
  return fresh;
}

// Where and since when does not matter within a file.
function credential(accessKeyId: string): Subject {
  return { kind: 'credential', accessKeyId, account: '', since: '' };
}

function scanOnce(text: Buffer, search: SubjectSearch, file: string): Scanned {
  const reader = new HitReader(search, file);
  const isExpected = looksExpected(text);
  if (!reader.lookAt(text) && isExpected) return NOTHING;
  const splitter = new RecordSplitter();
  const isCutOff = readRecords(text, splitter, { reader, toTheEnd: !isExpected });
  const damage = isExpected ? undefined : damageOf(text, splitter, isCutOff);
  const { events, malformed } = reader;
  return { events, malformed, ...(damage === undefined ? {} : { damage }) };
}

/** What to say of a file that holds no list of records, nor records one after another. */
export function isForeign(text: Buffer, splitter: RecordSplitter): boolean {
  return !splitter.hasList && !text.includes('"eventID"');
}

const NOTHING: Scanned = { events: [], malformed: [] };
const BEGIN = '{"eventVersion"';
// A file with more faults than this is not worth the time: each costs a look at the rest of it.
const MOST_RESTARTS = 100;

interface Reading {
  readonly reader: HitReader;
  /** Also behind the last record that names a subject, to see whether the file is whole. */
  readonly toTheEnd: boolean;
}

// One record with a quote too many makes nonsense of all that follows: then reading goes on where the next record in
// CloudTrail's own form begins. Answers whether the text ends within a record.
function readRecords(text: Buffer, splitter: RecordSplitter, how: Reading): boolean {
  const { reader, toTheEnd } = how;
  let isCutOff = false;
  for (let restarts = 0; restarts < MOST_RESTARTS; restarts++) {
    let fault = -1;
    splitter.read(text, (start, end) => {
      if (!reader.read(text, start, end)) fault = start;
      return fault === -1 && (toTheEnd || reader.hasMore);
    });
    if (fault === -1 && splitter.start !== -1) {
      isCutOff = true;
      fault = splitter.start;
    }
    if (fault === -1 || !reader.hasMore) return isCutOff;
    const next = text.indexOf(BEGIN, fault + 1);
    // The last one of a file that is cut off is no fault of the record.
    if (next !== -1 || !toTheEnd) reader.skip(fault, next === -1 ? text.length : next);
    if (next === -1) return isCutOff;
    splitter.restartAt(next);
  }
  return isCutOff;
}

function damageOf(text: Buffer, splitter: RecordSplitter, isCutOff: boolean): string | undefined {
  if (text.length === 0) return 'it is empty';
  if (isForeign(text, splitter)) return 'it is not a log file of CloudTrail';
  return isCutOff || !splitter.isWhole ? 'it is cut off' : undefined;
}

// CloudTrail's own form, from its first to its last bytes: what is between is not looked at where nothing is found.
function looksExpected(text: Buffer): boolean {
  if (endsWith(text, ']}') && startsWith(text, '{"Records":[')) return true;
  // Printed for people, or with what an editor leaves at the beginning and the end.
  return (
    /^\ufeff?\s*\{\s*"Records"\s*:\s*\[/.test(text.toString('utf8', 0, EDGE)) &&
    /\]\s*\}\s*$/.test(text.toString('latin1', Math.max(0, text.length - EDGE)))
  );
}

// As much as white space may take.
const EDGE = 64;

function startsWith(text: Uint8Array, start: string): boolean {
  for (let at = 0; at < start.length; at++) if (text[at] !== start.charCodeAt(at)) return false;
  return true;
}

function endsWith(text: Uint8Array, end: string): boolean {
  return startsWith(text.subarray(-end.length), end);
}
