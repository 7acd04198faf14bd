// The least that any program with Octokit and this SDK has to do after a merge: the calls that Staunch makes before it
// switches the key off, in as few rounds, and nothing else. It checks nothing of what it is told.
import { readFileSync } from 'node:fs';
import {
  GetAccessKeyLastUsedCommand,
  IAMClient,
  ListAccessKeysCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { Octokit } from '@octokit/rest';

const [path, AccessKeyId] = process.argv.slice(2);
const {
  GITHUB_API_URL = '',
  GITHUB_EVENT_PATH = '',
  GITHUB_REPOSITORY = '',
  GITHUB_TOKEN,
} = process.env;
const [owner = '', repo = ''] = GITHUB_REPOSITORY.split('/');
const { before, after, repository } = JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8'));
const where = { owner, repo, per_page: 100 };
const { rest } = new Octokit({ auth: GITHUB_TOKEN, baseUrl: GITHUB_API_URL });
const iam = new IAMClient({});

const [UserName] = await Promise.all([
  ownerOfKey(),
  new STSClient({}).send(new GetCallerIdentityCommand({})),
  approvedPlan(),
]);
await iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: 'Inactive' }));

async function ownerOfKey() {
  const { UserName } = await iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId }));
  await iam.send(new ListAccessKeysCommand({ UserName }));
  return UserName;
}

async function approvedPlan() {
  const list = (path, ref) => rest.repos.getContent({ owner, repo, path, ref });
  const [pulls] = await Promise.all([
    rest.repos.listPullRequestsAssociatedWithCommit({ ...where, commit_sha: after }),
    list('incidents', before),
    list('incidents', after),
    list('incidents', repository.default_branch),
    list('', repository.default_branch),
  ]);
  const [pull] = pulls.data;
  if (pull === undefined) throw new Error(`no pull request has the commit ${after}`);
  const [[reviews]] = await Promise.all([evidenceOf(pull.number), list(path, pull.head.sha)]);
  await Promise.all(
    reviews.data.map(({ user }) =>
      rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: user?.login ?? '' }),
    ),
  );
}

function evidenceOf(pull_number) {
  return Promise.all([
    rest.pulls.listReviews({ ...where, pull_number }),
    rest.pulls.listCommits({ ...where, pull_number }),
    rest.pulls.listFiles({ ...where, pull_number }),
    rest.issues.listComments({ ...where, issue_number: pull_number }),
  ]);
}
