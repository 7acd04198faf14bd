// Import arrows: data walks through the folders from top to bottom. Each rule says why it is there.
// A dynamic import (`await import()`) is how a remediation reaches AWS only when it is performed.
// The rooms in the order in which an incident walks through them. A file imports only from its own room and from
// those above it, types included.
const rooms = [
  ['domain', 'The nouns know nobody: everything else is written in them.'],
  ['disk', 'Files are read and written in one place, whatever stands in them.'],
  ['aws', 'Calls know region and credentials, and nothing of what they are for.'],
  ['github', 'The same of GitHub.'],
  ['incident', 'What people write is understood before anything is looked at.'],
  ['trail', 'What CloudTrail says is read in one place, for plan, watch and audit alike.'],
  ['inventory', 'Facts are gathered before anybody decides what to do about them.'],
  ['actions', 'A remediation is made from facts. What it may not touch is told to it.'],
  ['policy', 'The owners judge steps; no step knows what they will say.'],
  ['plan', 'A plan is facts and remediations, put in order.'],
  ['respond', 'Only here something is done, and said to be contained.'],
  ['audit', 'What the credential did is found out when nothing waits for it any more.'],
  ['report', 'Data becomes words last: nothing decides by how it reads.'],
  ['setup', 'The files that set Staunch up are put together from all of it.'],
  ['cli/terminal', 'Where a command talks to people.'],
  ['cli/edge', 'Where files, environment and clock come in.'],
  ['cli/ci', 'What the workflows run is made of the same parts as the commands.'],
  ['drill', 'A drill plays what the workflows run.'],
  ['cli/commands', 'Commands are the top: nothing is built on them.'],
];

const oneWay = rooms.slice(0, -1).map(([room, why], at) => ({
  name: `${room.replace('/', '-')}-imports-from-above`,
  comment: why,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: `^src/(${rooms
      .slice(at + 1)
      .map(([below]) => below)
      .join('|')}|cli/[^/]+\\.ts|cli\\.ts|action\\.ts)`,
  },
}));

// A plan is data, and so is whatever it is made from.
const pure =
  '^src/(domain|incident|policy/(?!access|with-accounts)|plan|report|setup|respond/(items/|(accepted|evidence|item|name-step|sighting|status|stopped|verdict)\\.ts)|trail/(records/|calls/|usual/|family/|sources/limits)|audit/(?!audit-incident|quarantine))';

// What may end up in dist/: whoever has that needs no package, and so package.json has development's alone.
const bundled = [
  '@aws-sdk/client-(athena|cloudtrail|ec2|iam|s3|sts)',
  '@aws-sdk/core',
  '@marcbachmann/cel-js',
  '@octokit/rest',
  '@smithy/core',
  '@tanstack/virtual-core',
  'agent-base',
  'ajv',
  'ajv-formats',
  'commander',
  'dataloader',
  'diff',
  'http-proxy-agent',
  'https-proxy-agent',
  'ignore',
  'json-canonicalize',
  'log-update',
  'p-limit',
  'picocolors',
  'uplot',
  'yaml',
];

module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: 'no-circles',
      comment: 'Two files that need each other, if only a type, are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-circles-of-folders',
      comment:
        'A folder is read from top to bottom: whoever stands in its own import stands in the wrong one.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    {
      name: 'aws-sdk-only-in-aws',
      comment:
        'AWS errors, retries and limits are dealt with once, in src/aws. The sandbox is the other side of the wire.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(aws|drill)/' },
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
      name: 'packages-know-nothing-of-the-product',
      comment:
        'Others use a package alone. And a bug in code that it shared would hide in both: the sandbox must be able to contradict src/aws.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^(src|test|packages)/', pathNot: '^packages/$1/' },
    },
    {
      name: 'product-imports-what-a-package-exports',
      comment: 'Everything else of a package may change without anybody asking the product.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: '^packages/',
        pathNot: '^packages/(sandbox/src/(index|aws/policy/evaluate)|report-page/src/index)\\.ts$',
      },
    },
    {
      name: 'product-does-not-know-the-sandbox',
      comment: 'What runs against AWS must not be able to tell, or to reach, the sandbox.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(drill/|cli/commands/(sandbox|drill)\\.ts)' },
      to: { path: '^packages/sandbox/' },
    },
    {
      name: 'only-reports-know-the-page',
      comment: 'The page is a reader of what a report says: nothing else speaks its language.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/report/html/' },
      to: { path: '^packages/report-page/' },
    },
    {
      name: 'pure-stages-touch-no-world',
      comment:
        'A plan is data: the same input gives the same bytes. No SDK, no GitHub, no file system, no process.',
      severity: 'error',
      from: { path: pure, pathNot: '^src/(incident/load|domain/typed-command)\\.ts$' },
      to: {
        path: [
          '^(src/(aws|github|disk|respond/apply)|packages/sandbox)/',
          '^(node:)?(fs|fs/promises|process|child_process|http|https|net)$',
        ],
        dependencyTypesNot: ['type-only', 'dynamic-import'],
      },
    },
    {
      name: 'only-known-packages',
      comment: 'What is bundled stands in package.json, pinned by the lock file.',
      severity: 'error',
      from: { path: '^(src|packages/[^/]+/src)/' },
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
      from: { path: '^(src|packages/[^/]+/src)/' },
      to: {
        path: 'node_modules/',
        pathNot: `node_modules/(${bundled.join('|')})/`,
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/[^/]+/dist/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['staunch-source', 'import', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
