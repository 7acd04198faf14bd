/** One line for each failure, as soon as its world is done. */
export function printProgress({ failures }) {
  for (const { only, leak, problems } of failures) {
    console.log(`FAILED --only ${only} (${leak})`);
    const texts = new Set(problems.map((problem) => problem.slice(0, 400)));
    for (const text of texts) console.log(`  ${text}`);
  }
}

/** What was tried, by kind of leak, and what came of it. */
export function printSummary(explored, { seconds, cpuSeconds, workers }) {
  const leaks = [...new Set(explored.map(({ leak }) => leak))].sort();
  const rows = [
    ...leaks.map((leak) => [leak, explored.filter((it) => it.leak === leak)]),
    ['all', explored],
  ];
  console.table(Object.fromEntries(rows.map(([name, worlds]) => [name, rowOf(worlds)])));
  const { points } = rowOf(explored);
  const each = (cpuSeconds * 1000) / Math.max(1, points);
  console.log(
    `${Math.round(seconds)} s with ${workers} workers, ${Math.round(cpuSeconds)} s of CPU time` +
      ` (${Math.round(each)} ms for each crash point), Node ${process.version}`,
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
