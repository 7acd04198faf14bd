import { rolldown } from 'rolldown';
import { bundleOptions } from './scripts/bundle-options.mjs';
const made = await rolldown({ ...bundleOptions, input: {micro:'x-micro.ts'} });
await made.write({ dir:'/tmp/staunch-audit-bench/micro', format: 'esm' }); await made.close();
