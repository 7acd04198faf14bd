import type { Step } from '../../actions/catalogue.ts';
import type { Outcome } from './receipts.ts';

/** What a run tells whoever watches. Names may hold foreign text: whoever prints it escapes it. */
export interface Progress {
  readonly started: (what: string, step: Step) => void;
  readonly finished: (
    what: string,
    outcome: Outcome,
    problem: string | undefined,
    step: Step,
  ) => void;
  readonly waiting: (seconds: number) => void;
  /** Everything is read again after so many seconds. */
  readonly holding: (seconds: number) => void;
  /** Somebody undid a step that was held. */
  readonly undone: (what: string) => void;
  readonly checked: (what: string, held: boolean, verified: boolean) => void;
}
