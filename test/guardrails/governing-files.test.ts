import { describe, expect, it } from 'vitest';
import {
  BESIDE_INCIDENTS,
  EXAMPLES_THAT_GOVERN,
  governingFiles,
} from '../../src/guardrails/governing-files.ts';
import { documents } from '../workflows/workflow.ts';

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
];
const STRANGE = ['x\nincidents/x.yaml', 'incidents/\n/x.yaml', 'x/incidents/x.yaml', ''];

it.each([
  ...EXAMPLES_THAT_GOVERN,
  ...SPELT_OTHERWISE,
  ...NESTED,
  ...STRANGE,
  ...['receipts', 'receipts/2026-11-22-ci-deploy-key.json'],
  ...['README.md', 'docs/notes.md', 'distance.md'],
])('no incident comes along with %j', (path) => {
  expect(governingFiles([path])).toEqual([path]);
});

it.each(['incidents/x.yaml', 'incidents/2026-11-22-ci-deploy-key.yaml', 'incidents/README.md'])(
  'an incident may come along with %s',
  (path) => {
    expect(governingFiles([path])).toEqual([]);
  },
);

describe('the documentation', () => {
  it('tells the same list wherever it tells one', () => {
    const wanted = BESIDE_INCIDENTS.map((pattern) => `\`${pattern}\``).join(' and ');
    const lists = documents().flatMap((text) =>
      [...text.replaceAll(/\s+/g, ' ').matchAll(/`incidents\/\*[^`]*`( and `[^`]*`)+/g)].map(
        ([list]) => list,
      ),
    );
    expect(new Set(lists)).toEqual(new Set([wanted]));
    expect(lists.length).toBeGreaterThanOrEqual(4);
  });
});
