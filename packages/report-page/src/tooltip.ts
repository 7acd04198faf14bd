import type { PageData } from './page-data.ts';
import { SHAPES, severityOf } from './severity.ts';
import { timeText } from './times.ts';
import type { Mark } from './bins.ts';
import { make, numberText, part } from './dom.ts';
import { BIN_WIDTH, markY } from './draw-lanes.ts';
import type { Store } from './store.ts';
import type { Timeline } from './timeline.ts';
import { showEvents } from './timeline-controls.ts';
import { only, within } from './view.ts';

// How near a pointer must come to a mark, in CSS pixels.
const NEAR = 9;

/** Says what is under the pointer, or at the mark chosen by keys; a click shows its events. */
export function openTooltip(
  store: Store,
  data: PageData,
  timeline: Timeline,
): { readonly showMark: (mark: Mark | undefined) => void } {
  const { plot } = timeline;
  const tooltip = make('div', { class: 'tooltip', attributes: { 'aria-hidden': 'true' } });
  plot.root.append(tooltip);
  const show = (lines: readonly string[], x: number, y: number): void => {
    tooltip.replaceChildren(...lines.map((text) => make('span', { text })));
    tooltip.classList.toggle('shown', lines.length > 0);
    const widest = plot.root.clientWidth - tooltip.offsetWidth - 4;
    tooltip.style.left = `${Math.max(4, Math.min(x + 12, widest))}px`;
    tooltip.style.top = `${y + 14}px`;
  };
  const markLines = (mark: Mark): string[] => {
    const rule = data.rules[mark.rule];
    return [
      `${SHAPES[severityOf(rule?.weight)]} ${rule?.title ?? ''}`,
      [rule?.tactic, rule?.technique].filter(Boolean).join(' · '),
      `${numberText(mark.events)} ${mark.events === 1 ? 'event' : 'events'} by ${data.credentials[mark.lane]?.name ?? ''}`,
      `${timeText(mark.from * 1000)}${mark.to > mark.from ? ` – ${timeText(mark.to * 1000)}` : ''}`,
    ];
  };
  const showMark = (mark: Mark | undefined): void => {
    if (!mark) {
      show([], 0, 0);
      return;
    }
    const lines = markLines(mark);
    show(lines, plot.valToPos(mark.from, 'x'), laneY(timeline, mark.lane));
    part('announced').textContent = lines.join(', ');
  };
  plot.over.addEventListener('mousemove', (event) => {
    const found = under(timeline, event);
    plot.over.style.cursor = found ? 'pointer' : 'crosshair';
    if (!found) show([], 0, 0);
    else if (found.mark) show(markLines(found.mark), event.offsetX, event.offsetY);
    else show(binLines(data, timeline, found), event.offsetX, event.offsetY);
  });
  plot.over.addEventListener('mouseleave', () => {
    show([], 0, 0);
  });
  let pressed = 0;
  plot.over.addEventListener('mousedown', ({ clientX }) => (pressed = clientX));
  plot.over.addEventListener('click', (event) => {
    if (Math.abs(event.clientX - pressed) > 5) return;
    const found = under(timeline, event);
    if (found?.mark) showEvents(store, found.mark);
    else if (found) showBin(store, timeline, found);
  });
  return { showMark };
}

interface Under {
  readonly lane: number;
  readonly bin: number;
  readonly mark?: Mark;
}

function under(timeline: Timeline, { offsetX, offsetY }: MouseEvent): Under | undefined {
  const lane = Math.floor(offsetY / timeline.laneHeight());
  const bin = Math.floor(offsetX / BIN_WIDTH);
  const marks = timeline.marks().filter((mark) => {
    const [from, to] = [mark.from, mark.to].map((time) => timeline.plot.valToPos(time, 'x'));
    const y = markY({ top: 0, laneHeight: timeline.laneHeight() }, mark.lane);
    return (
      (from ?? 0) - NEAR <= offsetX && offsetX <= (to ?? 0) + NEAR && Math.abs(y - offsetY) <= NEAR
    );
  });
  const mark = marks.at(-1);
  if (mark) return { lane, bin, mark };
  return total(timeline, lane, bin) > 0 ? { lane, bin } : undefined;
}

function total(timeline: Timeline, lane: number, bin: number): number {
  const bins = timeline.bins()[lane];
  return (bins?.foreign[bin] ?? 0) + (bins?.usual[bin] ?? 0);
}

function binLines(data: PageData, timeline: Timeline, { lane, bin }: Under): string[] {
  const bins = timeline.bins()[lane];
  const [foreign, usual] = [bins?.foreign[bin] ?? 0, bins?.usual[bin] ?? 0];
  const refused = bins?.refused[bin] ?? 0;
  return [
    `${numberText(foreign + usual)} ${foreign + usual === 1 ? 'event' : 'events'} by ${data.credentials[lane]?.name ?? ''}`,
    `${numberText(foreign)} foreign or unclear, ${numberText(usual)} usual, ${numberText(refused)} refused`,
    timeText(timeline.plot.posToVal(bin * BIN_WIDTH, 'x') * 1000),
  ];
}

function laneY(timeline: Timeline, lane: number): number {
  return (lane + 1) * timeline.laneHeight() - 4;
}

// Some pixels on both sides, so that what was clicked stays in sight.
function showBin({ change, events }: Store, { plot }: Timeline, { lane, bin }: Under): void {
  const from = plot.posToVal((bin - 4) * BIN_WIDTH, 'x');
  const to = plot.posToVal((bin + 5) * BIN_WIDTH, 'x');
  const credential = events.columns.credential.texts[lane] ?? '';
  change((view) => within(only(view, 'credential', [credential]), { from, to }));
}
