import { readCommittedFile } from '../../disk/read-file.ts';
import { NO_GUARDRAILS, type Guardrails } from '../../policy/guardrails.ts';
import { parseGuardrails } from '../../policy/parse-guardrails.ts';
import type { Problem } from '../../incident/problem.ts';
import { problemLine } from '../../report/problem-lines.ts';
import { GUARDRAILS_FILE } from './policy-files.ts';
import { StaunchError } from '../../domain/staunch-error.ts';

/** Reads and checks the guardrails; the built-in limits alone where there is no file. Throws `bad-policy`. */
export function readGuardrails(path = GUARDRAILS_FILE): Guardrails {
  const text = readCommittedFile({ path });
  if (text === undefined) return NO_GUARDRAILS;
  const { guardrails, problems } = parseGuardrails(text, new Date());
  if (guardrails) return guardrails;
  throw badPolicy(
    path,
    problems.filter(({ severity }) => severity === 'error'),
  );
}

// Nothing is planned or applied by half of a policy.
function badPolicy(path: string, problems: readonly Problem[]): StaunchError {
  const lines = problems.map((problem) => problemLine(path, problem));
  return new StaunchError('bad-policy', `${path} cannot be used:\n${lines.join('\n')}`);
}
