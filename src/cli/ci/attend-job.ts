import { followRuns } from '../../respond/apply/under-way.ts';
import { listenForInterrupt, stoppingWords } from '../terminal/interrupt.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { forLog } from '../../report/escape.ts';
import { linesAtOnce } from '../../report/what-is-left.ts';
import { NEXT_IN_CI, type CiContext } from './context.ts';

/** What a command needs to end well where its job is cancelled. */
export type Cancellable = Required<Pick<CiContext, 'stop' | 'underWay'>>;

/** Runs a command of a workflow that writes; when its job is cancelled, what is begun is finished and told. */
export async function attendJob(
  { terminal }: { readonly terminal: Terminal },
  command: (cancellable: Cancellable) => Promise<number>,
): Promise<number> {
  const underWay = followRuns();
  const interruption = listenForInterrupt(terminal, {
    saying: () => stoppingWords(underWay),
    lastWords: () =>
      linesAtOnce(underWay.refreshes(), NEXT_IN_CI)
        .map((line) => `${forLog(line)}\n`)
        .join(''),
  });
  try {
    const code = await command({ stop: interruption.signal, underWay });
    if (interruption.signal.aborted) interruption.leave(code);
    return code;
  } finally {
    interruption.done();
  }
}
