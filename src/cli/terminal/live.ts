import { createLogUpdate } from 'log-update';
import type { Colours } from '../../report/colours.ts';
import { plain } from '../../report/escape.ts';
import { progressLines } from '../../report/progress-lines.ts';
import type { Progress } from '../../respond/apply/progress.ts';
import type { LiveArea, LiveLines } from './no-lines.ts';

/** Progress that leaves the screen when it is stopped. */
export interface StoppableProgress extends Progress {
  readonly stop: () => void;
}

const TICK_MS = 1000;

/** Progress for a person who watches: what is done stays, what is under way is a line each that counts seconds. */
export function liveProgress(
  stream: NodeJS.WriteStream,
  colours: Colours,
): StoppableProgress & LiveArea {
  const update = createLogUpdate(stream);
  const underWay = new Map<string, number>();
  let deadline: number | undefined;
  let waitingFor = '';
  const draw = (): void => {
    const now = Date.now();
    const steps = [...underWay].map(
      ([what, since]) => `${colours.dim('…'.padEnd(10))} ${what} ${seconds(now - since)}`,
    );
    const rest = deadline === undefined ? 0 : deadline - now;
    const wait =
      rest > 0 ? [`${colours.dim('wait'.padEnd(10))} ${waitingFor} ${seconds(rest)}`] : [];
    update([...steps, ...wait].join('\n'));
  };
  const above = (print: () => void): void => {
    update.clear();
    print();
    draw();
  };
  const lines = progressLines((line) => {
    above(() => stream.write(`${line}\n`));
  }, colours);
  const ticking = setInterval(draw, TICK_MS);
  ticking.unref();
  return {
    started: (what) => {
      underWay.set(plain(what), Date.now());
      deadline = undefined;
      draw();
    },
    finished: (what, outcome, problem, step) => {
      underWay.delete(plain(what));
      lines.finished(what, outcome, problem, step);
    },
    waiting: (howLong) => {
      deadline = Date.now() + howLong * 1000;
      waitingFor = 'for the cutoff to pass';
      lines.waiting(howLong);
    },
    holding: (howLong) => {
      deadline = Date.now() + howLong * 1000;
      waitingFor = 'to read everything again';
      lines.holding(howLong);
    },
    undone: lines.undone,
    checked: lines.checked,
    above,
    stop: () => {
      clearInterval(ticking);
      update.clear();
      update.done();
    },
  };
}

function seconds(milliseconds: number): string {
  return `${Math.max(0, Math.round(milliseconds / 1000))} s`;
}

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
