import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { bundleOptions } from '../scripts/bundle-options.mjs';

/**
 * Bundles a floor script with what Staunch is bundled with; the answer is the file to run.
 * @param {string} folder
 * @param {string} name
 */
export async function bundleFloor(folder, name) {
  const dir = join(folder, name);
  await bundle([`bench/${name}.mjs`], { dir, minify: true });
  return join(dir, `${name}.js`);
}

/**
 * Bundles TypeScript modules and loads them: everything they export, in one object.
 * @param {string} folder
 * @param {string} name
 * @param {readonly string[]} modules
 */
export async function loadTypeScript(folder, name, modules) {
  const dir = join(folder, name);
  await bundle(modules, { dir });
  const files = modules.map((path) => join(dir, basename(path).replace(/\.ts$/, '.js')));
  const loaded = await Promise.all(files.map((file) => import(pathToFileURL(file).href)));
  return Object.assign({}, ...loaded);
}

async function bundle(input, output) {
  const made = await rolldown({ ...bundleOptions, input });
  await made.write({ format: 'esm', chunkFileNames: 'chunks/[name]-[hash].js', ...output });
  await made.close();
}
