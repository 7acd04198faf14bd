/** One line for each failure, as soon as its world is done. */
export function printProgress({ failures }) {
  for (const { only, leak, problems } of failures) {
    console.log(`FAILED --only ${only} (${leak})`);
    const texts = new Set(problems.map((problem) => problem.slice(0, 400)));
    for (const text of texts) console.log(`  ${text}`);
  }
}

/** What was tried, by kind of leak, and what came of it. */
export function printSummary(explored, { seconds, workers }) {
  const leaks = [...new Set(explored.map(({ leak }) => leak))].sort();
  const rows = [
    ...leaks.map((leak) => [leak, explored.filter((it) => it.leak === leak)]),
    ['all', explored],
  ];
  console.table(Object.fromEntries(rows.map(([name, worlds]) => [name, rowOf(worlds)])));
  const { points } = rowOf(explored);
  console.log(
    `${Math.round(seconds)} s, ${workers} workers, Node ${process.version},` +
      ` ${((seconds * 1000 * workers) / Math.max(1, points)).toFixed(0)} ms of a core for each crash point`,
  );
}

function rowOf(worlds) {
  const sum = (field) => worlds.reduce((total, world) => total + world[field], 0);
  return {
    worlds: worlds.length,
    calls: sum('calls'),
    points: sum('points'),
    green: sum('green'),
    surprised: sum('surprised'),
    behind: sum('behind'),
    further: sum('further'),
    failed: worlds.reduce((total, { failures }) => total + failures.length, 0),
  };
}
