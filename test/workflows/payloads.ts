import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The part of GitHub's payloads that conditions look at; the rest is there all the same. */
export interface Payload {
  readonly action?: string;
  readonly ref?: string;
  readonly repository: { readonly full_name: string; readonly default_branch: string };
  readonly pull_request?: {
    readonly number: number;
    readonly head: { readonly sha: string; readonly repo: object | null };
    readonly base: { readonly sha: string };
  };
}

interface Definition {
  readonly name: string;
  readonly examples: readonly Payload[];
}

const definitions = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@octokit/webhooks-examples'), 'utf8'),
) as readonly Definition[];

/** All payloads of an event that GitHub's own examples have. */
export function examplesOf(event: string): readonly Payload[] {
  const examples = definitions.find(({ name }) => name === event)?.examples ?? [];
  if (examples.length === 0) throw new Error(`there is no example of the event ${event}`);
  return examples;
}

/** Pull requests of the repository itself, whatever happened to them. */
export const ownPulls = examplesOf('pull_request');

/** The same pull requests, had they come from forks. */
export const forkPulls = ownPulls.map((payload) => withHead(payload, forkee()));

/** The same, had the forks been deleted meanwhile: GitHub then says null. */
export const orphanPulls = ownPulls.map((payload) => withHead(payload, null));

/** The `github` context of a run, as the runner makes it of an event. */
export function githubContext(event_name: string, event: unknown, ref: string) {
  const { repository } = event as Partial<Payload>;
  return {
    event_name,
    event,
    ref,
    repository: repository?.full_name ?? 'Codertocat/Hello-World',
    run_id: '1658821493',
    run_attempt: '2',
    token: 'ghs_token',
  };
}

function withHead(payload: Payload, repo: object | null): Payload {
  const { pull_request: pull } = payload;
  if (!pull) throw new Error('a pull_request event has a pull request');
  return { ...payload, pull_request: { ...pull, head: { ...pull.head, repo } } };
}

function forkee(): object {
  const [example] = examplesOf('fork') as unknown as readonly { readonly forkee: object }[];
  if (!example) throw new Error('there is an example of a fork');
  return example.forkee;
}
