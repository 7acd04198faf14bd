import { expect, it } from 'vitest';
import { governingFiles } from '../../src/guardrails/governing-files.ts';
import { failingWith } from '../support/known-fault.ts';

it.each([
  'policy/guardrails.yaml',
  'policy',
  'Policy/x.yaml',
  '.github/workflows/apply.yml',
  '.github',
  'dist/cli.js',
  'src/cli.ts',
  'schemas/plan.schema.json',
  'scripts/build.mjs',
  '.ci/run',
  'action.yml',
  'package.json',
  'package-lock.json',
  '.npmrc',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitattributes',
  'incidents/.gitattributes',
  '.gitmodules',
])('no incident comes along with %s', (path) => {
  expect(governingFiles([path])).toEqual([path]);
});

it.fails.each(['receipts/2026-11-22-ci-deploy-key.json', 'receipts/notes.txt', 'receipts'])(
  'no incident comes along with %s: a run would believe and publish it',
  (path) =>
    failingWith(/governing files: expected '' to be 'receipts/, () => {
      expect(governingFiles([path]).join(), 'governing files').toBe(path);
    })(),
);

it.each([
  'incidents/x.yaml',
  'docs/notes.md',
  'README.md',
  'incidents/policy/x.yaml',
  'distance.md',
])('an incident may come along with %s', (path) => {
  expect(governingFiles([path])).toEqual([]);
});
