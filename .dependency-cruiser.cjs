// Import arrows: data walks through the folders from top to bottom. Each rule says why it is there.
// A dynamic import (`await import()`) is how a remediation reaches AWS only when it is performed.
const pure =
  '^src/(incident|plan|guardrails|report|setup|inventory/trail-event|inventory/denials|inventory/uses|watch/(?:sighting|status|stopped)|audit/(audit\\.ts|event|limits|assemble|judge-origins|trace/|findings/|origin/|what-follows/|records/))';

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
      from: { path: '^src/(?!commands/|ci/|cli\\.ts|drill/)' },
      to: { path: '^src/commands/' },
    },
    {
      name: 'only-known-packages',
      comment: 'What is bundled stands in dependencies, pinned by the lock file.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
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
