import { ENVIRONMENTS } from '../domain/environments.ts';
import type { Typed } from '../domain/typed-command.ts';
import { startingRoles, type Answers } from './answers.ts';
import { APPLYING_WORKFLOWS } from './trust.ts';

/** What people do next, in order, each with what to type. */
export function nextSteps(answers: Answers, typed: Typed): string[] {
  const { workflows, place } = answers;
  const { repository, defaultBranch } = workflows;
  const roles = startingRoles(answers);
  const deploy = (file: string, where: string): string =>
    `In ${where}:\naws cloudformation deploy --stack-name staunch-${file} --template-file aws/${file}.yaml` +
    ' --capabilities CAPABILITY_NAMED_IAM';
  return [
    ...(place.kind === 'single'
      ? [deploy('roles', `account ${place.account}`)]
      : [
          deploy('entry-roles', `the entry account ${place.entryAccount}`),
          `${deploy('account-roles', `each of ${place.accounts.join(', ')}`)}\nOr make a StackSet of that template.`,
        ]),
    `Commit and push what was written to ${defaultBranch}, before it is protected.`,
    `gh api repos/${repository}/rulesets --method POST --input .github/ruleset-main.json`,
    [
      `Make the environments ${ENVIRONMENTS.join(' and ')}, for ${defaultBranch} alone:`,
      ...ENVIRONMENTS.flatMap((name) => [
        `echo '{"deployment_branch_policy":{"protected_branches":false,"custom_branch_policies":true}}' |` +
          ` gh api repos/${repository}/environments/${name} --method PUT --input -`,
        `gh api repos/${repository}/environments/${name}/deployment-branch-policies --method POST -f name=${defaultBranch}`,
      ]),
    ].join('\n'),
    `gh api repos/${repository}/actions/permissions/workflow --method PUT` +
      ` -f default_workflow_permissions=read -F can_approve_pull_request_reviews=false`,
    `gh variable set STAUNCH_PLAN_ROLE --repo ${repository} --body ${roles.plan}\n` +
      `gh variable set STAUNCH_APPLY_ROLE --repo ${repository} --body ${roles.apply}`,
    `Only these workflows of ${defaultBranch} may write: ${APPLYING_WORKFLOWS.map((name) => `${name}.yml`).join(', ')}.` +
      ' See that they are there.',
    typed('doctor', '--repo', repository),
  ];
}
