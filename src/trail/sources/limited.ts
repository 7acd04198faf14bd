import type { Budget } from '../budget.ts';
import type { Source } from './source.ts';

/** A source that nobody waits for longer than the budget lasts: one that hangs holds up no other. */
export function limited(source: Source, budget: Budget): Source {
  let hangs = false;
  const given = async (): Promise<boolean> => {
    const stop = budget.stop();
    await new Promise<void>((resolve) => {
      stop.addEventListener(
        'abort',
        () => {
          // What heeds the budget itself has its say first.
          setTimeout(resolve, GRACE_MS);
        },
        { once: true },
      );
    });
    hangs = true;
    return false;
  };
  return {
    ...source,
    async search(subjects, found) {
      if (hangs) return false;
      return Promise.race([source.search(subjects, found), given()]);
    },
    coverage() {
      const told = source.coverage();
      if (!hangs) return told;
      const why = `it did not answer within ${budget.seconds()} s`;
      return { ...told, notRead: [...told.notRead, { what: source.name, why }] };
    },
  };
}

const GRACE_MS = 2_000;
