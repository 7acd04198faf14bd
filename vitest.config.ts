import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { validators } from './scripts/validators.mjs';
import { KnownFaultsReporter } from './test/support/known-faults-reporter.ts';
import { LongestFirst } from './test/support/longest-first.ts';

// GitHub's parsers of workflows import JSON as only a bundler understands it, and name source maps that
// are not in their packages.
const WORKFLOW_PARSERS = /\/@actions\/.*\.js$/;

export default defineConfig({
  plugins: [
    validators(),
    {
      name: 'no-missing-source-maps',
      enforce: 'pre',
      load: (id) =>
        WORKFLOW_PARSERS.test(id)
          ? readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '')
          : undefined,
    },
  ],
  // The sandbox as it is written, not as it was last built.
  ssr: {
    resolve: { conditions: ['staunch-source', 'node', 'development|production'] },
  },
  test: {
    include: ['{test,packages/*/test}/**/*.test.ts'],
    // For what hangs: a machine with other work may take many times as long as a quiet one.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    setupFiles: ['test/support/without-signatures.ts'],
    reporters: [
      'default',
      ...(process.env['GITHUB_ACTIONS'] === 'true' ? ['github-actions'] : []),
      new KnownFaultsReporter(),
    ],
    server: { deps: { inline: [/@actions\//] } },
    // Starting anew for each file took two fifths of the time. No test may leave anything behind: not in the
    // environment, nor in what a module remembers.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Some tests wait for a process or a browser: meanwhile another has their core.
    maxWorkers: 1 + availableParallelism(),
    // Every call makes much that is soon forgotten: with more room for it, less is copied. The cores are taken already.
    execArgv: ['--max-semi-space-size=128', '--single-threaded-gc'],
    env: {
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      // What the SDK would look for in files, the developer's own among them, each time a client is made.
      AWS_CONFIG_FILE: '/nonexistent/aws',
      AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/aws',
      AWS_USE_DUALSTACK_ENDPOINT: 'false',
      AWS_USE_FIPS_ENDPOINT: 'false',
      AWS_SDK_UA_APP_ID: 'test',
      AWS_ACCOUNT_ID_ENDPOINT_MODE: 'disabled',
    },
  },
});
