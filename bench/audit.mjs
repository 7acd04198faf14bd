// Finds the family of a leaked key in an archive of a million events: Staunch's scan, DuckDB, jq, and the floor, which is
// to inflate the same files and do nothing else. Each is a process of its own, cold, one after the other, round by round.
// `npm run bench:audit -- --events 20000 --rounds 1` is a small run; `--without jq,duckdb` leaves some out.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPrograms } from './audit/build.mjs';
import { DAYS, START } from './audit/events.mjs';
import { archiveOf } from './audit/generate.mjs';
import { measure } from './audit/measure.mjs';
import { contestants } from './audit/peers.mjs';
import { printResults } from './audit/print.mjs';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '5' },
    folder: { type: 'string', default: join(import.meta.dirname, '.data') },
    without: { type: 'string', default: '' },
  },
});
process.chdir(join(import.meta.dirname, '..'));
const built = await mkdtemp(join(tmpdir(), 'staunch-bench-audit-'));
try {
  await buildPrograms(built);
  const archive = await archiveOf(values.folder, Number(values.events));
  const day = (at) => new Date(START + at * 86_400_000).toISOString();
  const all = contestants(archive, { built, days: { from: day(0), to: day(DAYS) } });
  const missing = all.jq !== undefined && !has('jq') ? ['jq'] : [];
  for (const name of missing) console.log(`${name} is not installed: it is not measured`);
  const left = [...missing, ...values.without.split(',')];
  const measured = Object.entries(all).filter(([name]) => !left.includes(name));
  /** @type {Record<string, import('./audit/print.mjs').Run[]>} */
  const runs = Object.fromEntries(measured.map(([name]) => [name, []]));
  const [before = 0] = loadavg();
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [name, contestant] of measured) {
      const { seconds, out, peak } = await measure(contestant);
      const ids = contestant.ids(out);
      if (ids !== undefined && JSON.stringify(ids) !== JSON.stringify(archive.ids))
        throw new Error(
          `${name} found ${ids.length} events, and not the ${archive.ids.length} there are`,
        );
      runs[name]?.push({ seconds, peak });
    }
  }
  const machine = `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} processors, Node ${process.version}`;
  printResults({ runs, archive, machine, load: before });
} finally {
  await rm(built, { recursive: true, force: true });
}

function has(program) {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
