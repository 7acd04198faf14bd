import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tryExample, type Tried } from '../../policy/example.ts';
import type { Guardrails } from '../../policy/guardrails.ts';
import type { Problem } from '../../incident/problem.ts';
import { plain } from '../../report/escape.ts';
import { problemLine } from '../../report/problem-lines.ts';
import { count } from '../../domain/count.ts';
import { EXIT } from '../terminal/exit-codes.ts';
import { readGuardrails } from '../edge/read-guardrails.ts';
import type { Terminal } from '../terminal/terminal.ts';

type Outcome = { readonly path: string } & (Tried | { readonly problems: readonly Problem[] });

/** `staunch policy test [folder]`: judges each example in a folder, and compares with what it expects. */
export async function policyTest(
  folder: string,
  options: { readonly json: boolean; readonly guardrails?: Guardrails },
  terminal: Terminal,
): Promise<number> {
  const { json, guardrails = readGuardrails() } = options;
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  const outcomes = names.sort().map((name): Outcome => {
    const path = join(folder, name);
    return { path, ...tryExample(guardrails, readFileSync(path, 'utf8')) };
  });
  const failed = outcomes.filter((it) => !isRight(it)).length;
  if (json) terminal.out(`${JSON.stringify(outcomes.map(asJson), null, 2)}\n`);
  else for (const it of outcomes) terminal.out(`${linesOf(it, terminal).join('\n')}\n`);
  if (names.length === 0) terminal.err(`error: no policy tests (*.yaml) in ${plain(folder)}\n`);
  else terminal.err(`${count(names.length, 'policy test')}: ${failed} not ok\n`);
  return failed === 0 && names.length > 0 ? EXIT.ok : EXIT.error;
}

function isRight(outcome: Outcome): boolean {
  return 'got' in outcome && outcome.got.join('\n') === outcome.expected.join('\n');
}

function asJson(outcome: Outcome) {
  return { ok: isRight(outcome), ...outcome };
}

function linesOf(outcome: Outcome, { colours }: Terminal): string[] {
  const { path } = outcome;
  if ('problems' in outcome)
    return [
      `${colours.red('NOT OK')}  ${plain(path)}: it is no policy test`,
      ...outcome.problems.map((problem) => problemLine(path, problem)),
    ];
  const { name, expected, got } = outcome;
  const said = `${plain(path)}: ${plain(name)}`;
  if (isRight(outcome)) return [`${colours.green('ok')}  ${said}`];
  return [
    `${colours.red('NOT OK')}  ${said}`,
    ...expected
      .filter((it) => !got.includes(it))
      .map((it) => `    expected, did not strike: ${it}`),
    ...got.filter((it) => !expected.includes(it)).map((it) => `    struck, not expected: ${it}`),
  ];
}
