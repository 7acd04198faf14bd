import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { bundleOptions } from '../../scripts/bundle-options.mjs';

const PROGRAMS = {
  scan: 'bench/audit/scan.ts',
  'archive-worker': 'src/trail/sources/archive/worker.ts',
  floor: 'bench/audit/floor.mjs',
};

/**
 * Bundles what is measured as the product is bundled: each program complete in itself.
 * @param {string} dir
 */
export async function buildPrograms(dir) {
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, 'package.json'), '{ "type": "module" }\n');
  for (const [name, path] of Object.entries(PROGRAMS)) {
    const made = await rolldown({ ...bundleOptions, input: { [name]: path } });
    await made.write({ dir, format: 'esm', minify: true });
    await made.close();
  }
}
