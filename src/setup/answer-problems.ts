import type { Answers } from './answers.ts';

/** What is wrong with the answers, one sentence each with what to type instead; empty where nothing is. */
export function answerProblems({
  workflows,
  place,
  partition,
  owners,
  approvals,
  protectedPrincipals,
}: Answers): string[] {
  const accounts =
    place.kind === 'single' ? [place.account] : [place.entryAccount, ...place.accounts];
  return [
    ...unless(/^[\w.-]+\/[\w.-]+$/.test(workflows.repository), '--repo is owner/name'),
    ...unless(/^\d+$/.test(workflows.repositoryId), '--repository-id is a number'),
    ...unless(
      /^repo:[\w.@-]+\/[\w.@-]+$/.test(workflows.subjectPrefix),
      '--subject-prefix is what a token’s subject begins with: repo:owner/name, or with ids repo:owner@1/name@2;' +
        ' wildcards would let others in',
    ),
    ...unless(
      /^[\w./-]+$/.test(workflows.defaultBranch),
      `the default branch has a name that a policy cannot hold safely: ${workflows.defaultBranch}`,
    ),
    ...accounts
      .filter((account) => !/^\d{12}$/.test(account))
      .map((account) => `an account is 12 digits, not ${account}`),
    ...unless(
      place.kind === 'single' || place.accounts.length > 0,
      '--accounts names the accounts to contain in, separated by commas',
    ),
    ...unless(approvals >= 1 && approvals <= 10, '--approvals is between 1 and 10'),
    ...owners
      .filter((owner) => !/^(@[\w-]+(\/[\w.-]+)?|[\w.+-]+@[\w.-]+)$/.test(owner))
      .map((owner) => `--owners takes @user, @org/team or an address, not ${owner}`),
    ...protectedPrincipals
      .filter((arn) => !isPrincipal(arn, partition))
      .map(
        (arn) =>
          `a protected principal is arn:${partition}:iam::<account or *>:role/… or user/…, not ${arn}`,
      ),
  ];
}

function unless(fine: boolean, problem: string): string[] {
  return fine ? [] : [problem];
}

function isPrincipal(arn: string, partition: string): boolean {
  const start = `arn:${partition}:iam::`;
  const rest = /^(\d{12}|\*):(role|user)\/[\w+=,.@/*?-]+$/;
  return arn.startsWith(start) && rest.test(arn.slice(start.length));
}
