import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { chanceFrom } from './chance.mjs';
import { makeEvents } from './events.mjs';

// Raised when the archive changes: an older one is not taken for it.
const VERSION = 1;
const FIVE_MINUTES = 300_000;
const compress = promisify(gzip);

/**
 * Where an archive is, and what must be found in it.
 * @typedef {object} Archive
 * @property {string} root
 * @property {string} leaked
 * @property {readonly string[]} keys
 * @property {readonly string[]} ids
 * @property {string} exposed
 * @property {{ files: number, stored: number, text: number, events: number }} totals
 */

/**
 * An archive of so many events in a folder, made once.
 * @param {string} folder
 * @param {number} count
 * @returns {Promise<Archive>}
 */
export async function archiveOf(folder, count) {
  const root = join(folder, `archive-${VERSION}-${count}`);
  const told = join(root, 'truth.json');
  try {
    return { root, ...JSON.parse(await readFile(told, 'utf8')) };
  } catch {
    const making = `${root}.making`;
    await rm(making, { recursive: true, force: true });
    await rm(root, { recursive: true, force: true });
    const truth = await write(making, count);
    await writeFile(join(making, 'truth.json'), JSON.stringify(truth));
    await rename(making, root);
    return { root, ...truth };
  }
}

/**
 * @param {string} root
 * @param {number} count
 */
async function write(root, count) {
  const chance = chanceFrom(20261123);
  /** @type {Map<string, Buffer[]>} */
  const files = new Map();
  const { leaked, keys, ids, exposed } = makeEvents(
    chance,
    count,
    ({ account, region, at, text }) => {
      // Delivered 5 to 15 minutes later, all of five minutes in one file.
      const end = (Math.floor(at / FIVE_MINUTES) + 1) * FIVE_MINUTES;
      const name = `${account} ${region} ${end}`;
      const records = files.get(name) ?? [];
      records.push(Buffer.from(text));
      files.set(name, records);
    },
  );
  const totals = { files: 0, stored: 0, text: 0, events: 0 };
  const names = [...files.keys()];
  const lane = async () => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      const records = files.get(name) ?? [];
      files.delete(name);
      const text = Buffer.concat([
        Buffer.from('{"Records":['),
        ...records.flatMap((one, at) => (at === 0 ? [one] : [COMMA, one])),
        Buffer.from(']}'),
      ]);
      const stored = await compress(text);
      const path = join(root, keyOf(name, chance));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, stored);
      totals.files++;
      totals.stored += stored.length;
      totals.text += text.length;
      totals.events += records.length;
    }
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  return { leaked, keys, exposed, ids: [...ids].sort(), totals };
}

const COMMA = Buffer.from(',');

function keyOf(name, chance) {
  const [account, region, end] = name.split(' ');
  const time = new Date(Number(end) + 300_000 + chance.below(600_000)).toISOString();
  const day = time.slice(0, 10).replaceAll('-', '/');
  const minute = time.slice(0, 16).replaceAll(/[-:]/g, '');
  return `AWSLogs/${account}/CloudTrail/${region}/${day}/${account}_CloudTrail_${region}_${minute}Z_${chance.unique()}.json.gz`;
}
