// Plans an incident of a thousand leaked keys in seventeen regions, in one process with the sandbox, and prints
// what it took. `npm run bench:scale -- 200` plans another number.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { bundleOptions } from '../scripts/bundle-options.mjs';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
process.chdir(join(import.meta.dirname, '..'));
const folder = await mkdtemp(join(tmpdir(), 'staunch-scale-'));
try {
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  const made = await rolldown({ ...bundleOptions, input: ['bench/scale.ts'] });
  await made.write({ format: 'esm', dir: folder });
  await made.close();
  // In a process of its own: bundling takes memory too.
  await writeFile(
    join(folder, 'main.js'),
    `import { planAtScale } from './scale.js';
    import { usage } from ${JSON.stringify(pathToFileURL(join('bench', 'usage.mjs')).href)};
    const scale = await planAtScale(Number(process.argv[2]));
    const { cpu, megabytes } = usage();
    console.log({ ...scale, 'CPU seconds': cpu, 'peak MB': Math.round(megabytes) });`,
  );
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [
    join(folder, 'main.js'),
    process.argv[2] ?? '1000',
  ]);
  console.log(stdout.trim());
} finally {
  await rm(folder, { recursive: true, force: true });
}
