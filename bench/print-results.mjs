import { milliseconds, summarise, table } from './statistics.mjs';

/**
 * @import { Distance } from './distant-server.mjs'
 * @import { Result } from './measure.mjs'
 */

// How much longer than the floor the first write may take.
const TARGET = 1.5;
// Below this, or with handshakes, calls made side by side drift apart: a chain says nothing.
const SHORTEST_TELLING_RTT = 20;

/**
 * Prints one distance: every contestant, the ratio to the floor, what was not counted, the calls.
 * @param {ReadonlyMap<string, readonly Result[]>} results
 * @param {{ floor: string, staunch: string } & Distance} what
 */
export function printResults(results, { floor, staunch, rtt, handshake }) {
  /**
   * @param {string} name
   * @param {keyof Result} field
   */
  const pick = (name, field) => (results.get(name) ?? []).map((it) => it[field] ?? NaN);
  const ratioOf = (name) =>
    medianOf(pick(name, 'firstWrite')) / medianOf(pick(floor, 'firstWrite'));
  const rows = [...results.keys()].map((name) => {
    const last = name === staunch ? milliseconds(pick(name, 'lastWrite')) : '';
    return [name, milliseconds(pick(name, 'firstWrite')), ratioOf(name).toFixed(2), last];
  });
  const runs = results.get(staunch) ?? [];
  console.log(
    `\n${distance(rtt, handshake)}; medians (least–most) of ${runs.length} runs, from process start`,
  );
  console.log(
    table([['', 'first write received', 'ratio', 'last write answered, less the wait'], ...rows]),
  );
  const verdict = ratioOf(staunch) <= TARGET ? 'met' : 'MISSED';
  console.log(`target: at most ${TARGET} times "${floor}": ${verdict}`);
  console.log(`the wait, for the cutoff at margin 0: ${milliseconds(pick(staunch, 'wait'))}`);
  if (rtt >= SHORTEST_TELLING_RTT && handshake === 0) console.log(callsIn(runs));
}

function distance(rtt, handshake) {
  const connecting = handshake === 0 ? '' : `, ${handshake} more for each new connection`;
  return `Round trip ${rtt} ms${connecting}`;
}

/**
 * The fewest of all runs: a busy machine only adds to the chain.
 * @param {readonly Result[]} runs
 */
function callsIn(runs) {
  /** @param {keyof Result} field */
  const fewest = (field) => Math.min(...runs.map((it) => it[field] ?? NaN));
  return (
    `until the last write: ${fewest('calls')} calls, ${fewest('chain')} round trips one after the other,` +
    ` of which ${fewest('chainToFirstWrite')} until the first write; then ${fewest('verifying')} calls that verify`
  );
}

function medianOf(numbers) {
  return summarise(numbers).median;
}
