// Makes what the package consists of: programs that need no other package, and the types of what they export.
import { execFileSync } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { bundleOptions } from '../../../scripts/bundle-options.mjs';
import { thirdParties } from '../../../scripts/third-parties.mjs';

const HERE = join(import.meta.dirname, '..');
const DIST = join(HERE, 'dist');
const INPUT = {
  index: 'src/index.ts',
  policy: 'src/aws/policy/evaluate.ts',
  main: 'src/main.ts',
};

const packages = thirdParties();
const bundle = await rolldown({
  ...bundleOptions,
  cwd: HERE,
  input: INPUT,
  plugins: [...bundleOptions.plugins, packages.noted],
});
await bundle.write({
  dir: DIST,
  format: 'esm',
  cleanDir: true,
  chunkFileNames: 'chunks/[name]-[hash].js',
});
await bundle.close();
await writeFile(join(DIST, 'THIRD-PARTY-LICENSES.txt'), await packages.licences());
await chmod(join(DIST, 'main.js'), 0o755);

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(process.execPath, [compiler, '-p', join(HERE, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
