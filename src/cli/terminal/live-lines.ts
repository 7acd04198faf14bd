import { createLogUpdate } from 'log-update';
import type { LiveArea, LiveLines } from './no-lines.ts';

// More often than that nobody can read.
const REDRAWN_MS = 100;

/** Lines at the end of a terminal. */
export function liveLines(stream: NodeJS.WriteStream): LiveLines & LiveArea {
  const update = createLogUpdate(stream);
  const lines = new Map<string, string>();
  let changed = false;
  const draw = (): void => {
    update([...lines.values()].join('\n'));
    changed = false;
  };
  const ticking = setInterval(() => {
    if (changed) draw();
  }, REDRAWN_MS);
  ticking.unref();
  return {
    show(name, line) {
      lines.set(name, line);
      changed = true;
    },
    above(print) {
      update.clear();
      print();
      if (lines.size > 0) draw();
    },
    stop() {
      clearInterval(ticking);
      update.clear();
      update.done();
    },
  };
}
