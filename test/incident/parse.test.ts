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
    'a-session-of-another-account.yaml': ['14:16 warning'],
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
      requireImdsv2: true,
      reactivate: [],
      accepted: [],
      settled: [],
      exposures: [
        { kind: 'access-key', accessKeyId: 'AKIARTX3GSDSQQWERTYU', user: 'ci-deploy' },
        { kind: 'session', accessKeyId: 'ASIARTX3GSDSQQWERTYU', scope: 'role' },
        {
          kind: 'session',
          accessKeyId: 'ASIARTX3GSDSQASDFGHJ',
          scope: 'session',
          roleArn: 'arn:aws:iam::111122223333:role/service/app',
          sessionName: 'jane@example.com',
        },
        { kind: 'console-password', user: 'jane' },
        { kind: 'ssh-key', sshKeyId: 'APKARTX3GSDSQQWERTYU', user: 'jane' },
        { kind: 'role', roleArn: 'arn:aws:iam::111122223333:role/service/app' },
        { kind: 'instance', instanceId: 'i-0123456789abcdef0', region: 'eu-west-1' },
        {
          kind: 'instance',
          instanceId: 'i-0123456789abcdef1',
          region: 'eu-west-1',
          roleArn: 'arn:aws:iam::111122223333:role/service/app',
        },
      ],
    });
  });

  it.each([
    ['state-left-out.yaml', 'contained', []],
    ['restored.yaml', 'restored', ['AKIARTX3GSDSQQWERTYU']],
    ['restored-without-reactivate.yaml', 'restored', []],
    ['closed.yaml', 'closed', []],
  ])('wants a state, and IMDSv2 only if it says so: %s', (name, state, reactivate) => {
    const { incident } = parseIncident(textOf('accepted', name), name, NOW);
    expect(incident).toMatchObject({ state, requireImdsv2: false, reactivate });
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

describe('what a credential of another account is called', () => {
  it.each([
    ['a-key-of-another-account.yaml', 'key'],
    ['a-session-of-another-account.yaml', 'session'],
  ])('in %s', (name, noun) => {
    const { problems } = parseIncident(textOf('accepted', name), name, NOW);
    expect(problems).toMatchObject([
      {
        message: `This ${noun} seems to belong to account 444455556666, not to the incident's.`,
        hint: `Compare \`account\` with what \`aws sts get-access-key-info\` says about the ${noun}.`,
      },
    ]);
  });
});

describe('a flag that is neither true nor false', () => {
  const TEXT = textOf('accepted', 'everything.yaml');

  it.each([
    ['yes', 'is read as text, not as true or false.', 'true'],
    ["'true'", 'is read as text, not as true or false.', 'true'],
    ['"no"', 'is read as text, not as true or false.', 'false'],
    ['off', 'is read as text, not as true or false.', 'false'],
    ['1', 'is read as a number, not as true or false.', 'true'],
    ['~', 'is empty.', 'true'],
    ['[true]', 'must be true or false.', 'true'],
  ])('is explained: %s', (typed, message, meant) => {
    const text = TEXT.replace('requireImdsv2: true', `requireImdsv2: ${typed}`);
    const { incident, problems } = parseIncident(text, 'everything.yaml', NOW);
    expect(incident).toBeUndefined();
    expect(problems).toMatchObject([
      {
        line: 13,
        column: 18,
        message: `\`requireImdsv2\` ${message}`,
        hint: `Write \`requireImdsv2: ${meant}\`, without quotes.`,
      },
    ]);
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
      { line: 15, column: 3, message: 'There are 1001 exposures; a file holds at most 1000.' },
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
    const text = piece.repeat(Math.floor(65_000 / piece.length));
    // Of this process, however much else the machine does.
    const before = process.cpuUsage();
    parseIncident(text, 'x.yaml', NOW);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(5_000);
  });
});
