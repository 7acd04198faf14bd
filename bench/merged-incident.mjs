import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Octokit } from '@octokit/rest';
import { environmentFor } from './environment.mjs';
import { runOrThrow } from './run-process.mjs';
import { incidentAt, worldAt } from './world.mjs';

/**
 * @import { WorldFile } from '@staunch/sandbox'
 * @import { DistantServer } from './distant-server.mjs'
 */

const NAME = 'bench';
export const INCIDENT_FILE = `incidents/${NAME}.yaml`;
const WHERE = { owner: 'acme', repo: 'incidents' };
// As `staunch init` leaves it: the built-in limits, and no rules yet.
const POLICY = 'limits: { accessKeys: 20, roles: 20, instances: 200 }\nrules: []\n';
// GitHub's times have whole seconds, and an approval counts when it is later than the plan's comment.
const A_MOMENT_MS = 2_000;

/**
 * The world of the bench with a repository in it: somebody who responds and somebody who reviews.
 * @param {Date} now
 * @returns {WorldFile}
 */
export function worldWithRepository(now) {
  const files = { 'incidents/README.md': 'Incidents', 'policy/guardrails.yaml': POLICY };
  return {
    ...worldAt(now),
    github: {
      ...WHERE,
      users: ['rhea', 'rolf'].map((login) => ({ login, permission: 'write' })),
      files,
    },
  };
}

/**
 * Brings an incident as far as its merge: opened, planned by `staunch ci plan`, approved, squashed. The answer is
 * how the workflow that the merge starts is run: its environment, and the folder of its checkout.
 * @param {DistantServer} server
 * @param {{ folder: string, staunch: string, now: Date }} setup
 */
export async function mergeIncident(server, { folder, staunch, now }) {
  const { github, clock } = server.sandbox;
  const text = incidentAt(now, NAME);
  const number = await openPull(as(server, 'rhea'), text);
  const cwd = join(folder, 'checkout');
  await writeFiles(cwd, { 'policy/guardrails.yaml': POLICY });
  const opened = github.pullRequestEvent(number, 'opened');
  const planning = await environmentOf(server, { name: 'pull_request', event: opened, folder });
  const near = { AWS_ENDPOINT_URL: server.near, GITHUB_API_URL: server.near };
  await runOrThrow(process.execPath, [staunch, 'ci', 'plan'], { ...planning, ...near }, { cwd });
  clock.advance(A_MOMENT_MS);
  const review = { ...WHERE, pull_number: number };
  await as(server, 'rolf').pulls.createReview({ ...review, event: 'APPROVE' });
  const merged = await as(server, 'rolf').pulls.merge({ ...review, merge_method: 'squash' });
  await writeFiles(cwd, { [INCIDENT_FILE]: text });
  const event = github.pushEventOf(merged.data.sha);
  return { env: await environmentOf(server, { name: 'push', event, folder }), cwd };
}

/**
 * @param {DistantServer} server
 * @param {string} login
 */
function as({ sandbox, near }, login) {
  return new Octokit({ auth: sandbox.github.tokenOf(login), baseUrl: near }).rest;
}

/**
 * @param {Octokit['rest']} rest
 * @param {string} text
 */
async function openPull({ git, repos, pulls }, text) {
  const main = await git.getRef({ ...WHERE, ref: 'heads/main' });
  const { sha } = main.data.object;
  await git.createRef({ ...WHERE, ref: 'refs/heads/fix', sha });
  const content = Buffer.from(text).toString('base64');
  const file = { path: INCIDENT_FILE, message: 'Contain', content };
  await repos.createOrUpdateFileContents({ ...WHERE, branch: 'fix', ...file });
  const { data } = await pulls.create({ ...WHERE, title: 'Contain', head: 'fix', base: 'main' });
  return data.number;
}

/**
 * @param {DistantServer} server
 * @param {{ name: string, event: unknown, folder: string }} start
 */
async function environmentOf(server, { name, event, folder }) {
  const path = join(folder, 'event.json');
  await writeFile(path, JSON.stringify(event));
  const who = name === 'push' ? 'apply' : 'plan';
  return {
    ...environmentFor(folder, server.endpoint, server.credentialOf(who)),
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: `${WHERE.owner}/${WHERE.repo}`,
    GITHUB_TOKEN: server.sandbox.github.tokenOf('github-actions[bot]'),
    GITHUB_API_URL: server.github,
    STAUNCH_ALLOW_ENDPOINT: server.endpoint,
    STAUNCH_CUTOFF_MARGIN_SECONDS: '0',
    STAUNCH_HOLD_SECONDS: '0',
  };
}

async function writeFiles(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
