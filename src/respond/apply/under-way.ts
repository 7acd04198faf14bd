import { stepId } from '../../actions/catalogue.ts';
import type { AttachProfile } from '../../actions/attach-profile.ts';
import type { RefreshInstance } from '../../actions/refresh-instance.ts';
import type { Progress } from './progress.ts';

/** What a run has begun, followed from its progress: known at any moment, without asking AWS. */
export interface UnderWay {
  /** The same progress, followed. */
  readonly following: (progress: Progress) => Progress;
  /** Whether any step was begun. */
  readonly begun: () => boolean;
  /** Refreshes that were begun and have not ended well: such an instance may be without its profile. */
  readonly refreshes: () => readonly (RefreshInstance | AttachProfile)[];
}

/** Follows the runs of one process. */
export function followRuns(): UnderWay {
  const open = new Map<string, RefreshInstance | AttachProfile>();
  let any = false;
  return {
    following: (progress) => ({
      ...progress,
      started: (what, step) => {
        any = true;
        if (step.action === 'refresh-instance' || step.action === 'attach-profile')
          open.set(stepId(step), step);
        progress.started(what, step);
      },
      finished: (what, outcome, problem, step) => {
        if (outcome === 'done' || outcome === 'already-so') open.delete(stepId(step));
        progress.finished(what, outcome, problem, step);
      },
    }),
    begun: () => any,
    refreshes: () => [...open.values()],
  };
}
