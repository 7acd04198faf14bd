import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Connection } from '../aws/connection.ts';
import { ciApply } from '../commands/ci-apply.ts';
import type { CiContext } from '../commands/ci-context.ts';
import { ciPlan } from '../commands/ci-plan.ts';
import type { Terminal } from '../commands/terminal.ts';
import { commentsMarked } from '../github/comments.ts';
import { openRepository, type Repository } from '../github/repository.ts';
import { PLAN_MARKER } from '../report/plan-comment.ts';
import { RESULT_MARKER } from '../report/result-comment.ts';
import { fetchOf } from '../sandbox/github/fetch.ts';
import { requestHandlerOf } from '../sandbox/request-handler.ts';
import { credentialOf, type Sandbox } from '../sandbox/sandbox.ts';
import type { DrillFile } from './drill-file.ts';

/** What came out of an incident that was played from pull request to audit. */
export interface Played {
  readonly planComment: string;
  readonly resultComment: string;
  readonly planCode: number;
  readonly applyCode: number;
}

// Any address will do: nothing leaves the process.
const API = 'http://github.sandbox';
const A_WHILE_MS = 6 * 60_000;

/** Plays an incident on the sandbox: pull request, plan, approval, merge, apply. */
export async function play(
  sandbox: Sandbox,
  drill: DrillFile,
  incidentPath: string,
  terminal: Terminal,
): Promise<Played> {
  const folder = await mkdtemp(join(tmpdir(), 'staunch-drill-'));
  const as = (login: string): Repository => repositoryAs(sandbox, login);
  const runCi = async (
    command: typeof ciPlan,
    name: string,
    event: object,
    credential: string,
  ): Promise<number> => {
    const path = join(folder, `${name}.json`);
    await writeFile(path, JSON.stringify(event));
    const env = {
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: path,
      GITHUB_REPOSITORY: `${sandbox.github.owner}/${sandbox.github.repo}`,
      GITHUB_TOKEN: sandbox.github.tokenOf('github-actions[bot]'),
      GITHUB_API_URL: API,
    };
    const context: CiContext = {
      aws: connectionAs(sandbox, credential),
      terminal,
      fetch: fetchOf(sandbox.github.handle),
      receiptsFolder: folder,
    };
    return command(env, context);
  };
  try {
    const text = await readFile(incidentPath, 'utf8');
    const number = await openPull(as(drill.responder), basename(incidentPath), text);
    const opened = sandbox.github.pullRequestEvent(number, 'opened');
    const planCode = await runCi(ciPlan, 'pull_request', opened, 'plan');
    sandbox.clock.advance(A_WHILE_MS);
    const merged = await approveAndMerge(as(drill.reviewer), number);
    const pushed = sandbox.github.pushEventOf(merged);
    const applyCode = await runCi(ciApply, 'push', pushed, 'apply');
    const comments = (marker: string) => commentsMarked(as(drill.reviewer), number, marker);
    const [planned, result] = await Promise.all([comments(PLAN_MARKER), comments(RESULT_MARKER)]);
    return {
      planCode,
      applyCode,
      planComment: planned.at(-1)?.body ?? '',
      resultComment: result.at(-1)?.body ?? '',
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function repositoryAs(sandbox: Sandbox, login: string): Repository {
  return openRepository({
    fullName: `${sandbox.github.owner}/${sandbox.github.repo}`,
    token: sandbox.github.tokenOf(login),
    apiUrl: API,
    fetch: fetchOf(sandbox.github.handle),
  });
}

function connectionAs(sandbox: Sandbox, name: string): Connection {
  const { accessKeyId, secretAccessKey, sessionToken } = credentialOf(sandbox, name);
  return {
    region: 'us-east-1',
    clock: sandbox.clock,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
    requestHandler: requestHandlerOf(sandbox.aws, sandbox.clock),
  };
}

async function openPull(
  { octokit, owner, repo }: Repository,
  file: string,
  text: string,
): Promise<number> {
  const main = await octokit.rest.git.getRef({ owner, repo, ref: 'heads/main' });
  const branch = `incident/${file}`;
  const { sha } = main.data.object;
  await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha });
  await octokit.rest.repos.createOrUpdateFileContents({
    owner,
    repo,
    branch,
    path: `incidents/${file}`,
    message: `Contain ${file}`,
    content: Buffer.from(text).toString('base64'),
  });
  const title = `Contain ${file}`;
  const { data } = await octokit.rest.pulls.create({
    owner,
    repo,
    title,
    head: branch,
    base: 'main',
  });
  return data.number;
}

async function approveAndMerge(
  { octokit, owner, repo }: Repository,
  pull_number: number,
): Promise<string> {
  const where = { owner, repo, pull_number };
  await octokit.rest.pulls.createReview({ ...where, event: 'APPROVE' });
  const { data } = await octokit.rest.pulls.merge({ ...where, merge_method: 'squash' });
  return data.sha;
}
