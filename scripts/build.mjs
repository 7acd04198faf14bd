// Bundles src into dist; with --check, compares instead of writing. The same sources give the same bytes and modes.
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { bundlePage } from '../packages/report-page/bundle.mjs';
import { bundleOptions } from './bundle-options.mjs';
import { thirdParties } from './third-parties.mjs';

const checking = process.argv.includes('--check');
const dir = checking ? await mkdtemp(join(tmpdir(), 'staunch-dist-')) : 'dist';

// What runs before the first containment write: one file, because each further one costs a millisecond
// when a millisecond counts. Everything else (EC2, CloudTrail, GitHub, YAML, the sandbox) is loaded late.
const URGENT = [
  'src/cli.ts',
  'src/cli/commands/apply.ts',
  'src/aws/access-keys.ts',
  'src/aws/roles.ts',
  'src/aws/simulator.ts',
].map((path) => resolve(path));

const urgent = await usedBy(URGENT);
const packages = thirdParties();

const bundle = await rolldown({
  ...bundleOptions,
  input: { cli: 'src/cli.ts' },
  plugins: [...bundleOptions.plugins, packages.noted],
});
await bundle.write({
  dir,
  format: 'esm',
  minify: true,
  cleanDir: true,
  chunkFileNames: 'chunks/[name]-[hash].js',
  codeSplitting: { groups: [{ name: 'urgent', test: (id) => urgent.has(id) }] },
});
await bundle.close();
await writeAction();
await writeArchiveWorker();
await writePage();
await writeFile(join(dir, 'THIRD-PARTY-LICENSES.txt'), await packages.licences());
// It starts as a program, by its first line and by its mode; git keeps both.
await chmod(join(dir, 'cli.js'), 0o755);

if (checking) {
  const differences = await compare('dist', dir);
  await rm(dir, { recursive: true, force: true });
  if (differences.length > 0) {
    console.error(
      `dist/ is not what the sources build; run npm run build:\n  ${differences.join('\n  ')}`,
    );
    process.exitCode = 1;
  } else {
    console.log('dist/ is what the sources build');
  }
}

// Modules of which something is left once all that these entries do not use is gone. What they import is more: an
// index of the SDK leads to the protocols of every service.
async function usedBy(input) {
  const later = {
    name: 'loaded-later',
    resolveDynamicImport: (id) => ({ id: String(id), external: true }),
  };
  const alone = await rolldown({
    ...bundleOptions,
    input,
    plugins: [...bundleOptions.plugins, later],
  });
  const { output } = await alone.generate({ format: 'esm' });
  await alone.close();
  const modules = output.flatMap((it) => (it.type === 'chunk' ? Object.entries(it.modules) : []));
  return new Set(modules.flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])));
}

// The action is a door to the same program: it holds nothing of it, so that dist stays as small as it is.
async function writeAction() {
  const program = {
    name: 'program-stays-outside',
    resolveId: (id) => (id === './cli.ts' ? { id: './cli.js', external: true } : undefined),
  };
  const action = await rolldown({
    ...bundleOptions,
    input: { action: 'src/action.ts' },
    plugins: [...bundleOptions.plugins, program],
  });
  await action.write({ dir, format: 'esm', minify: true });
  await action.close();
}

// What a scanning thread runs, complete in itself: the program's own parts would be loaded, and run, with it.
async function writeArchiveWorker() {
  const worker = await rolldown({
    ...bundleOptions,
    input: { 'archive-worker': 'src/trail/sources/archive/worker.ts' },
  });
  await worker.write({ dir, format: 'esm', minify: true });
  await worker.close();
}

// What stands in every report: the program reads it when it writes one.
async function writePage() {
  const page = await bundlePage();
  await writeFile(join(dir, 'report-page.js'), page.script);
  await writeFile(join(dir, 'report-page.css'), page.style);
  for (const folder of page.packages) packages.add(folder);
}

async function compare(committed, fresh) {
  const [before, after] = await Promise.all([filesIn(committed), filesIn(fresh)]);
  const names = [...new Set([...before, ...after])].sort();
  const same = await Promise.all(
    names.map(async (name) => {
      if (!before.includes(name) || !after.includes(name)) return false;
      const [a, b] = await Promise.all([fileIn(committed, name), fileIn(fresh, name)]);
      return a.bytes.equals(b.bytes) && a.isProgram === b.isProgram;
    }),
  );
  return names.filter((_, at) => !same[at]);
}

async function fileIn(folder, name) {
  const path = join(folder, name);
  const [bytes, { mode }] = await Promise.all([readFile(path), stat(path)]);
  return { bytes, isProgram: (mode & 0o111) !== 0 };
}

async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
