import type { Clock } from '../../aws/clock.ts';
import { sourceProgressLine } from '../../report/progress-lines.ts';
import { familyReadings, type FamilyReadings } from '../../trail/read-family.ts';
import type { SourceProgress } from '../../trail/sources/source.ts';
import { NO_LINES, type LiveLines } from './no-lines.ts';

// Nobody should wait longer than ten seconds without a word, and a log needs no line a second.
const EVERY_MS = 5_000;
const AT_THE_LATEST_MS = 10_000;

/**
 * Readings of CloudTrail that say how far they are. Where a person watches, a line is kept up to date; elsewhere one is
 * printed every few seconds, also while nothing comes, and one in the end, of what took a while.
 */
export function toldReadings(
  print: (text: string) => void,
  clock: Clock,
  lines: LiveLines = NO_LINES,
): FamilyReadings {
  const isLive = lines !== NO_LINES;
  const last = new Map<string, SourceProgress>();
  let ticking: NodeJS.Timeout | undefined;
  let reading = 0;
  let begun = 0;
  let said = 0;
  const time = (): number => clock.now().getTime();
  const say = (): void => {
    said = time();
    if (last.size === 0) print('Reading CloudTrail …\n');
    for (const progress of last.values()) print(`${sourceProgressLine(progress)}\n`);
  };
  return familyReadings({
    began() {
      reading++;
      if (reading > 1) return;
      begun = said = time();
      // The machine's time: where nothing comes, no clock of a sandbox moves.
      if (!isLive) ticking = setInterval(say, AT_THE_LATEST_MS).unref();
    },
    progress(progress) {
      last.set(progress.source, progress);
      if (isLive) lines.show(progress.source, sourceProgressLine(progress));
      else if (time() - said >= EVERY_MS) say();
    },
    ended() {
      reading--;
      if (reading > 0) return;
      clearInterval(ticking);
      if (time() - begun >= EVERY_MS) say();
      last.clear();
    },
  });
}
