/** @import { Explored } from './run/explore.ts' */

/**
 * One line for each failure, as soon as its world is done.
 * @param {Explored} world
 */
export function printProgress({ failures }) {
  for (const { only, leak, problems } of failures) {
    console.log(`FAILED --only ${only} (${leak})`);
    const texts = new Set(problems.map((problem) => problem.slice(0, 400)));
    for (const text of texts) console.log(`  ${text}`);
  }
}

/**
 * What was tried, by kind of leak, and what came of it.
 * @param {readonly Explored[]} explored
 * @param {{ seconds: number, cpuSeconds: number, workers: number }} taken
 */
export function printSummary(explored, { seconds, cpuSeconds, workers }) {
  const leaks = [...new Set(explored.map(({ leak }) => leak))].sort();
  const rows = leaks.map((leak) => [leak, rowOf(explored.filter((it) => it.leak === leak))]);
  const all = rowOf(explored);
  console.table({ ...Object.fromEntries(rows), all });
  const each = (cpuSeconds * 1000) / Math.max(1, all.points);
  console.log(
    `${Math.round(seconds)} s with ${workers} workers, ${Math.round(cpuSeconds)} s of CPU time` +
      ` (${Math.round(each)} ms for each crash point), Node ${process.version}`,
  );
}

/** @param {readonly Explored[]} worlds */
function rowOf(worlds) {
  /** @param {'calls' | 'points' | 'green' | 'surprised' | 'behind' | 'late' | 'further'} field */
  const sum = (field) => worlds.reduce((total, world) => total + world[field], 0);
  return {
    worlds: worlds.length,
    calls: sum('calls'),
    points: sum('points'),
    green: sum('green'),
    surprised: sum('surprised'),
    behind: sum('behind'),
    late: sum('late'),
    further: sum('further'),
    failed: worlds.reduce((total, { failures }) => total + failures.length, 0),
  };
}
