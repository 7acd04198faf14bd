import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Undo } from '../src/actions/action.ts';
import { catalogue } from '../src/actions/catalogue.ts';
import { applyPolicy, planPolicy } from '../src/setup/role-policies.ts';
import { CEL_TYPES, CEL_VARIABLES } from '../src/policy/cel-types.ts';
import { ITEM_KINDS } from '../src/domain/item-kind.ts';
import { compile, FUNCTIONS } from '../src/policy/expression.ts';
import { findingsPage } from './audit/findings/page.ts';

function undoneBy(undo?: Undo): string {
  if (undo === undefined) return 'is the way back';
  return 'by' in undo ? code(undo.by) : `by hand: ${undo.byHand}`;
}

it('docs/permissions.md is what the catalogue says (npm run docs writes it)', async () => {
  const rows = Object.values(catalogue).map(
    ({ name, undo, permissions: { read, readToApply = [], write } }) =>
      `| ${[[name], read, readToApply, write].map((all) => all.map(code).join(', ')).join(' | ')} | ${undoneBy(undo)} |`,
  );
  const answers = { partition: 'aws' as const, protectedPrincipals: [] };
  const page = [
    '# Permissions',
    '',
    'Generated from `src/actions/` and `src/setup/` by `npm run docs`. `staunch init` writes the same policies, as',
    'CloudFormation and as JSON, with a deny on the principals that `policy/guardrails.yaml` protects.',
    '',
    '| remediation | reads | reads to apply | writes | after a false alarm |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    'The plan role needs what planning reads, the apply role all of it. Planning and auditing as such read',
    '`ec2:DescribeRegions` and `cloudtrail:LookupEvents`.',
    '',
    'Nothing in them is superfluous: `test/setup/least-privilege.test.ts` takes each action away in turn and shows',
    'what then goes otherwise. Each is allowed on the resource types that AWS’s Service Authorization Reference',
    'has for it, and with the condition keys:',
    '',
    '- tags of users and instances only where the key begins with `staunch:`;',
    '- managed policies only where their name begins with `StaunchDenyOlderSessions`, to write and to attach;',
    '- `iam:PassRole` only to EC2.',
    '',
    'No condition key of IAM can tell what `iam:PutRolePolicy` and `iam:PutUserPolicy` write, nor limit',
    '`iam:UpdateAccessKey` to one direction: the apply role is close to an administrator over whatever it is not',
    'denied. The denies name Staunch’s own roles, AWS’s, and those that the owners protect.',
    '',
    '## Plan role',
    '',
    '```json',
    JSON.stringify(planPolicy(answers), null, 2),
    '```',
    '',
    '## Apply role',
    '',
    '```json',
    JSON.stringify(applyPolicy(answers), null, 2),
    '```',
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot('../docs/permissions.md');
});

function code(action: string): string {
  return `\`${action}\``;
}

it('docs/findings.md is what the table says (npm run docs writes it)', async () => {
  await expect(findingsPage()).toMatchFileSnapshot('../docs/findings.md');
});

it('docs/guardrails.md lists what rules may read and call (npm run docs writes it)', async () => {
  const url = new URL('../docs/guardrails.md', import.meta.url);
  const types = Object.entries({ '**variables**': CEL_VARIABLES, ...CEL_TYPES }).map(
    ([name, fields]) =>
      `| ${name} | ${Object.entries(fields)
        .map(([field, type]) => code(`${field}: ${shortType(type)}`))
        .join(', ')} |`,
  );
  const told = between(readFileSync(url, 'utf8'), 'types', ['| | fields |', '|---|---|', ...types]);
  const page = between(told, 'functions', [`${FUNCTIONS.map(code).join(', ')}.`]);
  await expect(page).toMatchFileSnapshot('../docs/guardrails.md');
});

it('docs/verdict.md lists every kind of item (npm run docs writes it)', async () => {
  const url = new URL('../docs/verdict.md', import.meta.url);
  const kinds = Object.entries(ITEM_KINDS).map(([kind, words]) => `| ${code(kind)} | ${words} |`);
  const page = between(readFileSync(url, 'utf8'), 'kinds', [
    '| kind | names |',
    '|---|---|',
    ...kinds,
  ]);
  await expect(page).toMatchFileSnapshot('../docs/verdict.md');
});

function between(text: string, name: string, lines: readonly string[]): string {
  const start = `<!-- ${name}: written by npm run docs -->`;
  const end = `<!-- end of ${name} -->`;
  const [head = '', rest = ''] = text.split(start);
  return `${head}${start}\n\n${lines.join('\n')}\n\n${end}${rest.split(end)[1] ?? ''}`;
}

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
