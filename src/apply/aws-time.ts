import type { Clock } from '../aws/clock.ts';
import type { Progress } from './progress.ts';

/** AWS's clock, followed by ours from one Date header on. */
export interface AwsTime {
  readonly now: () => Date;
  /** The moment that lies so many seconds after now, whatever AWS's clock shows within its second. */
  readonly after: (seconds: number) => Date;
  readonly waitUntil: (moment: Date, progress: Progress) => Promise<void>;
}

// The Date header is cut to whole seconds: AWS may be up to one second further.
const HEADER_RESOLUTION_MS = 1000;

/** Follows AWS's clock from a Date header that has just been received. */
export function awsTimeFrom(clock: Clock, header: Date): AwsTime {
  const skew = header.getTime() - clock.now().getTime();
  const now = (): Date => new Date(clock.now().getTime() + skew);
  return {
    now,
    after: (seconds) => new Date(now().getTime() + HEADER_RESOLUTION_MS + seconds * 1000),
    async waitUntil(moment, progress) {
      const rest = moment.getTime() + HEADER_RESOLUTION_MS - now().getTime();
      if (rest <= 0) return;
      progress.waiting(Math.ceil(rest / 1000));
      await clock.sleep(rest);
    },
  };
}
