import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { bundleOptions } from '../../scripts/bundle-options.mjs';
import { runOrThrow } from '../run-process.mjs';

const USAGE = pathToFileURL(join(import.meta.dirname, '../usage.mjs')).href;

/**
 * Bundles `bench/plan.ts` as Staunch is bundled; the answer is the program to run.
 * @param {string} folder
 */
export async function bundlePlanner(folder) {
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  const made = await rolldown({ ...bundleOptions, input: ['bench/plan.ts'] });
  await made.write({ format: 'esm', dir: folder });
  await made.close();
  const program = join(folder, 'main.js');
  await writeFile(
    program,
    `import { planOfSize } from './plan.js';
    import { usage } from ${JSON.stringify(USAGE)};
    const taken = await planOfSize(JSON.parse(process.argv[2]));
    console.log(JSON.stringify({ ...taken, ...usage() }));`,
  );
  return program;
}

/**
 * What planning took, in time and in memory.
 * @typedef {import('../plan.ts').PlanTaken & ReturnType<typeof import('../usage.mjs').usage>} Taken
 */

/**
 * Plans one size in a process of its own: bundling takes memory too.
 * @param {string} program
 * @param {import('../plan.ts').PlanSize} size
 * @returns {Promise<Taken>}
 */
export async function planInProcess(program, size) {
  const { out } = await runOrThrow(process.execPath, [program, JSON.stringify(size)], {});
  return JSON.parse(out);
}
