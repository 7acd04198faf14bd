import type { Events } from './events.ts';
import { match, type Matched } from './match.ts';
import { fromHash, toHash, type View } from './view.ts';

/** What is looked at now, and whoever draws it. */
export interface Store {
  readonly events: Events;
  readonly view: () => View;
  readonly matched: () => Matched;
  /** Looks at something else; drawn with the next frame, once for all changes before it. */
  readonly change: (next: (view: View) => View) => void;
  /** Called now, and after each change. */
  readonly draw: (drawn: () => void) => void;
  /** Called when changes have come to rest. */
  readonly rest: (rested: () => void) => void;
}

// Browsers refuse more than some hundred changes of the address in half a minute: it waits until nothing moves.
const FRAMES_AT_REST = 20;

/** Begins with what the page's address tells. */
export function openStore(events: Events): Store {
  let view = fromHash(location.hash);
  let matched = match(events, view);
  let pending = false;
  let still = 0;
  const drawers: (() => void)[] = [];
  const resters: (() => void)[] = [];
  const frame = (): void => {
    if (pending) {
      pending = false;
      still = 0;
      matched = match(events, view);
      for (const drawn of drawers) drawn();
    } else if (++still >= FRAMES_AT_REST) {
      for (const rested of resters) rested();
      return;
    }
    requestAnimationFrame(frame);
  };
  let running = false;
  const change: Store['change'] = (next) => {
    view = next(view);
    pending = true;
    if (running) return;
    running = true;
    requestAnimationFrame(frame);
  };
  resters.push(() => {
    running = false;
    keepInAddress(view);
  });
  addEventListener('hashchange', () => {
    if (location.hash.includes('=') && location.hash.slice(1) !== toHash(view))
      change(() => fromHash(location.hash));
  });
  return {
    events,
    view: () => view,
    matched: () => matched,
    change,
    draw: (drawn) => {
      drawers.push(drawn);
      drawn();
    },
    rest: (rested) => void resters.push(rested),
  };
}

function keepInAddress(view: View): void {
  const hash = toHash(view);
  try {
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`);
  } catch {
    // Some browsers allow no change of the address of a file: the view is not kept then, and still works.
  }
}
