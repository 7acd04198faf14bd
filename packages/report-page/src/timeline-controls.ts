import type { PageData } from './page-data.ts';
import type { Mark } from './bins.ts';
import { makeButton, part } from './dom.ts';
import type { Store } from './store.ts';
import type { Timeline } from './timeline.ts';
import { only, within, type Span } from './view.ts';
import { moved, wholeSpan, zoomed } from './zoom.ts';

// Half as much, twice as much: what a press of a key or a button does.
const STEP = 0.5;
// Of a turn of the wheel, which tells about a hundred pixels.
const WHEEL = 0.0022;
// Of what is seen, per press.
const MOVE = 0.2;

/** Zoom and movement by keys, buttons and wheel; marks by keys. */
export function controlTimeline(
  store: Store,
  data: PageData,
  { timeline, showMark }: { timeline: Timeline; showMark: (mark: Mark | undefined) => void },
): void {
  const { plot } = timeline;
  const whole = wholeSpan(data);
  const now = (): Span => store.view().span ?? whole;
  const look = (span: Span | undefined): void => {
    store.change((view) => within(view, span));
  };
  const zoom = (factor: number, around = (now().from + now().to) / 2): void => {
    look(zoomed(whole, now(), { factor, around }));
  };
  const move = (share: number): void => {
    if (store.view().span) look(moved(whole, now(), share));
  };
  const step = (by: 1 | -1): void => {
    const marks = [...timeline.marks()].sort((a, b) => a.from - b.from || a.lane - b.lane);
    const last = timeline.chosen();
    const at = marks.findIndex((it) => it.from === last?.from && it.rule === last.rule);
    const next = marks[at === -1 ? (by === 1 ? 0 : marks.length - 1) : at + by];
    if (!next) return;
    timeline.choose(next);
    showMark(next);
  };
  const open = (): void => {
    const mark = timeline.chosen();
    if (mark) showEvents(store, mark);
  };
  const everything = (): void => {
    timeline.choose(undefined);
    showMark(undefined);
    look(undefined);
  };
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => zoom(STEP),
    '=': () => zoom(STEP),
    '-': () => zoom(1 / STEP),
    '−': () => zoom(1 / STEP),
    ArrowLeft: () => move(-MOVE),
    ArrowRight: () => move(MOVE),
    ArrowUp: () => step(-1),
    ArrowDown: () => step(1),
    Enter: open,
    '0': everything,
    Escape: everything,
  };
  const chart = plot.root.parentElement;
  chart?.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  plot.over.addEventListener(
    'wheel',
    (event) => {
      // The wheel belongs to the page, unless it is told otherwise.
      if (!event.ctrlKey && !event.metaKey && document.activeElement !== chart) return;
      event.preventDefault();
      const { left } = plot.over.getBoundingClientRect();
      zoom(Math.exp(event.deltaY * WHEEL), plot.posToVal(event.clientX - left, 'x'));
    },
    { passive: false },
  );
  part('timeline-tools').append(
    makeButton('−', () => zoom(1 / STEP), { 'aria-label': 'Zoom out' }),
    makeButton('+', () => zoom(STEP), { 'aria-label': 'Zoom in' }),
    makeButton('←', () => move(-MOVE), { 'aria-label': 'Earlier' }),
    makeButton('→', () => move(MOVE), { 'aria-label': 'Later' }),
    makeButton('All of the time', everything),
  );
}

/** Only the events of one mark: its credential, its finding, its time. */
export function showEvents({ change, events }: Store, mark: Mark): void {
  const credential = events.columns.credential.texts[mark.lane] ?? '';
  const rule = events.columns.rule.texts[mark.rule] ?? '';
  // Whole seconds on both sides, so that the mark itself stays in sight.
  const margin = Math.max(30, (mark.to - mark.from) * 0.1);
  change((view) =>
    within(only(only(view, 'credential', [credential]), 'rule', [rule]), {
      from: mark.from - margin,
      to: mark.to + margin,
    }),
  );
}
