import { summarise, table } from '../statistics.mjs';

/** @typedef {{ seconds: number, peak: number }} Run */

/**
 * Prints medians, peaks and ratios against what is aimed at.
 * @param {object} results
 * @param {Readonly<Record<string, readonly Run[]>>} results.runs
 * @param {import('./generate.mjs').Archive} results.archive
 * @param {string} results.machine
 * @param {number} results.load
 */
export function printResults({ runs, archive, machine, load }) {
  const { files, stored, text, events } = archive.totals;
  console.log(
    `${events.toLocaleString('en')} events in ${files.toLocaleString('en')} files: ${megabytes(stored)} MB, inflated ` +
      `${megabytes(text)} MB. All found the same ${archive.ids.length} events of ${archive.keys.length} credentials.`,
  );
  console.log(`${machine}; load ${load.toFixed(1)} at the beginning\n`);
  const rows = Object.entries(runs).map(([name, measured]) => {
    const { median, least, most } = summarise(measured.map(({ seconds }) => seconds));
    const peak = Math.max(...measured.map((one) => one.peak));
    return [name, median.toFixed(2), `${least.toFixed(2)}–${most.toFixed(2)}`, peak.toFixed(0)];
  });
  console.log(table([['', 'seconds (median)', 'least–most', 'peak MB'], ...rows]));
  console.log(`\n${table([['Staunch', 'measured', 'aim', ''], ...aims(runs)])}`);
}

/** @param {Readonly<Record<string, readonly Run[]>>} runs */
function aims(runs) {
  /** @param {string} name */
  const runsOf = (name) => {
    const found = runs[name];
    if (found === undefined) throw new Error(`${name} was not measured, and the aims need it`);
    return found;
  };
  const median = (name) => summarise(runsOf(name).map(({ seconds }) => seconds)).median;
  const peak = Math.max(...runsOf('staunch').map((one) => one.peak));
  const row = (what, value, aim, isMet) => [what, value, aim, isMet ? 'met' : 'MISSED'];
  const floor = median('staunch') / median('floor');
  const faster = (name, aim) => {
    if (runs[name] === undefined) return [];
    const ratio = median(name) / median('staunch');
    return [row(`${name} takes so many times as long`, ratio.toFixed(1), `≥ ${aim}`, ratio >= aim)];
  };
  return [
    row('times the floor', floor.toFixed(2), '≤ 1.3', floor <= 1.3),
    ...faster('duckdb', 5),
    ...faster('jq', 20),
    row('peak MB', peak.toFixed(0), '< 300', peak < 300),
  ];
}

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(0);
}
