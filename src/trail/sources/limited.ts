import type { Budget } from '../budget.ts';
import type { Source } from './source.ts';

/** A source that nobody waits for longer than the budget lasts: one that hangs holds up no other. */
export function limited(source: Source, budget: Budget): Source {
  let hangs = false;
  return {
    ...source,
    async search(subjects, found) {
      if (hangs) return false;
      const isMore = await budget.within((stop) =>
        Promise.race([source.search(subjects, found), longAfter(stop)]),
      );
      hangs = isMore === undefined;
      return isMore ?? false;
    },
    coverage() {
      const told = source.coverage();
      if (!hangs) return told;
      const why = `it did not answer within ${budget.seconds()} s`;
      return { ...told, notRead: [...told.notRead, { what: source.name, why }] };
    },
  };
}

// What heeds the budget itself has its say first.
const GRACE_MS = 2_000;

function longAfter(stop: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    const wait = (): void => {
      setTimeout(resolve, GRACE_MS, undefined);
    };
    if (stop.aborted) wait();
    else stop.addEventListener('abort', wait, { once: true });
  });
}
