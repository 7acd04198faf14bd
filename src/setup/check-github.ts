import type { GitHubPicture, SeenEnvironment } from '../github/picture.ts';
import { checkBranch } from './check-branch.ts';
import { checkCodeowners } from './check-codeowners.ts';
import { checkOf, INIT, type Check } from './check.ts';
import {
  ENVIRONMENT,
  FOLLOW_UP_ENVIRONMENT,
  type EnvironmentName,
} from '../domain/environments.ts';

/** Judges what GitHub tells. */
export function checkGitHub(picture: GitHubPicture): Check[] {
  return [
    checkPrivate(picture),
    ...checkBranch(picture.protections, picture.repository, picture.defaultBranch),
    ...checkCodeowners(picture.codeowners),
    ...picture.environments.map((one) => checkEnvironment(one, picture)),
    ...checkToken(picture),
    ...['STAUNCH_PLAN_ROLE', 'STAUNCH_APPLY_ROLE'].map((name) => checkVariable(picture, name)),
    checkSubject(picture),
  ];
}

function checkPrivate({ private: isPrivate, repository }: GitHubPicture): Check {
  const what = 'the repository is private';
  if (isPrivate) return { what, outcome: 'ok', seen: 'it is' };
  return {
    what,
    outcome: 'fail',
    seen: 'everybody can read which credentials leaked, and what is done about it',
    fix: `Whoever administers it: gh repo edit ${repository} --visibility private --accept-visibility-change-consequences`,
  };
}

// What an environment lets a job have.
const OPENS: Readonly<Record<EnvironmentName, string>> = {
  [ENVIRONMENT]: 'the right to write',
  [FOLLOW_UP_ENVIRONMENT]: 'the key of the App that opens pull requests',
};

function checkEnvironment(
  { name, admitted }: SeenEnvironment,
  { defaultBranch, repository }: GitHubPicture,
): Check {
  const fix =
    `Whoever administers the repository: Settings, Environments, ${name},` +
    ` limit deployments to the branch ${defaultBranch}; writing the set-up again prints the calls.`;
  return checkOf(`environment ${name}: only ${defaultBranch}`, admitted, (branches) => {
    if (branches === undefined)
      return {
        outcome: 'fail',
        seen: `${repository} has no such environment; GitHub makes it, open to any branch, once a workflow names it`,
        fix,
        command: INIT,
      };
    if (branches === 'any')
      return {
        outcome: 'fail',
        seen: `any branch gets into it, and so ${OPENS[name]}`,
        fix,
        command: INIT,
      };
    if (branches === 'protected')
      return { outcome: 'warn', seen: 'every protected branch gets into it', fix, command: INIT };
    if (branches.length === 1 && branches[0] === defaultBranch)
      return { outcome: 'ok', seen: `limited to ${defaultBranch}` };
    const seen =
      branches.length === 0 ? 'no branch gets into it' : `let in: ${branches.join(', ')}`;
    return { outcome: 'fail', seen, fix, command: INIT };
  });
}

function checkToken({ workflowToken, repository }: GitHubPicture): Check[] {
  const fix =
    `Whoever administers the repository: gh api repos/${repository}/actions/permissions/workflow --method PUT` +
    ' -f default_workflow_permissions=read -F can_approve_pull_request_reviews=false';
  return [
    checkOf('workflows can only read unless they say more', workflowToken, ({ writes }) =>
      writes
        ? { outcome: 'fail', seen: 'every workflow’s token may write', fix }
        : { outcome: 'ok', seen: 'read' },
    ),
    checkOf('workflows may not approve pull requests', workflowToken, ({ mayApprove }) =>
      mayApprove
        ? { outcome: 'fail', seen: 'a workflow may approve what it wrote', fix }
        : { outcome: 'ok', seen: 'they may not' },
    ),
  ];
}

function checkVariable({ variables, repository }: GitHubPicture, name: string): Check {
  return checkOf(`variable ${name}`, variables, (all) => {
    const value = all[name];
    const fix = `Whoever may write: gh variable set ${name} --repo ${repository} --body <the role’s ARN>`;
    if (value === undefined) return { outcome: 'fail', seen: 'is not set', fix };
    if (/^arn:aws(-cn|-us-gov)?:iam::\d{12}:role\/\S+$/.test(value))
      return { outcome: 'ok', seen: value };
    return { outcome: 'fail', seen: `is no ARN of a role: ${value}`, fix };
  });
}

function checkSubject({ subject, repository }: GitHubPicture): Check {
  return checkOf('subjects of tokens have GitHub’s own form', subject, (form) => {
    if ('prefix' in form) return { outcome: 'ok', seen: form.prefix };
    return {
      outcome: 'fail',
      seen: `they are made of ${form.customised.join(', ')}`,
      fix: `Whoever administers the repository: gh api repos/${repository}/actions/oidc/customization/sub --method PUT -F use_default=true`,
    };
  });
}
