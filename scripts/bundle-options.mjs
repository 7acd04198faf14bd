// What every bundle is made with: the product's and, so that they compare, the bench's.
import { validators } from './validators.mjs';

/** @satisfies {import('rolldown').InputOptions} */
export const bundleOptions = {
  platform: 'node',
  plugins: [validators()],
  // The packages' ES modules: what is not used is left out, which is most of the AWS SDK.
  resolve: {
    mainFields: ['module', 'main'],
    conditionNames: ['staunch-source', 'module', 'import', 'node', 'default'],
  },
  logLevel: 'warn',
  onLog(level, log, handle) {
    // A remediation reaches AWS by dynamic import to stay pure, also where the module is loaded already.
    if (log.code !== 'INEFFECTIVE_DYNAMIC_IMPORT') handle(level, log);
  },
};
