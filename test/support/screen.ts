import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';

/** The terminal of a program, while that runs. */
export interface Screen {
  readonly shown: () => string;
  readonly type: (keys: string) => void;
  /** Waits for this to be shown, now or later; false where the program ended without it. */
  readonly shows: (text: RegExp) => Promise<boolean>;
}

/** What a program on a terminal shows, and how to type there; `child` is what gives it one. */
export function screenOf(child: ChildProcessWithoutNullStreams): Screen {
  let shown = '';
  const ended = once(child, 'close').then(() => false);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
  });
  return {
    shown: () => shown,
    type: (keys) => void child.stdin.write(keys),
    shows(text) {
      const seen = new Promise<boolean>((resolve) => {
        const look = (): void => {
          if (text.test(shown)) resolve(true);
        };
        child.stdout.on('data', look);
        look();
      });
      return Promise.race([seen, ended]);
    },
  };
}
