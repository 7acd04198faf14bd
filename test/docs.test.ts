import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { catalogue } from '../src/actions/catalogue.ts';
import { CEL_TYPES, CEL_VARIABLES } from '../src/guardrails/cel-types.ts';
import { compile, FUNCTIONS } from '../src/guardrails/expression.ts';
import { staunchRoles } from '../src/sandbox/aws/staunch-roles.ts';

// Permissions of planning and auditing as such, beyond the remediations'.
const ALWAYS = ['sts:GetCallerIdentity', 'ec2:DescribeRegions', 'cloudtrail:LookupEvents'];

it('docs/permissions.md is what the catalogue says (npm run docs writes it)', async () => {
  const actions = Object.values(catalogue);
  const rows = actions.map(
    ({ name, permissions: { read, write } }) =>
      `| \`${name}\` | ${read.map(code).join(', ')} | ${write.map(code).join(', ')} |`,
  );
  const reads = unique([...ALWAYS, ...actions.flatMap(({ permissions }) => permissions.read)]);
  const writes = unique(actions.flatMap(({ permissions }) => permissions.write));
  const page = [
    '# Permissions',
    '',
    'Generated from `src/actions/` by `npm run docs`.',
    '',
    '| remediation | reads | writes |',
    '|---|---|---|',
    ...rows,
    '',
    'The plan role needs every read, the apply role every read and every write. Both also need what planning',
    `and auditing need as such: ${ALWAYS.map(code).join(', ')}. \`iam:PassRole\` only with`,
    '`iam:PassedToService = ec2.amazonaws.com`.',
    '',
    '## Plan role',
    '',
    '```json',
    document([{ Effect: 'Allow', Action: reads, Resource: '*' }]),
    '```',
    '',
    '## Apply role',
    '',
    'Narrow `Resource` to what may be contained, and deny it on Staunch’s own roles and on break-glass roles.',
    '',
    '```json',
    document([
      {
        Effect: 'Allow',
        Action: unique([...reads, ...writes]).filter((it) => it !== 'iam:PassRole'),
        Resource: '*',
      },
      {
        Effect: 'Allow',
        Action: 'iam:PassRole',
        Resource: '*',
        Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
      },
    ]),
    '```',
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot('../docs/permissions.md');
});

function code(action: string): string {
  return `\`${action}\``;
}

function unique(actions: readonly string[]): string[] {
  return [...new Set(actions)].sort();
}

function document(Statement: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement }, null, 2);
}

it('the sandbox’s plan and apply roles may do exactly that, and no more', () => {
  const actions = Object.values(catalogue);
  const reads = unique([...ALWAYS, ...actions.flatMap(({ permissions }) => permissions.read)]);
  const writes = unique(actions.flatMap(({ permissions }) => permissions.write));
  const allowed = (name: string): string[] => {
    const role = staunchRoles('111122223333').find((it) => it.name === name);
    const statements = Object.values(role?.policies ?? {}).flatMap(({ Statement }) =>
      [Statement].flat(),
    );
    return unique(statements.flatMap(({ Action }) => [Action ?? []].flat()));
  };
  // GetCallerIdentity can never be denied, and so need not be allowed.
  const needed = (all: readonly string[]) =>
    unique(all).filter((it) => it !== 'sts:GetCallerIdentity');
  expect(allowed('staunch-plan')).toEqual(needed(reads));
  expect(allowed('staunch-apply')).toEqual(needed([...reads, ...writes]));
});

it('docs/guardrails.md lists what rules may read and call (npm run docs writes it)', async () => {
  const url = new URL('../docs/guardrails.md', import.meta.url);
  const types = Object.entries({ '**variables**': CEL_VARIABLES, ...CEL_TYPES }).map(
    ([name, fields]) =>
      `| ${name} | ${Object.entries(fields)
        .map(([field, type]) => code(`${field}: ${shortType(type)}`))
        .join(', ')} |`,
  );
  const between = (text: string, name: string, lines: readonly string[]): string => {
    const start = `<!-- ${name}: written by npm run docs -->`;
    const end = `<!-- end of ${name} -->`;
    const [head = '', rest = ''] = text.split(start);
    return `${head}${start}\n\n${lines.join('\n')}\n\n${end}${rest.split(end)[1] ?? ''}`;
  };
  const told = between(readFileSync(url, 'utf8'), 'types', ['| | fields |', '|---|---|', ...types]);
  const page = between(told, 'functions', [`${FUNCTIONS.map(code).join(', ')}.`]);
  await expect(page).toMatchFileSnapshot('../docs/guardrails.md');
});

it('every expression in docs/guardrails.md is a sound one', () => {
  const text = readFileSync(new URL('../docs/guardrails.md', import.meta.url), 'utf8');
  const expressions = [...text.matchAll(/^ *when: (.*)$/gm)].map(([, it = '']) => it);
  expect(expressions.length).toBeGreaterThan(6);
  for (const it of expressions)
    expect([it, compile(it)]).toEqual([
      it,
      expect.objectContaining({ evaluate: expect.any(Function) as unknown }),
    ]);
});

function shortType(type: string): string {
  return type.replace('google.protobuf.Timestamp', 'timestamp');
}
