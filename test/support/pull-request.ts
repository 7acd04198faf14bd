import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Octokit } from '@octokit/rest';
import type { Audit } from '../../src/audit/audit.ts';
import { ciApply } from '../../src/cli/ci/apply.ts';
import { beginApply } from '../../src/cli/ci/begin.ts';
import { findApproved, type Found } from '../../src/cli/ci/incident.ts';
import { EXIT } from '../../src/cli/terminal/exit-codes.ts';
import { explain } from '../../src/cli/terminal/explain.ts';
import { accessWith } from '../../src/policy/access.ts';
import { readPolicy } from '../../src/cli/edge/read-policy.ts';
import { ciContainNow } from '../../src/cli/ci/contain-now.ts';
import { ciFollowUp } from '../../src/cli/ci/follow-up.ts';
import { ciPlan } from '../../src/cli/ci/plan.ts';
import { ciReconcile } from '../../src/cli/ci/reconcile.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { fetchOf, type HttpHandler, type Sandbox, type Weather } from '@staunch/sandbox';
import { checked } from '../../packages/sandbox/test/contracts/github-contract.ts';
import { keyStatus } from './access-keys.ts';
import { failingGitHub, type Failing } from './github-answers.ts';
import { connect, sandboxOf, worldOf } from './play.ts';
import { recordedTerminal } from './terminal.ts';

export type { Failing } from './github-answers.ts';
export const INCIDENT = '2026-11-22-ci-deploy-key';
export const INCIDENT_PATH = `incidents/${INCIDENT}.yaml`;
export const LEAKED_KEY = 'AKIARTX3GSDSQLEAKEDK';
const DRILL = new URL(`../../drills/leaked-ci-key/${INCIDENT}.yaml`, import.meta.url);

/** The drill's world with more people in it, and every GitHub exchange checked against GitHub's description. */
export function aRepository(
  world = worldOf('leaked-ci-key'),
  weather: Weather = {},
): PullRequestStory {
  const users = [
    { login: 'rhea', permission: 'write' as const },
    { login: 'rolf', permission: 'write' as const },
    { login: 'rita', permission: 'write' as const },
    { login: 'reader', permission: 'read' as const },
    { login: 'helper-bot', permission: 'write' as const, type: 'Bot' as const },
  ];
  return new PullRequestStory(
    sandboxOf(
      {
        ...world,
        github: { owner: 'acme', repo: 'incidents', users, files: { 'README.md': 'x' } },
      },
      weather,
    ),
  );
}

interface Opening {
  readonly title?: string;
  readonly branch?: string;
  /** The branch that it is to be merged into. */
  readonly base?: string;
}

/** What people and workflows do around one pull request, each step a sentence of a test. */
export class PullRequestStory {
  readonly sandbox: Sandbox;
  readonly text = readFileSync(DRILL, 'utf8');
  /** Where receipts go, beside what GitHub's runner gives to a job. */
  readonly folder = mkdtempSync(join(tmpdir(), 'staunch-ci-'));
  /** The default branch as a workflow has it on disk; a test writes `policy/` there. */
  readonly checkout = mkdtempSync(join(tmpdir(), 'staunch-checkout-'));
  /** What is wrong with GitHub in every run from now on; people meet nothing of it. */
  failing: Failing = () => undefined;
  /** The head of each pull request when it was planned last: what people have read. */
  private readonly read = new Map<number, string>();
  /** The job is cancelled as soon as its log matches. */
  cancelWhen: RegExp | undefined;
  private readonly where = { owner: 'acme', repo: 'incidents' };

  constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
  }

  as(login: string): Octokit {
    const fetch = fetchOf(checked(this.sandbox.github.handle));
    const auth = this.sandbox.github.tokenOf(login);
    const quiet = () => undefined;
    const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
    return new Octokit({ auth, baseUrl: 'http://github.sandbox', request: { fetch }, log });
  }

  async open(
    files: Readonly<Record<string, string>> = { [INCIDENT_PATH]: this.text },
    { title = 'Contain', branch = 'fix', base = 'main' }: Opening = {},
  ): Promise<number> {
    const { rest } = this.as('rhea');
    const main = await rest.git.getRef({ ...this.where, ref: 'heads/main' });
    const { sha } = main.data.object;
    await rest.git.createRef({ ...this.where, ref: `refs/heads/${branch}`, sha });
    for (const [path, text] of Object.entries(files)) await this.push(path, text, 'rhea', branch);
    const { data } = await rest.pulls.create({ ...this.where, title, head: branch, base });
    return data.number;
  }

  async push(path: string, text: string | Uint8Array, as = 'rhea', branch = 'fix'): Promise<void> {
    const { rest } = this.as(as);
    const held = await rest.repos
      .getContent({ ...this.where, path, ref: branch })
      .then(({ data }) => ('sha' in data ? data.sha : undefined))
      .catch(() => undefined);
    await rest.repos.createOrUpdateFileContents({
      ...this.where,
      branch,
      path,
      message: `Write ${path}`,
      content: Buffer.from(text).toString('base64'),
      ...(held === undefined ? {} : { sha: held }),
    });
  }

  /** Puts a file on the default branch, as if it had been merged long ago. */
  async seed(path: string, text: string): Promise<void> {
    await this.push(path, text, 'rhea', 'main');
  }

  async remove(path: string, branch = 'fix'): Promise<void> {
    const { rest } = this.as('rhea');
    const { data } = await rest.repos.getContent({ ...this.where, path, ref: branch });
    const sha = 'sha' in data ? data.sha : '';
    await rest.repos.deleteFile({ ...this.where, branch, path, sha, message: `Remove ${path}` });
  }

  async approve(number: number, login = 'rolf'): Promise<void> {
    this.later();
    await this.as(login).rest.pulls.createReview({
      ...this.where,
      pull_number: number,
      event: 'APPROVE',
    });
    this.later();
  }

  async merge(
    number: number,
    method: 'merge' | 'squash' | 'rebase' = 'squash',
    login = 'rolf',
  ): Promise<string> {
    this.later();
    const { data } = await this.as(login).rest.pulls.merge({
      ...this.where,
      pull_number: number,
      merge_method: method,
    });
    return data.sha;
  }

  async comments(
    number: number,
  ): Promise<{ id: number; body: string; by: string; updated: string }[]> {
    const { data } = await this.as('rhea').rest.issues.listComments({
      ...this.where,
      issue_number: number,
    });
    return data.map(({ id, body, user, updated_at }) => ({
      id,
      body: body ?? '',
      by: user?.login ?? '',
      updated: updated_at,
    }));
  }

  async edit(id: number, body: string): Promise<void> {
    this.later();
    await this.as('rhea').rest.issues.updateComment({ ...this.where, comment_id: id, body });
  }

  plan(
    number: number,
    change: (event: Record<string, unknown>) => void = () => undefined,
    env: NodeJS.ProcessEnv = {},
  ) {
    const event = structuredClone(this.sandbox.github.pullRequestEvent(number, 'synchronize'));
    change(event);
    this.read.set(number, event.pull_request.head.sha);
    return this.run(ciPlan, { name: 'pull_request', event, credential: 'plan' }, { env });
  }

  /** `failing` is what is wrong with GitHub in this run alone. */
  apply(
    mergedAs: string,
    env: NodeJS.ProcessEnv = {},
    failing: Failing = this.failing,
    change: object = {},
  ) {
    const event = { ...this.sandbox.github.pushEventOf(mergedAs), ...change };
    return this.run(ciApply, { name: 'push', event, credential: 'apply' }, { env, failing });
  }

  /** What apply finds approved of the first incident of a push, without doing it. */
  async judged(mergedAs: string): Promise<Found> {
    const event = this.sandbox.github.pushEventOf(mergedAs);
    const found: Found[] = [];
    const command: typeof ciApply = async (env, context) => {
      const { run, targets } = beginApply(env, context);
      const [target] = await targets;
      if (target) found.push(await findApproved(run, target, context));
      return EXIT.ok;
    };
    const { stderr } = await this.run(command, { name: 'push', event, credential: 'apply' });
    const [first] = found;
    if (!first) throw new Error(`nothing was found: ${stderr}`);
    return first;
  }

  /** Runs one incident again by its name, as somebody who presses the button. */
  applyAgain(incident = INCIDENT) {
    return this.dispatch(ciApply, 'apply.yml', { incident });
  }

  /** Contains before review, started by somebody who has read the last plan, or where there is none the pull request. */
  async containNow(pull: number, by = 'rhea', env: NodeJS.ProcessEnv = {}) {
    const head = this.read.get(pull) ?? (await this.headOf(pull));
    const inputs = { pull: String(pull), head };
    return this.dispatch(ciContainNow, 'contain-now.yml', inputs, { sender: by, env });
  }

  /** The same, by somebody who says which commit they have read; nobody says one where it is undefined. */
  containNowAt(pull: number, head: string | undefined) {
    const inputs = { pull: String(pull), ...(head === undefined ? {} : { head }) };
    return this.dispatch(ciContainNow, 'contain-now.yml', inputs);
  }

  /** The commit at which a pull request stands. */
  async headOf(number: number): Promise<string> {
    const { data } = await this.as('rhea').rest.pulls.get({ ...this.where, pull_number: number });
    return data.head.sha;
  }

  reconcile(env: NodeJS.ProcessEnv = {}) {
    const event = this.sandbox.github.scheduleEvent('17 * * * *');
    return this.run(ciReconcile, { name: 'schedule', event, credential: 'apply' }, { env });
  }

  /** Follows up what these audits found, on the schedule, or for one incident by its name. */
  followUp(audit: Audit | ((incident: Incident) => Promise<Audit>), env: NodeJS.ProcessEnv = {}) {
    const command: typeof ciPlan = (given, context) =>
      ciFollowUp(given, { ...context, audit: async (it) => asked(it) });
    const asked = typeof audit === 'function' ? audit : async () => audit;
    const { github } = this.sandbox;
    const { INCIDENT_NAME: incident, ...outside } = env;
    const event =
      incident === undefined
        ? github.scheduleEvent('37 * * * *')
        : github.workflowDispatchEvent({
            workflow: 'follow-up.yml',
            inputs: { incident },
            sender: 'rhea',
          });
    const name = incident === undefined ? 'schedule' : 'workflow_dispatch';
    return this.run(command, { name, event, credential: 'plan' }, { env: outside });
  }

  /** Whether the key that leaked still works. */
  keyStatus(): string | undefined {
    return keyStatus(this.sandbox);
  }

  /** The one issue that Staunch keeps, as anybody sees it. */
  async issue(): Promise<{ title: string; state: string; body: string } | undefined> {
    const { data } = await this.as('rhea').rest.issues.listForRepo({ ...this.where, state: 'all' });
    const [issue] = data.filter(({ pull_request }) => pull_request === undefined);
    return issue && { title: issue.title, state: issue.state, body: issue.body ?? '' };
  }

  /** Writes what the owners decide, as it stands on the default branch. */
  async decide(file: 'guardrails' | 'contain-now' | 'accounts', text: string): Promise<void> {
    await this.push(`policy/${file}.yaml`, text, 'rolf', 'main');
    mkdirSync(join(this.checkout, 'policy'), { recursive: true });
    writeFileSync(join(this.checkout, 'policy', `${file}.yaml`), text);
  }

  /** GitHub as Staunch meets it. */
  github(failing: Failing = this.failing): HttpHandler {
    return failingGitHub(checked(this.sandbox.github.handle), failing);
  }

  private dispatch(
    command: typeof ciPlan,
    workflow: string,
    inputs: Record<string, string>,
    { sender = 'rhea', env = {} }: { sender?: string; env?: NodeJS.ProcessEnv } = {},
  ) {
    const { github } = this.sandbox;
    const event = github.workflowDispatchEvent({ workflow, inputs, sender });
    return this.run(command, { name: 'workflow_dispatch', event, credential: 'apply' }, { env });
  }

  private async mainTip(): Promise<string> {
    const { git } = this.as('github-actions[bot]').rest;
    const { data } = await git.getRef({ ...this.where, ref: 'heads/main' });
    return data.object.sha;
  }

  /** Time goes by: GitHub's clock has whole seconds. */
  later(): void {
    this.sandbox.clock.advance(5_000);
  }

  private async run(
    command: typeof ciPlan,
    { name, event, credential }: { name: string; event: object; credential: string },
    outside: { env?: NodeJS.ProcessEnv; failing?: Failing } = {},
  ) {
    const path = join(this.folder, 'event.json');
    const summary = join(this.folder, 'summary.md');
    writeFileSync(path, JSON.stringify(event));
    writeFileSync(summary, '');
    const recorded = recordedTerminal();
    const stopping = new AbortController();
    const terminal = {
      ...recorded,
      out: (text: string) => {
        recorded.out(text);
        if (this.cancelWhen?.test(text) === true) stopping.abort();
      },
    };
    const env = {
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: path,
      GITHUB_REPOSITORY: 'acme/incidents',
      GITHUB_TOKEN: this.sandbox.github.tokenOf('github-actions[bot]'),
      GITHUB_API_URL: 'http://github.sandbox',
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: await this.mainTip(),
      ...outside.env,
    };
    const policy = readPolicy(this.checkout);
    const code = await command(env, {
      aws: accessWith(connect(this.sandbox, credential), policy.guardrails),
      terminal,
      policy,
      checkout: this.checkout,
      fetch: fetchOf(this.github(outside.failing)),
      ...('RUNNER_TEMP' in env ? {} : { receiptsFolder: this.folder }),
      stop: stopping.signal,
    }).catch((error: unknown) => {
      // As the program ends where a command throws.
      terminal.err(explain(error));
      return EXIT.error;
    });
    const text = readFileSync(summary, 'utf8');
    return { code, stdout: terminal.stdout(), stderr: terminal.stderr(), summary: text };
  }
}
