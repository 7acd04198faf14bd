import { createLogUpdate } from 'log-update';
import type { LiveLines } from './no-lines.ts';

// More often than that nobody can read.
const REDRAWN_MS = 100;

/** Lines at the end of a terminal. */
export function liveLines(stream: NodeJS.WriteStream): LiveLines {
  const update = createLogUpdate(stream);
  const lines = new Map<string, string>();
  let changed = false;
  const ticking = setInterval(() => {
    if (changed) update([...lines.values()].join('\n'));
    changed = false;
  }, REDRAWN_MS);
  ticking.unref();
  return {
    show(name, line) {
      lines.set(name, line);
      changed = true;
    },
    stop() {
      clearInterval(ticking);
      update.clear();
      update.done();
    },
  };
}
