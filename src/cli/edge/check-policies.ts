import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readCommittedFile } from '../../disk/read-file.ts';
import { standingAt } from '../../disk/standing.ts';
import { parseGuardrails } from '../../policy/parse-guardrails.ts';
import type { Problem } from '../../incident/problem.ts';
import { readAccounts } from './read-accounts.ts';
import { POLICY_FILES, strangersIn } from './read-policy.ts';
import { readContainNow } from './read-contain-now.ts';

/** A policy file and everything there is to say about it. */
interface CheckedPolicy {
  readonly path: string;
  readonly problems: readonly Problem[];
}

// One line for each file that owners may write.
const CHECKS: Readonly<Record<string, (path: string, now: Date) => readonly Problem[]>> = {
  'guardrails.yaml': guardrailProblems,
  'accounts.yaml': (path) => thrownBy(() => readAccounts(path)),
  'contain-now.yaml': (path) => thrownBy(() => readContainNow(path)),
};

/** Checks the policy files that are there. */
export function checkPolicies(folder: string, now: Date): CheckedPolicy[] {
  const known = Object.entries(CHECKS).flatMap(([name, check]) => {
    const path = join(folder, name);
    const problems = isThere(path) ? check(path, now) : undefined;
    return problems === undefined ? [] : [{ path, problems }];
  });
  const strangers = strangersIn(folder).map((name) => ({
    path: join(folder, name),
    problems: [{ ...AT_START, message: 'Nobody reads this file.', hint: READ }],
  }));
  return [...known, ...strangers];
}

/** Checks one of the policy files, or those of a folder of them; undefined where a path is neither. */
export function checkPolicyAt(path: string, now: Date): CheckedPolicy[] | undefined {
  const check = CHECKS[basename(path)];
  if (check) return isThere(path) ? [{ path, problems: check(path, now) }] : undefined;
  const isFolder = POLICY_FILES.some((name) => existsSync(join(path, name)));
  return isFolder ? checkPolicies(path, now) : undefined;
}

const AT_START = { severity: 'error', line: 1, column: 1 } as const;
const READ = `Staunch reads ${POLICY_FILES.join(', ')} here.`;

// What leads nowhere is there all the same: reading it says what is wrong.
function isThere(path: string): boolean {
  try {
    return standingAt({ path }) !== undefined;
  } catch {
    return true;
  }
}

// A link is a problem of the whole file.
function guardrailProblems(path: string, now: Date): readonly Problem[] {
  let problems: readonly Problem[] = [];
  const unreadable = thrownBy(() => {
    problems = parseGuardrails(readCommittedFile({ path }) ?? '', now).problems;
  });
  return [...unreadable, ...problems];
}

// Files whose readers know no places: the whole is wrong.
function thrownBy(read: () => unknown): Problem[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const hint = 'The schemas in schemas/ describe the files in policy/.';
    return [
      {
        severity: 'error',
        line: 1,
        column: 1,
        message: error.message.replaceAll(/\s+/g, ' '),
        hint,
      },
    ];
  }
}
