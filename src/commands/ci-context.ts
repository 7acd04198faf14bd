import { appendFileSync, readFileSync } from 'node:fs';
import { openRepository, type Repository } from '../github/repository.ts';
import type { Connection } from '../aws/connection.ts';
import type { Guardrails } from '../guardrails/guardrails.ts';
import type { Terminal } from './terminal.ts';

/** What a CI command works with; `fetch` is for drills, whose GitHub is in the process. */
export interface CiContext {
  readonly aws: Connection;
  readonly terminal: Terminal;
  /** The built-in limits alone where there are none. */
  readonly guardrails?: Guardrails;
  readonly fetch?: typeof fetch;
  /** Where receipts go; the workflow keeps that folder as an artifact. */
  readonly receiptsFolder?: string;
}

export interface CiRun {
  readonly repository: Repository;
  readonly event: unknown;
  /** Writes to the job summary, where there is one. */
  readonly summarise: (markdown: string) => void;
}

/** The environment is not that of a GitHub workflow. */
export class NotInCi extends Error {
  readonly forPeople = true;
}

// GitHub takes one mebibyte of summary a step.
const SUMMARY_BYTES = 1_000_000;

/** Reads what the runner says about this run. */
export function ciRun(env: NodeJS.ProcessEnv, wanted: string, fetchFn?: typeof fetch): CiRun {
  const need = (name: string): string => {
    const value = env[name];
    if (value !== undefined && value !== '') return value;
    throw new NotInCi(
      `${name} is not set: this command runs in a GitHub workflow, on the event ${wanted}.`,
    );
  };
  const name = need('GITHUB_EVENT_NAME');
  if (name !== wanted) throw new NotInCi(`this command is for the event ${wanted}, not ${name}.`);
  const repository = openRepository({
    fullName: need('GITHUB_REPOSITORY'),
    token: need('GITHUB_TOKEN'),
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    ...(fetchFn ? { fetch: fetchFn } : {}),
  });
  const summary = env['GITHUB_STEP_SUMMARY'];
  return {
    repository,
    event: JSON.parse(readFileSync(need('GITHUB_EVENT_PATH'), 'utf8')) as unknown,
    summarise: (markdown) => {
      if (!summary) return;
      try {
        appendFileSync(summary, `${markdown.slice(0, SUMMARY_BYTES)}\n`);
      } catch {
        // A summary that cannot be written never fails what it is about.
      }
    },
  };
}
