import type { Permissions } from '../workflow.ts';
import type { Happening } from './trigger.ts';

/** What a runner has around it: the repository, actions to fetch, an identity provider, a place for artifacts. */
export interface Site {
  readonly repository: string;
  /** A real git repository with every commit of it; written anew before each run. */
  readonly git: () => string;
  /** Whether GitHub starts any workflow for it at all. */
  readonly startsWorkflows: (happening: Happening) => boolean;
  /** Real git repositories of actions, by `owner/name`. */
  readonly actions: Readonly<Record<string, string>>;
  readonly vars: Readonly<Record<string, string>>;
  /** GITHUB_TOKEN, as `github-actions[bot]`; runs for forks get one that only reads. */
  readonly token: string;
  readonly readOnlyToken: string;
  /** What AWS hands out for the job's token; throws where the role's trust does not fit. */
  readonly assume: (role: string, identity: Identity) => Readonly<Record<string, string>>;
  /** What the machine has in its environment besides: where AWS and GitHub are. */
  readonly env: Readonly<Record<string, string>>;
  /** Everything of this site lies below here. */
  readonly folder: string;
}

/** What a job's identity token says of it. */
export interface Identity {
  readonly event: string;
  readonly ref: string;
  readonly environment: string | undefined;
  readonly permissions: Permissions;
}
