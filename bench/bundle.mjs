import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// Those of scripts/build.mjs: the floor is to gain from bundling what Staunch gains.
const SETTINGS = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  conditions: ['module'],
  minify: true,
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  logLevel: 'warning',
};

/** Bundles the floor script as Staunch is bundled; the answer is the file to run. */
export async function bundleFloor(folder) {
  const outdir = join(folder, 'floor');
  await build({ ...SETTINGS, entryPoints: ['bench/floor.mjs'], outdir });
  return join(outdir, 'floor.js');
}

/** Bundles TypeScript modules and loads them: everything they export, in one object. */
export async function loadTypeScript(folder, name, modules) {
  const outfile = join(folder, `${name}.mjs`);
  const contents = modules.map((path) => `export * from './${path}';`).join('\n');
  const stdin = { contents, resolveDir: process.cwd(), loader: 'ts' };
  await build({ ...SETTINGS, splitting: false, minify: false, stdin, outfile });
  return import(pathToFileURL(outfile).href);
}
