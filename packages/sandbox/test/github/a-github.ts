import { Octokit } from '@octokit/rest';
import { manualClock } from '../../src/clock.ts';
import type { SandboxClock } from '../../src/clock.ts';
import { fetchOf } from '../../src/github/fetch.ts';
import { createGitHub } from '../../src/github/github.ts';
import type { GitHub, GitHubDeclaration } from '../../src/github/github.ts';
import { checked } from '../contracts/github-contract.ts';

/** One repository, `acme/vault`, and the clients of the people in it. */
export interface Scene {
  readonly github: GitHub;
  readonly clock: SandboxClock;
  /** A real client acting as this user, every exchange held against GitHub's description. */
  readonly as: (login: string) => Octokit;
}

export const REPO = { owner: 'acme', repo: 'vault' };

/** Ada and Alan write, Rita reads, Nora sees nothing; only what differs need be said. */
export function aGitHub(differences: Partial<GitHubDeclaration> = {}): Scene {
  const clock = manualClock(new Date('2026-11-20T10:00:00Z'));
  const declaration: GitHubDeclaration = {
    ...REPO,
    users: [
      { login: 'ada', permission: 'admin' },
      { login: 'alan', permission: 'write' },
      { login: 'rita', permission: 'read' },
      { login: 'nora', permission: 'none' },
    ],
    files: { 'README.md': '# Vault\n', 'docs/a.md': 'a\n', 'docs/b.md': 'b\n' },
    ...differences,
  };
  const github = createGitHub(declaration, clock);
  return { github, clock, as: (login) => clientOf(github, github.tokenOf(login)) };
}

/** A client with any token at all. */
export function clientOf(github: GitHub, auth: string): Octokit {
  const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  return new Octokit({ auth, request: { fetch: fetchOf(checked(github.handle)) }, log: silent });
}

/** Makes a branch from main and puts files on it, one commit each. */
export async function branchWith(
  { as }: Scene,
  branch: string,
  files: Readonly<Record<string, string>>,
  login = 'ada',
): Promise<void> {
  const { git, repos } = as(login).rest;
  const { data: main } = await git.getRef({ ...REPO, ref: 'heads/main' });
  await git.createRef({ ...REPO, ref: `refs/heads/${branch}`, sha: main.object.sha });
  for (const [path, text] of Object.entries(files)) {
    const content = Buffer.from(text).toString('base64');
    const message = `Write ${path}`;
    await repos.createOrUpdateFileContents({ ...REPO, path, branch, message, content });
  }
}

/** The same with a pull request, whose number comes back. */
export async function pullWith(
  scene: Scene,
  branch: string,
  files: Readonly<Record<string, string>>,
): Promise<number> {
  await branchWith(scene, branch, files);
  const pull = { ...REPO, title: `Add ${branch}`, head: branch, base: 'main', body: 'Because.' };
  const { data } = await scene.as('ada').rest.pulls.create(pull);
  return data.number;
}

function ignore(): void {}
