import { milliseconds, summarise, table } from './statistics.mjs';

/**
 * @import { Distance } from './distant-server.mjs'
 * @import { MergeResult } from './measure-merge.mjs'
 */

/**
 * Prints what it takes from the merge on: every contestant, and how many round trips were in sequence.
 * @param {ReadonlyMap<string, readonly MergeResult[]>} results
 * @param {{ floor: string, staunch: string } & Distance} what
 */
export function printMerge(results, { floor, staunch, rtt, githubRtt, handshake }) {
  /**
   * @param {string} name
   * @param {keyof MergeResult} field
   */
  const pick = (name, field) => (results.get(name) ?? []).map((it) => it[field]);
  const median = (name) => summarise(pick(name, 'firstWrite')).median;
  const rows = [...results.keys()].map((name) => [
    name,
    milliseconds(pick(name, 'firstCall')),
    milliseconds(pick(name, 'firstWrite')),
    (median(name) / median(floor)).toFixed(2),
  ]);
  const runs = results.get(staunch) ?? [];
  const connecting = handshake === 0 ? '' : `, ${handshake} more for each new connection`;
  console.log(
    `\nFrom the merge: round trip ${githubRtt} ms to GitHub, ${rtt} ms to AWS${connecting}; medians` +
      ` (least–most) of ${runs.length} runs, from process start`,
  );
  console.log(table([['', 'first call received', 'first write received', 'ratio'], ...rows]));
  if (handshake > 0) return;
  const fewest = (field) => Math.min(...pick(staunch, field));
  console.log(
    `before the first write, one after the other: ${fewest('github')} round trips to GitHub and, meanwhile,` +
      ` ${fewest('aws')} to AWS`,
  );
}
