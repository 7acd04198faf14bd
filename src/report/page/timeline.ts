import uPlot from 'uplot';
import type { PageData } from '../html/page-data.ts';
import { binLanes, marksOf, type LaneBins, type Mark } from './bins.ts';
import { make, part } from './dom.ts';
import { BIN_WIDTH, drawBins, drawMarks, drawMoments, type Plot } from './draw-lanes.ts';
import { laneLabels } from './lane-labels.ts';
import { readPalette, type Palette } from './palette.ts';
import type { Store } from './store.ts';
import { wholeSpan } from './zoom.ts';
import { within, type Span } from './view.ts';

/** The timeline as drawn: for those who point at it. */
export interface Timeline {
  readonly plot: uPlot;
  readonly board: HTMLElement;
  readonly laneHeight: () => number;
  readonly bins: () => readonly LaneBins[];
  readonly marks: () => readonly Mark[];
  readonly choose: (mark: Mark | undefined) => void;
  readonly chosen: () => Mark | undefined;
  /** With other colours, or in the size of paper. */
  readonly redraw: (paper?: boolean) => void;
}

// Room for the names of the moments above the lanes, and for the dates below.
const ABOVE = 22;
const BELOW = 44;
// A canvas has an end; nobody compares more lanes than that.
const MOST_LANES = 150;
// What A4 has between its margins, in CSS pixels; a US letter has a little more.
const PAPER = 690;
// A mark swallows those of its finding that would be drawn on top of it.
const MARK_PIXELS = 10;

/** A lane per credential: uPlot keeps the time axis, the zoom by dragging and the pointer, we draw the lanes. */
export function openTimeline(store: Store, data: PageData): Timeline {
  const board = part('timeline-board');
  const lanes = Math.min(data.credentials.length, MOST_LANES);
  const labels = laneLabels(store, data, lanes);
  const chart = make('div', {
    class: 'chart',
    attributes: {
      tabindex: '0',
      role: 'group',
      'aria-label': 'Timeline of the credentials',
      'aria-describedby': 'timeline-keys',
    },
  });
  board.append(labels.element, chart);
  const narrow = matchMedia('(max-width: 640px)');
  const laneHeight = (): number => (narrow.matches ? 62 : 46);
  let palette: Palette = readPalette();
  let bins: readonly LaneBins[] = [];
  let marks: readonly Mark[] = [];
  let chosen: Mark | undefined;
  let onPaper = false;
  const whole = wholeSpan(data);
  const drawLanes = (u: uPlot): void => {
    const drawn = plotOf(u, { laneHeight: laneHeight(), palette });
    const span = { from: u.scales['x']?.min ?? whole.from, to: u.scales['x']?.max ?? whole.to };
    const { shown } = store.matched();
    bins = binLanes(store.events, shown, {
      span,
      bins: Math.max(1, Math.floor(drawn.width / BIN_WIDTH)),
      lanes,
    });
    const gap = (MARK_PIXELS * (span.to - span.from)) / drawn.width;
    marks = marksOf(store.events, shown, gap).filter(({ lane }) => lane < lanes);
    const { context } = drawn;
    context.save();
    context.scale(devicePixelRatio, devicePixelRatio);
    context.textAlign = 'left';
    context.font = `12px ${getComputedStyle(document.body).fontFamily}`;
    drawBins(drawn, bins);
    drawMoments(drawn, data.moments, lanes);
    drawMarks(drawn, marks, { rules: data.rules, chosen: chosen && again(marks, chosen) });
    context.restore();
  };
  const size = (): { width: number; height: number } => ({
    width: Math.max(200, onPaper ? PAPER - labels.element.offsetWidth : chart.clientWidth),
    height: ABOVE + lanes * laneHeight() + BELOW,
  });
  const plot = new uPlot(
    {
      ...size(),
      ms: 1e-3,
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
      padding: [ABOVE, 16, 0, 18],
      legend: { show: false },
      scales: { x: { time: true, min: whole.from, max: whole.to }, y: { range: [0, 1] } },
      axes: [
        {
          size: BELOW,
          stroke: () => palette.quiet,
          grid: { stroke: () => palette.line, width: 1 },
          ticks: { stroke: () => palette.line, width: 1 },
          font: `12px ${getComputedStyle(document.body).fontFamily}`,
          // Twenty-four hours, and days before months: the same for every reader.
          values: AXIS_VALUES,
        },
        { show: false },
      ],
      series: [{}, { show: true, paths: () => null, points: { show: false } }],
      cursor: {
        y: false,
        points: { show: false },
        drag: { x: true, y: false, setScale: false, dist: 6 },
        bind: { dblclick: () => null },
      },
      hooks: {
        draw: [drawLanes],
        setSelect: [
          (u): void => {
            if (u.select.width < 6) return;
            const span = {
              from: u.posToVal(u.select.left, 'x'),
              to: u.posToVal(u.select.left + u.select.width, 'x'),
            };
            u.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
            store.change((view) => within(view, span));
          },
        ],
      },
    },
    [
      [whole.from, whole.to],
      [null, null],
    ],
    chart,
  );
  const redraw = (paper = false): void => {
    onPaper = paper;
    palette = readPalette();
    plot.setSize(size());
    plot.redraw(false, true);
  };
  new ResizeObserver(() => {
    plot.setSize(size());
  }).observe(chart);
  for (const media of [narrow, matchMedia('(prefers-color-scheme: dark)'), matchMedia('print')])
    media.addEventListener('change', () => {
      redraw();
    });
  store.draw(() => {
    const { from, to }: Span = store.view().span ?? whole;
    if (plot.scales['x']?.min === from && plot.scales['x'].max === to) plot.redraw(false, false);
    else plot.setScale('x', { min: from, max: to });
    labels.follow();
  });
  return {
    plot,
    board,
    laneHeight,
    bins: () => bins,
    marks: () => marks,
    chosen: () => chosen,
    choose(mark) {
      chosen = mark;
      plot.redraw(false, false);
    },
    redraw,
  };
}

const AXIS_VALUES: uPlot.Axis.Values = [
  [86_400, '{DD} {MMM}', '\n{YYYY}', null, null, null, null, null, 1],
  [3600, '{HH}:{mm}', '\n{DD} {MMM} {YYYY}', null, '\n{DD} {MMM}', null, null, null, 1],
  [60, '{HH}:{mm}', '\n{DD} {MMM} {YYYY}', null, '\n{DD} {MMM}', null, null, null, 1],
  [1, '{HH}:{mm}:{ss}', '\n{DD} {MMM} {YYYY}', null, '\n{DD} {MMM}', null, null, null, 1],
  [0.001, '{HH}:{mm}:{ss}.{fff}', '\n{DD} {MMM} {YYYY}', null, '\n{DD} {MMM}', null, null, null, 1],
];

function plotOf(u: uPlot, look: Pick<Plot, 'laneHeight' | 'palette'>): Plot {
  const { left, top, width } = u.bbox;
  const ratio = devicePixelRatio;
  return {
    context: u.ctx,
    left: left / ratio,
    top: top / ratio,
    width: width / ratio,
    x: (time) => u.valToPos(time, 'x') + left / ratio,
    ...look,
  };
}

// After a redraw the same mark is another object.
function again(marks: readonly Mark[], { lane, rule, from }: Mark): Mark | undefined {
  return marks.find(
    (it) => it.lane === lane && it.rule === rule && it.from <= from && from <= it.to,
  );
}
