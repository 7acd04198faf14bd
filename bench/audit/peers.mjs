import { join } from 'node:path';

/**
 * A program, and how its output is read.
 * @typedef {object} Contestant
 * @property {string} command
 * @property {readonly string[]} args
 * @property {(out: string) => string[] | undefined} ids
 */

/**
 * The programs that are measured; all but the floor must find the same events.
 * @param {import('./generate.mjs').Archive} archive
 * @param {{ built: string, days: { from: string, to: string } }} how
 * @returns {Record<string, Contestant>}
 */
export function contestants({ root, leaked, keys }, { built, days }) {
  const node = (name, ...args) => ({
    command: process.execPath,
    args: [join(built, name), ...args],
  });
  const wanted = JSON.stringify(Object.fromEntries(keys.map((key) => [key, 1])));
  const window = [days.from, days.to];
  return {
    floor: { ...node('floor.js', root, 'tuned'), ids: () => undefined },
    'floor, default options': { ...node('floor.js', root, 'default'), ids: () => undefined },
    staunch: { ...node('scan.js', root, leaked, ...window), ids: fromJson },
    'duckdb, ids alone': {
      command: process.execPath,
      args: [join(import.meta.dirname, 'duckdb-ids.mjs'), root, leaked],
      ids: fromJson,
    },
    duckdb: {
      command: process.execPath,
      args: [join(import.meta.dirname, 'duckdb.mjs'), root, leaked],
      ids: fromJson,
    },
    // All keys are told to jq beforehand, which spares it a pass for each generation.
    jq: {
      command: 'sh',
      args: ['-c', JQ, 'jq', root, wanted, SELECT],
      ids: (out) => out.split('\n').filter(Boolean).sort(),
    },
  };
}

function fromJson(out) {
  return JSON.parse(out).ids;
}

const SELECT = '.Records[] | select($keys[.userIdentity.accessKeyId // ""] == 1) | .eventID';
const JQ = `find "$1/AWSLogs" -name '*.json.gz' -print0 | xargs -0 zcat | jq -r --argjson keys "$2" "$3"`;
