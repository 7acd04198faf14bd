import type { Problem } from '../../incident/problem.ts';
import { findIncidentFiles, loadIncident } from '../../incident/load.ts';
import { plain } from '../../report/escape.ts';
import { annotation, problemLine } from '../../report/problem-lines.ts';
import { count } from '../../domain/count.ts';
import { checkPolicies, checkPolicyAt } from '../edge/check-policies.ts';
import { EXIT } from '../terminal/exit-codes.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `staunch validate [paths]`: every problem of every incident file and of the policy, at once. */
export async function validate(
  paths: readonly string[],
  options: { readonly annotate: boolean; readonly json: boolean; readonly policy?: string },
  terminal: Terminal,
): Promise<number> {
  const now = new Date();
  const looked = paths.map((path) => ({ path, policies: checkPolicyAt(path, now) }));
  const incidents = looked.flatMap(({ path, policies }) => (policies ? [] : [path]));
  const files = await findIncidentFiles(incidents);
  const loaded = await Promise.all(files.map((path) => loadIncident(path, now)));
  if (files.length === 0 && incidents.length > 0)
    terminal.err(`No incident files (*.yaml) directly in ${incidents.map(plain).join(', ')}\n`);
  // Where policy is named, that one alone.
  const named = looked.flatMap(({ policies }) => policies ?? []);
  const policies = named.length > 0 ? named : checkPolicies(options.policy ?? 'policy', now);
  const all = [...loaded, ...policies].flatMap(({ path, problems }) =>
    problems.map((problem) => ({ path, ...asWritten(problem) })),
  );
  const errors = all.filter(({ severity }) => severity === 'error').length;
  if (options.json) {
    terminal.out(
      `${JSON.stringify({ files: files.length, policyFiles: policies.length, problems: all }, null, 2)}\n`,
    );
  } else {
    for (const { path, ...problem } of all) terminal.out(`${problemLine(path, problem)}\n`);
    if (options.annotate) {
      for (const { path, ...problem } of all) terminal.out(`${annotation(path, problem)}\n`);
    }
    const warnings = all.length - errors;
    const checked = [
      ...(incidents.length > 0 ? [count(files.length, 'incident file')] : []),
      ...(policies.length > 0 ? [count(policies.length, 'policy file')] : []),
    ];
    terminal.err(
      `${checked.join(', ')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}\n`,
    );
  }
  return errors === 0 ? EXIT.ok : EXIT.error;
}

// What an approved file is not refused for is an error for those who still write it.
function asWritten({ isWrong, ...problem }: Problem): Problem {
  return isWrong ? { ...problem, severity: 'error' } : problem;
}
