import { readCommittedFile } from '../../disk/read-file.ts';
import { NO_GUARDRAILS, type Guardrails } from '../../policy/guardrails.ts';
import { parseGuardrails } from '../../policy/parse-guardrails.ts';
import type { Problem } from '../../incident/problem.ts';
import { problemLine } from '../../report/problem-lines.ts';
import { GUARDRAILS_FILE } from './policy-files.ts';

/** A policy file that cannot be used: nothing is planned or applied by half of it. */
export class BadPolicy extends Error {
  readonly forPeople = true;
  readonly problems: readonly Problem[];

  constructor(path: string, problems: readonly Problem[]) {
    const lines = problems.map((problem) => problemLine(path, problem));
    super(`${path} cannot be used:\n${lines.join('\n')}`);
    this.problems = problems;
  }
}

/** Reads and checks the guardrails; the built-in limits alone where there is no file. Throws BadPolicy. */
export function readGuardrails(path = GUARDRAILS_FILE): Guardrails {
  const text = readCommittedFile({ path });
  if (text === undefined) return NO_GUARDRAILS;
  const { guardrails, problems } = parseGuardrails(text, new Date());
  if (guardrails) return guardrails;
  throw new BadPolicy(
    path,
    problems.filter(({ severity }) => severity === 'error'),
  );
}
