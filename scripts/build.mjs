// Bundles src into dist; with --check, compares instead of writing. The same sources give the same bytes.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const checking = process.argv.includes('--check');
const target = 'dist';
const outdir = checking ? await mkdtemp(join(tmpdir(), 'staunch-dist-')) : target;
if (!checking) await rm(target, { recursive: true, force: true });

await build({
  entryPoints: ['src/cli.ts'],
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // The packages' ES modules: esbuild leaves out what is not used, which is most of the AWS SDK.
  mainFields: ['module', 'main'],
  conditions: ['module'],
  minify: true,
  legalComments: 'linked',
  chunkNames: 'chunks/[name]-[hash]',
  // Some packages are CommonJS and ask for Node's own modules by require.
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  logLevel: 'warning',
});

if (checking) {
  const differences = await compare(target, outdir);
  await rm(outdir, { recursive: true, force: true });
  if (differences.length > 0) {
    console.error(`dist/ is not what the sources build; run npm run build:\n  ${differences.join('\n  ')}`);
    process.exitCode = 1;
  } else {
    console.log('dist/ is what the sources build');
  }
}

async function compare(committed, fresh) {
  const [before, after] = await Promise.all([filesIn(committed), filesIn(fresh)]);
  const names = [...new Set([...before, ...after])].sort();
  const same = await Promise.all(
    names.map(async (name) => {
      if (!before.includes(name) || !after.includes(name)) return false;
      const [a, b] = await Promise.all([readFile(join(committed, name)), readFile(join(fresh, name))]);
      return a.equals(b);
    }),
  );
  return names.filter((_, at) => !same[at]);
}

async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
