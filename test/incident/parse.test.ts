import { describe, expect, it } from 'vitest';
import { parseIncident } from '../../src/incident/parse.ts';
import { lineOf, NOW, pathOf, textOf, yamlFiles } from './fixtures.ts';

describe('a broken incident file', () => {
  it.each(yamlFiles('refused'))('is refused with every reason: %s', async (name) => {
    const { incident, problems } = parseIncident(textOf('refused', name), name, NOW);
    const lines = problems.map((each) => `${lineOf(each)}\n`).join('');
    await expect(lines).toMatchFileSnapshot(
      pathOf(`refused/${name.replace('.yaml', '.expected.txt')}`),
    );
    expect(incident).toBeUndefined();
    expect(problems.map((each) => each.severity)).toContain('error');
  });
});

describe('a sound incident file', () => {
  const WARNINGS: Record<string, string[]> = {
    'a-key-of-another-account.yaml': ['14:18 warning'],
    'exposed-long-ago.yaml': ['10:14 warning'],
  };

  it.each(yamlFiles('accepted'))('is accepted: %s', (name) => {
    const { incident, problems } = parseIncident(textOf('accepted', name), name, NOW);
    expect(incident?.name).toBe(name.replace('.yaml', ''));
    const seen = problems.map(({ line, column, severity }) => `${line}:${column} ${severity}`);
    expect(seen).toEqual(WARNINGS[name] ?? []);
  });

  it('is read whole', () => {
    expect(
      parseIncident(textOf('accepted', 'everything.yaml'), 'everything.yaml', NOW).incident,
    ).toEqual({
      name: 'everything',
      summary: 'Deploy key pushed to a public fork',
      account: '111122223333',
      severity: 'high',
      exposedAt: '2026-11-22T08:55:00.000Z',
      detectedAt: '2026-11-22T09:14:00.000Z',
      state: 'contained',
      exposures: [
        { kind: 'access-key', accessKeyId: 'AKIARTX3GSDSQQWERTYU', user: 'ci-deploy' },
        { kind: 'role', roleArn: 'arn:aws:iam::111122223333:role/service/app' },
        { kind: 'instance', instanceId: 'i-0123456789abcdef0', region: 'eu-west-1' },
      ],
    });
  });

  it('has its times turned into UTC', () => {
    const name = 'times-in-other-zones.yaml';
    const { incident } = parseIncident(textOf('accepted', name), name, NOW);
    expect(incident).toMatchObject({
      exposedAt: '2026-11-22T08:55:00.500Z',
      detectedAt: '2026-11-22T09:14:00.000Z',
    });
  });

  it('may come with folders before its name', () => {
    const text = textOf('accepted', 'everything.yaml');
    expect(parseIncident(text, 'incidents/everything.yaml', NOW).problems).toEqual([]);
  });

  it.each([
    ['everything.yml', 'Rename to .yaml: `everything.yaml`.'],
    ['everything', 'Rename the file so that it ends in .yaml.'],
  ])('is refused as %s', (name, hint) => {
    const { incident, problems } = parseIncident(textOf('accepted', 'everything.yaml'), name, NOW);
    expect(incident).toBeUndefined();
    expect(problems).toMatchObject([{ line: 1, column: 1, hint }]);
  });
});

describe('the size of an incident file', () => {
  const head = textOf('accepted', 'everything.yaml').split('  exposures:')[0] ?? '';
  const withInstances = (count: number) =>
    `${head}  exposures:\n${Array.from({ length: count }, (_, i) => `  - {instance: i-${String(i).padStart(8, '0')}, region: eu-west-1}\n`).join('')}`;

  it('allows a thousand exposures', () => {
    const { incident, problems } = parseIncident(withInstances(1000), 'everything.yaml', NOW);
    expect(problems).toEqual([]);
    expect(incident?.exposures).toHaveLength(1000);
  });

  it('ends at a thousand exposures', () => {
    const { problems } = parseIncident(withInstances(1001), 'everything.yaml', NOW);
    expect(problems).toMatchObject([
      { line: 14, column: 3, message: 'There are 1001 exposures; a file holds at most 1000.' },
    ]);
  });

  it('allows 64 KiB', () => {
    const text = textOf('accepted', 'everything.yaml');
    const filled = `${text}#${' '.repeat(64 * 1024 - text.length - 1)}`;
    expect(parseIncident(filled, 'everything.yaml', NOW).problems).toEqual([]);
    expect(parseIncident(`${filled} `, 'everything.yaml', NOW).problems).toHaveLength(1);
  });

  it('ends at 64 KiB', () => {
    const { problems } = parseIncident(withInstances(10_000), 'everything.yaml', NOW);
    expect(problems).toMatchObject([
      { line: 1, column: 1, message: 'The file is larger than 64 KiB.' },
    ]);
  });

  it.each([
    '- a\n',
    'a:\n',
    '{',
    '? ',
    '&a ',
    '*a\n',
    '!x ',
    '"',
    ',',
    '\t',
    ': ',
    '# ',
    '%A\n',
    '---\n',
    '<<: *a\n',
    '\\u',
    'aB3/',
    '-',
    '|\n',
  ])('keeps %j over and over from taking long', (piece) => {
    const begun = performance.now();
    parseIncident(piece.repeat(Math.floor(65_000 / piece.length)), 'x.yaml', NOW);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
