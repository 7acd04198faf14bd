import { endedHere, runHere } from '../../respond/apply/ended-here.ts';
import { runPlan, type Ended } from '../../respond/apply/run-plan.ts';
import type { ReceiptsOnDisk } from '../../respond/apply/receipts-on-disk.ts';
import { followRuns } from '../../respond/apply/under-way.ts';
import { NO_GUARDRAILS } from '../../policy/guardrails.ts';
import { findingsAgain } from '../../policy/judge.ts';
import { stepsWaiting, whyReachedWait } from '../../policy/waiting.ts';
import type { Plan } from '../../actions/catalogue.ts';
import { plain } from '../../report/escape.ts';
import { linesAfter, linesAtOnce, type Next } from '../../report/what-is-left.ts';
import type { ApplyCommandOptions } from './apply-options.ts';
import type { CommandContext } from './command-context.ts';
import type { FamilyReadings } from '../../trail/read-family.ts';
import { toldReadings } from './reading-lines.ts';
import { listenForInterrupt, stoppingWords, type Interruption } from './interrupt.ts';

/** A run that somebody may stop at any moment, and that always ends with what is left and what to type. */
export interface Attended {
  readonly interruption: Interruption;
  readonly run: (
    plan: Plan,
    receipts: ReceiptsOnDisk,
    options: ApplyCommandOptions,
  ) => Promise<Ended>;
  /** From then on only CloudTrail is read: with what the run has read of it. */
  readonly auditing: () => FamilyReadings;
  /** What is left at this moment, and what to type. */
  readonly lastLines: () => string;
}

const NOTHING_DONE = ['Nothing was done.'];

/** Listens for signals from now on. */
export function attend(
  { aws, terminal, guardrails = NO_GUARDRAILS }: CommandContext,
  next: Next,
): Attended {
  const underWay = followRuns();
  let left = (): readonly string[] => NOTHING_DONE;
  const lastLines = (): string =>
    left()
      .map((line) => `${plain(line)}\n`)
      .join('');
  let clear = (): void => undefined;
  let saying = (): string | undefined => undefined;
  const readings = toldReadings(terminal.err, aws.clock);
  const interruption = listenForInterrupt(terminal, {
    saying: () => saying(),
    lastWords: lastLines,
    clear: () => {
      clear();
    },
  });
  return {
    interruption,
    lastLines,
    auditing: () => {
      saying = () => 'Stopping: the audit is left out.';
      return readings;
    },
    async run(plan, receipts, { cutoffMargin, hold }) {
      const progress = await terminal.progress();
      saying = () => stoppingWords(underWay);
      clear = progress.stop;
      left = () => (underWay.begun() ? linesAtOnce(underWay.refreshes(), next) : NOTHING_DONE);
      const now = aws.clock.now();
      const why = whyReachedWait(findingsAgain(guardrails, plan, now), undefined);
      const ended = await runPlan(aws, plan, receipts, {
        cutoffMarginSeconds: cutoffMargin,
        holdSeconds: hold,
        waiting: stepsWaiting(guardrails, plan, { why, now }),
        readings,
        progress: underWay.following(progress),
        stop: interruption.signal,
        run: runHere(),
        endedLately: endedHere(receipts.earlier, () => aws.clock.now()),
        warn: (problem) => {
          terminal.err(`warning: ${plain(problem)}\n`);
        },
      }).finally(() => {
        progress.stop();
      });
      if (ended.kind === 'applied') left = () => linesAfter(ended.applied, next);
      return ended;
    },
  };
}
