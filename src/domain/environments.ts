/** The environment without which no workflow gets the right to write. */
export const ENVIRONMENT = 'staunch-apply';

/** The environment of the workflow that follows up: it reads AWS as a pull request does, from the default branch. */
export const FOLLOW_UP_ENVIRONMENT = 'staunch-follow-up';

/** Every environment that a workflow of Staunch names. GitHub makes a missing one by itself, open to every branch. */
export const ENVIRONMENTS = [ENVIRONMENT, FOLLOW_UP_ENVIRONMENT] as const;

export type EnvironmentName = (typeof ENVIRONMENTS)[number];
