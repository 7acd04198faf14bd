import type { Contexts } from '../expression.ts';
import type { Job } from '../workflow.ts';
import type { Site } from './site.ts';
import type { Happening } from './trigger.ts';

/** A job while it runs: what its steps left behind for those after them. */
export interface JobState {
  readonly site: Site;
  readonly job: Job;
  readonly happening: Happening;
  readonly workspace: string;
  readonly artifacts: string;
  readonly contexts: Contexts;
  readonly env: Record<string, string>;
  readonly path: string[];
}

/** How one step ended, and what it said. */
export interface StepEnd {
  readonly name: string;
  readonly outcome: 'success' | 'failure' | 'skipped';
  readonly log: string;
  readonly summary: string;
}

/** The runner's own variables, from which the program knows what it is about. */
export function defaultVariables(site: Site, happening: Happening, eventPath: string) {
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: happening.actor,
    GITHUB_EVENT_NAME: happening.name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_REF: happening.ref,
    GITHUB_REPOSITORY: site.repository,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1658821493',
    GITHUB_SHA: happening.sha,
  };
}
