import type { Account } from '../state/accounts.ts';
import type { World } from '../state/world.ts';
import { renderAccount } from './account.ts';
import { renderRepository } from './repository.ts';

/** A run of a workflow that somebody asks for by hand. */
export interface Dispatch {
  /** The login of whoever asks. */
  readonly sender: string;
  /** The workflow's file, such as `.github/workflows/apply.yml`. */
  readonly workflow: string;
  /** A branch; the default branch unless told. */
  readonly branch?: string;
  /** As GitHub hands them on: text, whatever their type. */
  readonly inputs?: Readonly<Record<string, string>>;
}

/** What a workflow finds in its event file when somebody started it by hand. */
export type WorkflowDispatchEvent = ReturnType<typeof renderWorkflowDispatchEvent>;

/** What a workflow finds in its event file when its time has come: all that is sure is the schedule. */
export interface ScheduleEvent {
  readonly schedule: string;
}

/** Renders the event of a run asked for by hand; `inputs` is `null` when there are none. */
export function renderWorkflowDispatchEvent(world: World, dispatch: Dispatch, sender: Account) {
  const { workflow, branch = world.defaultBranch, inputs = null } = dispatch;
  return {
    inputs,
    ref: `refs/heads/${branch}`,
    repository: renderRepository(world),
    sender: renderAccount(sender),
    workflow,
  };
}
