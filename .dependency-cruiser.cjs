// Import arrows: data walks through the folders from top to bottom. Each rule says why it is there.
// A dynamic import (`await import()`) is how a remediation reaches AWS only when it is performed.
const pure =
  '^src/(incident|plan|guardrails|report|setup|inventory/denials|inventory/uses|respond/(?!watch\\.ts)|trail/(records/|calls/|usual/|family/|sources/limits)|audit/(audit\\.ts|assemble|findings/|what-follows/))';

// What may end up in dist/: whoever has that needs no package, and so package.json has development's alone.
const bundled = [
  '@aws-sdk/client-(athena|cloudtrail|ec2|iam|s3|sts)',
  '@aws-sdk/core',
  '@marcbachmann/cel-js',
  '@octokit/rest',
  '@smithy/core',
  '@tanstack/virtual-core',
  'ajv',
  'ajv-formats',
  'commander',
  'dataloader',
  'json-canonicalize',
  'log-update',
  'p-limit',
  'picocolors',
  'uplot',
  'yaml',
];

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'aws-sdk-only-in-aws',
      comment:
        'AWS errors, retries and limits are dealt with once, in src/aws. The sandbox is the other side of the wire.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(aws|sandbox|drill)/' },
      to: { path: 'node_modules/@(aws-sdk|smithy)/' },
    },
    {
      name: 'octokit-only-in-github',
      comment: 'GitHub is spoken in one place.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/github/' },
      to: { path: 'node_modules/@octokit/' },
    },
    {
      name: 'sandbox-shares-nothing-with-aws',
      comment:
        'A bug in shared code would hide in both: the sandbox must be able to contradict src/aws.',
      severity: 'error',
      from: { path: '^src/sandbox/' },
      to: { path: '^src/(?!sandbox/)' },
    },
    {
      name: 'product-does-not-know-the-sandbox',
      comment: 'What runs against AWS must not be able to tell, or to reach, the sandbox.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(sandbox/|drill/|commands/(sandbox|drill)\\.ts)' },
      to: { path: '^src/sandbox/' },
    },
    {
      name: 'pure-stages-touch-no-world',
      comment:
        'A plan is data: the same input gives the same bytes. No SDK, no GitHub, no file system, no process.',
      severity: 'error',
      from: { path: pure, pathNot: '^src/incident/load\\.ts$' },
      to: {
        path: [
          '^src/(aws|github|apply/(?!receipts\\.ts|apply\\.ts|progress\\.ts)|commands|sandbox|drill)/',
          '^(node:)?(fs|fs/promises|process|child_process|http|https|net)$',
        ],
        dependencyTypesNot: ['type-only', 'dynamic-import'],
      },
    },
    {
      name: 'commands-are-the-top',
      comment:
        'Stages serve commands, never the other way round. A drill plays what the workflows run.',
      severity: 'error',
      from: { path: '^src/(?!commands/|ci/|cli(/|\\.ts)|drill/)' },
      to: { path: '^src/commands/' },
    },
    {
      name: 'only-known-packages',
      comment: 'What is bundled stands in package.json, pinned by the lock file.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-bundled-packages',
      comment:
        'What tests and builds use has no business in dist: a new package is named above, with thought.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: 'node_modules/',
        pathNot: `node_modules/(${bundled.join('|')})/`,
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
