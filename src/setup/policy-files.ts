import { stringify } from 'yaml';
import { ROLES, roleArn, type Answers } from './answers.ts';
import type { SetupFile } from './setup-file.ts';

/** What the owners go on with: the accounts, and guardrails that say nothing yet. */
export function policyFiles(answers: Answers): SetupFile[] {
  return [
    ...accountsFile(answers),
    { path: 'policy/guardrails.yaml', text: GUARDRAILS, onlyIfAbsent: true },
  ];
}

// In a single account Staunch works as the role that it starts as.
function accountsFile({ place, partition }: Answers): SetupFile[] {
  if (place.kind === 'single') return [];
  const accounts = Object.fromEntries(
    place.accounts.map((account) => [
      account,
      {
        planRole: roleArn(partition, account, ROLES.plan),
        applyRole: roleArn(partition, account, ROLES.apply),
        ...(partition === 'aws' ? {} : { partition }),
      },
    ]),
  );
  const head = '# The accounts in which Staunch works, and the roles by which it enters them.\n';
  const text = head + stringify({ accounts }, { lineWidth: 0 });
  return [{ path: 'policy/accounts.yaml', text, onlyIfAbsent: true }];
}

const GUARDRAILS = `# What Staunch refuses, or does only with more approvals. docs/guardrails.md says how to write it.
limits:
  accessKeys: 20
  roles: 20
  instances: 200
  groupShare: 50
# Principals that are never touched. After a change here write the set-up again: the roles deny them, too.
protected: []
rules: []
waivers: []
`;
