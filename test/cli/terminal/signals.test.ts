import { describe, expect, it } from 'vitest';
import {
  meaningOf,
  SIGNALS,
  type Heard,
  type Signal,
} from '../../../src/cli/terminal/interrupt.ts';

/** What a signal means that comes so many milliseconds after the one before it, after these. */
function meaning(
  signal: Signal,
  afterMs: number,
  earlier: readonly Signal[],
  passedOn = false,
): string {
  const heard: Heard[] = earlier.map((it, at) => ({ signal: it, at: at * 10_000 }));
  const at = (heard.at(-1)?.at ?? 0) + afterMs;
  return meaningOf({ signal, at }, heard, { passedOn });
}

describe('a signal', () => {
  it.each(SIGNALS)('%s stops in good order where it is the first', (signal) => {
    expect(meaning(signal, 0, [])).toBe('stop');
  });

  it.each([
    ['a second Ctrl-C', 'SIGINT', ['SIGINT'], 'end'],
    ['a second kill', 'SIGTERM', ['SIGTERM'], 'end'],
    ['Ctrl-C after a kill', 'SIGINT', ['SIGTERM'], 'end'],
    ['Ctrl-C after the terminal of before went away', 'SIGINT', ['SIGHUP'], 'end'],
    ['what a cancelled job gets after 7.5 s', 'SIGTERM', ['SIGINT'], 'soon'],
    ['a third that kills', 'SIGTERM', ['SIGINT', 'SIGTERM'], 'end'],
    ['a terminal that goes away', 'SIGHUP', ['SIGINT'], 'nothing'],
    ['a shell that says so again', 'SIGHUP', ['SIGHUP'], 'nothing'],
  ] as const)('%s: %s after %s means %s', (_, signal, earlier, expected) => {
    expect(meaning(signal, 7_500, earlier)).toBe(expected);
  });

  it('that npm passes on counts once, and the next press counts', () => {
    expect(meaning('SIGINT', 5, ['SIGINT'], true)).toBe('nothing');
    expect(meaning('SIGINT', 2_000, ['SIGINT'], true)).toBe('end');
  });

  it('typed twice as fast as anybody can ends at once where nothing stands in between', () => {
    expect(meaning('SIGINT', 50, ['SIGINT'])).toBe('end');
  });

  it('sent to a process and to its group counts once', () => {
    expect(meaning('SIGTERM', 1, ['SIGTERM'])).toBe('nothing');
  });
});
