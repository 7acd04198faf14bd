import { EXAMPLES_THAT_GOVERN } from '../../src/policy/governing-files.ts';

const SPELT_OTHERWISE = [
  'Policy/x.yaml',
  'policy',
  '.github',
  'Incidents/x.yaml',
  'incidents/x.YAML',
  'incidents/x.Md',
  'INCIDENTS/.GitAttributes',
  'incidents',
];
const NESTED = [
  'incidents/2026/x.yaml',
  'incidents/policy/x.yaml',
  'incidents/x.md/package.json',
  'incidents/x.yaml/.gitattributes',
  'incidents/.github/workflows/x.yaml',
  'incidents/node_modules/yaml/x.md',
  'incidents/CODEOWNERS',
  'incidents/report.html',
  'x/incidents/x.yaml',
];
const ELSEWHERE = [
  'receipts',
  'receipts/2026-11-22-ci-deploy-key.json',
  'README.md',
  'docs/notes.md',
  'distance.md',
];

/** Paths that govern, as they are and as somebody would disguise them. */
export const GOVERNING_PATHS: readonly string[] = [
  ...EXAMPLES_THAT_GOVERN,
  ...SPELT_OTHERWISE,
  ...NESTED,
  ...ELSEWHERE,
];

/** Paths that may come along with an incident. */
export const UNGOVERNED_PATHS: readonly string[] = [
  'incidents/x.yaml',
  'incidents/2026-11-22-ci-deploy-key.yaml',
  'incidents/README.md',
];
