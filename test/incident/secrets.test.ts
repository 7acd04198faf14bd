import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIncident } from '../../src/incident/parse.ts';
import { findSecrets } from '../../src/incident/secrets.ts';
import { NOW, textOf } from './fixtures.ts';
import { secretKey, sessionToken } from './keys.ts';

const FILE = 'everything.yaml';
const TEXT = textOf('accepted', FILE);
const LINES = TEXT.split('\n');
// A long part of a secret is as bad as the whole; eight characters never meet our own words by chance.
const PART = 8;

function expectSilence(secret: string, text: string, fileName = FILE): void {
  const { incident, problems } = parseIncident(text, fileName, NOW);
  const said = JSON.stringify(problems);
  expect(incident).toBeUndefined();
  expect(said).toMatch(/This looks like/);
  for (const part of partsOf(secret)) expect(said).not.toContain(part);
}

function partsOf(secret: string): string[] {
  return Array.from({ length: secret.length - PART + 1 }, (_, i) => secret.slice(i, i + PART));
}

describe('a secret in an incident file', () => {
  // The seed is fixed because a secret glued to letters on both sides is told from them by its randomness.
  it('is refused and never shown, wherever it stands', () => {
    const place = fc.nat({ max: TEXT.length });
    fc.assert(
      fc.property(fc.oneof(secretKey, sessionToken), place, (secret, at) => {
        expectSilence(secret, TEXT.slice(0, at) + secret + TEXT.slice(at));
      }),
      { numRuns: 800, seed: 1 },
    );
  });

  it('is refused and never shown as a field, a value, a list item, a comment or an escape', () => {
    const frame = fc.constantFrom<(secret: string) => string>(
      (s) => `  ${s}: x`,
      (s) => `  severity: ${s}`,
      (s) => `  severity: "${s}"`,
      (s) => `  "${s}": ${s}`,
      (s) => `    - ${s}`,
      (s) => `    - accessKey: ${s}`,
      (s) => `    - session: ${s}`,
      (s) => `    - consolePassword: ${s}`,
      (s) => `      sessionName: ${s}`,
      (s) => `  requireImdsv2: ${s}`,
      (s) => `  reactivate: [${s}]`,
      (s) => `  accepted: [{item: "region:111122223333:${s}", why: ${s}, by: ${s}, until: ${s}}]`,
      (s) => `  settled: [{from: ${s}, accounts: [${s}], regions: [${s}], audit: ${s}, by: ${s}}]`,
      (s) => `    - role: arn:aws:iam::111122223333:role/${s}`,
      (s) => `# ${s}`,
      (s) => `  x: "\\x${s.charCodeAt(0).toString(16)}${s.slice(1)}"`,
      (s) => `  x: "${s.slice(0, 20)}\\\n    ${s.slice(20)}"`,
      (s) => `  x: &${s} y`,
      (s) => `  x: *${s}`,
      (s) => `  x: !${s} y`,
      (s) => `%${s}`,
      (s) => `  ? ${s}`,
    );
    fc.assert(
      fc.property(secretKey, frame, fc.nat({ max: LINES.length }), (secret, wrap, line) => {
        expectSilence(secret, LINES.toSpliced(line, 0, wrap(secret)).join('\n'));
      }),
      { numRuns: 500, seed: 2 },
    );
  });

  it('is never shown when it is the name of the file', () => {
    fc.assert(
      fc.property(secretKey, (key) => {
        const name = key.replaceAll('/', '+');
        const said = JSON.stringify(parseIncident(TEXT, `${name}.yml`, NOW).problems);
        for (const part of partsOf(name)) expect(said).not.toContain(part);
      }),
    );
  });
});

describe('a password where the name of its user belongs', () => {
  it('is never shown, unless it could be a name', () => {
    const digits = fc.stringMatching(/^[1-9][0-9]{7,15}$/);
    const text = fc.string({ minLength: PART, maxLength: 30 }).map((it) => JSON.stringify(it));
    fc.assert(
      fc.property(fc.oneof(digits, text), (password) => {
        const { incident, problems } = parseIncident(
          TEXT.replace('consolePassword: jane', () => `consolePassword: ${password}`),
          FILE,
          NOW,
        );
        fc.pre(incident === undefined);
        const said = problems.map((each) => each.message + each.hint).join('\n');
        expect(said).toMatch(/never the password/);
        for (const part of partsOf(String(JSON.parse(password)))) expect(said).not.toContain(part);
      }),
    );
  });
});

describe('the shape of a secret access key', () => {
  it('is enough, even if it reads like words', () => {
    expect(findSecrets('x: ApplicationDeploymentServiceSecretKeyabc')).toMatchObject([
      { offset: 3 },
    ]);
  });

  it('is found where it stands, after other escapes', () => {
    const line = String.raw`# C:\temp\x41 "wJalr\x58UtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"`;
    const { problems } = parseIncident(`${line}\n${TEXT}`, FILE, NOW);
    expect(problems).toMatchObject([{ line: 1, column: line.indexOf('wJalr') + 1 }]);
  });
});

describe('text that is no secret', () => {
  it.each([
    '9fceb02d0ae598e95dc970b74767f19372d61af8',
    'https://github.com/AcmeOrg/Repository1/commit/9fceb02d0ae598e95dc970b74767f19372d61af8',
    'https://github.com/AcmeOrg/MyRepository/pull/1234/files/SomeFolder',
    'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'arn:aws:iam::111122223333:role/Platform/Production/Payments/ApplicationDeployment/ServiceRole',
    'arn:aws:iam::111122223333:role/PlatformProductionPaymentsDeploymentRole',
    '='.repeat(120),
    '/'.repeat(120),
    'the quick brown fox jumps over the lazy dog again and again',
    'incidents/2026/november/leaked/keys/somewhere/deep/down/here',
    '1111222233334444555566667777888899990000',
  ])('is left alone: %s', (text) => {
    expect(findSecrets(text)).toEqual([]);
  });
});
