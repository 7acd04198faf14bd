import { renderPullRequestEvent } from './render/pull-request-event.ts';
import type { PullRequestAction, PullRequestEvent } from './render/pull-request-event.ts';
import { renderPushEvent } from './render/push-event.ts';
import type { PushEvent } from './render/push-event.ts';
import { renderWorkflowDispatchEvent } from './render/workflow-events.ts';
import type { Dispatch, ScheduleEvent, WorkflowDispatchEvent } from './render/workflow-events.ts';
import { accountNamed, pullNumbered } from './state/look-up.ts';
import type { Push } from './state/records.ts';
import { startsWorkflows } from './state/starts-workflows.ts';
import type { World } from './state/world.ts';

/** The payloads that GitHub would send, which workflows find in their event files. */
export interface Events {
  /** The last movement of any reference since the repository was made. */
  lastPush(): Push | undefined;
  /** Whether GitHub starts workflows for this push: not when GITHUB_TOKEN made it, nor when it says `[skip ci]`. */
  startsWorkflows(push: Push): boolean;
  pushEvent(push: Push): PushEvent;
  /** The event of the push that left a branch at this commit, such as a merge; throws when none did. */
  pushEventOf(sha: string): PushEvent;
  pullRequestEvent(number: number, action: PullRequestAction): PullRequestEvent;
  workflowDispatchEvent(dispatch: Dispatch): WorkflowDispatchEvent;
  /** The event of a schedule such as `17 * * * *`. */
  scheduleEvent(cron: string): ScheduleEvent;
}

/** The events of this world as it is when they are asked for. */
export function eventsOf(world: World): Events {
  const pushEvent = (push: Push) => renderPushEvent(world, push, accountNamed(world, push.sender));
  return {
    lastPush: () => world.pushes.at(-1),
    startsWorkflows: (push) => startsWorkflows(world, push),
    pushEvent,
    pushEventOf(sha) {
      const push = world.pushes.findLast(({ after }) => after === sha);
      if (push === undefined) throw new Error(`No push in the sandbox ended at ${sha}.`);
      return pushEvent(push);
    },
    pullRequestEvent: (number, action) =>
      renderPullRequestEvent(world, pullNumbered(world, number), action),
    workflowDispatchEvent: (dispatch) =>
      renderWorkflowDispatchEvent(world, dispatch, accountNamed(world, dispatch.sender)),
    scheduleEvent: (cron) => ({ schedule: cron }),
  };
}
