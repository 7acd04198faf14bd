import { GOVERNING } from '../policy/governing-files.ts';
import type { Answers } from './answers.ts';
import type { SetupFile } from './setup-file.ts';

// The patterns of CODEOWNERS that have owners: a change of what they cover needs them.
const GOVERNED = GOVERNING.filter(({ governs }) => governs).map(({ pattern }) => pattern);

/** Checks that must pass before a merge, by the names of their jobs. A repository that holds Staunch itself adds its own. */
export const REQUIRED_CHECKS = ['plan'] as const;

// GitHub Actions' own app: a check of that name from anybody else does not count.
const ACTIONS_APP = 15_368;

/** Who must review what, and the ruleset of the default branch to import. */
export function githubFiles(answers: Answers): SetupFile[] {
  return [
    { path: '.github/CODEOWNERS', text: codeowners(answers) },
    { path: '.github/ruleset-main.json', text: `${JSON.stringify(ruleset(answers), null, 2)}\n` },
  ];
}

function codeowners({ owners }: Answers): string {
  const by = owners.join(' ');
  return [
    '# What governs Staunch is reviewed by its owners: everything but incidents and the notes beside them.',
    '# The last line that matches a file counts; one without owners lets anybody who may write approve.',
    ...GOVERNING.map(({ pattern }) => (GOVERNED.includes(pattern) ? `${pattern} ${by}` : pattern)),
    '# The guardrails have a line of their own, so that they can get owners of their own.',
    `/policy/guardrails.yaml ${by}`,
    '',
  ].join('\n');
}

function ruleset({ approvals }: Answers): object {
  return {
    name: 'staunch: the default branch',
    target: 'branch',
    source_type: 'Repository',
    enforcement: 'active',
    conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
    bypass_actors: [],
    rules: [
      { type: 'deletion' },
      { type: 'non_fast_forward' },
      {
        type: 'pull_request',
        parameters: {
          required_approving_review_count: approvals,
          dismiss_stale_reviews_on_push: true,
          require_code_owner_review: true,
          require_last_push_approval: true,
          required_review_thread_resolution: false,
        },
      },
      {
        type: 'required_status_checks',
        parameters: {
          // An incident must not wait until its branch was brought up to date and approved anew.
          strict_required_status_checks_policy: false,
          do_not_enforce_on_create: false,
          required_status_checks: REQUIRED_CHECKS.map((context) => ({
            context,
            integration_id: ACTIONS_APP,
          })),
        },
      },
    ],
  };
}
