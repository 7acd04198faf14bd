import { awsNow } from '../../aws/aws-clock.ts';
import type { Connection } from '../../aws/connection.ts';
import type { Incident } from '../../domain/incident.ts';
import { StaunchError } from '../../domain/staunch-error.ts';
import type { Progress } from './progress.ts';

/** AWS's clock, which decides what a cutoff means. */
export interface AwsTime {
  readonly now: () => Date;
  /** The moment that lies so many seconds after now, whatever AWS's clock shows within its second. */
  readonly after: (seconds: number) => Date;
  readonly waitUntil: (moment: Date, progress: Progress, stop: AbortSignal) => Promise<void>;
  /** Ends early when stopped. */
  readonly sleep: (seconds: number, stop: AbortSignal) => Promise<void>;
}

// The Date header is cut to whole seconds: AWS may be up to one second further.
const HEADER_RESOLUTION_MS = 1000;

/** Follows AWS's clock as its answers tell it. */
export function awsTime(aws: Connection): AwsTime {
  const now = (): Date => awsNow(aws);
  return {
    now,
    after: (seconds) => new Date(now().getTime() + HEADER_RESOLUTION_MS + seconds * 1000),
    async waitUntil(moment, progress, stop) {
      const rest = moment.getTime() + HEADER_RESOLUTION_MS - now().getTime();
      if (rest <= 0) return;
      progress.waiting(Math.ceil(rest / 1000));
      await sleep(aws, rest, stop);
    },
    sleep: (seconds, stop) => sleep(aws, seconds * 1000, stop),
  };
}

async function sleep(aws: Connection, milliseconds: number, stop: AbortSignal): Promise<void> {
  if (stop.aborted) return;
  const stopped = new Promise<void>((resolve) => {
    stop.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
  await Promise.race([aws.clock.sleep(milliseconds, stop), stopped]);
}

// Signatures fail beyond five minutes; a quarter of an hour is a clock that is wrong.
const LARGEST_SKEW_MS = 15 * 60_000;

/**
 * Throws `wrong-clock` where the endpoint's Date cannot be the time: a cutoff taken from it would let sessions through,
 * or nobody ever again.
 */
export function refuseWrongClock(aws: Connection, incident: Incident): void {
  const there = awsNow(aws);
  const detected = new Date(incident.detectedAt);
  if (there.getTime() < detected.getTime() - LARGEST_SKEW_MS) {
    throw new StaunchError(
      'wrong-clock',
      `the endpoint's clock says ${there.toISOString()}, which is before the incident was detected (${incident.detectedAt}).`,
    );
  }
  const skew = Math.abs(there.getTime() - aws.clock.now().getTime());
  if (aws.redirected !== true && skew > LARGEST_SKEW_MS) {
    throw new StaunchError(
      'wrong-clock',
      `AWS's clock says ${there.toISOString()}, this machine's ${aws.clock.now().toISOString()}. Set this machine's clock.`,
    );
  }
}
