import uPlot from 'uplot';
import type { PageData } from './page-data.ts';
import { binLanes, marksOf, type LaneBins, type Mark } from './bins.ts';
import { make, part } from './dom.ts';
import { BIN_WIDTH, drawBins, drawMarks, drawMoments, type Plot } from './draw-lanes.ts';
import { laneLabels } from './lane-labels.ts';
import { readPalette, type Palette } from './palette.ts';
import type { Store } from './store.ts';
import { wholeSpan } from './zoom.ts';
import { within, type Span } from './view.ts';

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
export class Timeline {
  readonly board = part('timeline-board');
  readonly plot: uPlot;
  private readonly store: Store;
  private readonly data: PageData;
  private readonly lanes: number;
  private readonly labels: ReturnType<typeof laneLabels>;
  private readonly whole: Span;
  private readonly narrow = matchMedia('(max-width: 640px)');
  private readonly chart = make('div', {
    class: 'chart',
    attributes: {
      tabindex: '0',
      role: 'group',
      'aria-label': 'Timeline of the credentials',
      'aria-describedby': 'timeline-keys',
    },
  });
  private palette: Palette = readPalette();
  private drawnBins: readonly LaneBins[] = [];
  private drawnMarks: readonly Mark[] = [];
  private chosenMark: Mark | undefined;
  private onPaper = false;

  constructor(store: Store, data: PageData) {
    this.store = store;
    this.data = data;
    this.lanes = Math.min(data.credentials.length, MOST_LANES);
    this.labels = laneLabels(store, data, this.lanes);
    this.whole = wholeSpan(data);
    this.board.append(this.labels.element, this.chart);
    const { from, to } = this.whole;
    const points: uPlot.AlignedData = [
      [from, to],
      [null, null],
    ];
    this.plot = new uPlot(this.options(), points, this.chart);
    this.follow();
  }

  laneHeight(): number {
    return this.narrow.matches ? 62 : 46;
  }

  bins(): readonly LaneBins[] {
    return this.drawnBins;
  }

  marks(): readonly Mark[] {
    return this.drawnMarks;
  }

  chosen(): Mark | undefined {
    return this.chosenMark;
  }

  choose(mark: Mark | undefined): void {
    this.chosenMark = mark;
    this.plot.redraw(false, false);
  }

  /** With other colours, or in the size of paper. */
  redraw(paper = false): void {
    this.onPaper = paper;
    this.palette = readPalette();
    this.plot.setSize(this.size());
    this.plot.redraw(false, true);
  }

  private follow(): void {
    new ResizeObserver(() => {
      this.plot.setSize(this.size());
    }).observe(this.chart);
    const others = ['(prefers-color-scheme: dark)', 'print'].map((query) => matchMedia(query));
    for (const media of [this.narrow, ...others])
      media.addEventListener('change', () => {
        this.redraw();
      });
    this.store.draw(() => {
      const { plot } = this;
      const { from, to }: Span = this.store.view().span ?? this.whole;
      if (plot.scales['x']?.min === from && plot.scales['x'].max === to) plot.redraw(false, false);
      else plot.setScale('x', { min: from, max: to });
      this.labels.follow();
    });
  }

  private size(): { width: number; height: number } {
    const { element } = this.labels;
    return {
      width: Math.max(200, this.onPaper ? PAPER - element.offsetWidth : this.chart.clientWidth),
      height: ABOVE + this.lanes * this.laneHeight() + BELOW,
    };
  }

  private options(): uPlot.Options {
    const { from, to } = this.whole;
    return {
      ...this.size(),
      ms: 1e-3,
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
      padding: [ABOVE, 16, 0, 18],
      legend: { show: false },
      scales: { x: { time: true, min: from, max: to }, y: { range: [0, 1] } },
      axes: [
        {
          size: BELOW,
          stroke: () => this.palette.quiet,
          grid: { stroke: () => this.palette.line, width: 1 },
          ticks: { stroke: () => this.palette.line, width: 1 },
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
        draw: [(plot) => this.drawLanes(plot)],
        setSelect: [(plot) => this.zoomTo(plot)],
      },
    };
  }

  private zoomTo(plot: uPlot): void {
    const { left, width } = plot.select;
    if (width < 6) return;
    const span = { from: plot.posToVal(left, 'x'), to: plot.posToVal(left + width, 'x') };
    plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
    this.store.change((view) => within(view, span));
  }

  private drawLanes(plot: uPlot): void {
    const { store, data, lanes, whole, chosenMark } = this;
    const drawn = plotOf(plot, { laneHeight: this.laneHeight(), palette: this.palette });
    const { min = whole.from, max = whole.to } = plot.scales['x'] ?? {};
    const { shown } = store.matched();
    this.drawnBins = binLanes(store.events, shown, {
      span: { from: min, to: max },
      bins: Math.max(1, Math.floor(drawn.width / BIN_WIDTH)),
      lanes,
    });
    const gap = (MARK_PIXELS * (max - min)) / drawn.width;
    this.drawnMarks = marksOf(store.events, shown, gap).filter(({ lane }) => lane < lanes);
    const { context } = drawn;
    context.save();
    context.scale(devicePixelRatio, devicePixelRatio);
    context.textAlign = 'left';
    context.font = `12px ${getComputedStyle(document.body).fontFamily}`;
    drawBins(drawn, this.drawnBins);
    drawMoments(drawn, data.moments, lanes);
    const chosen = chosenMark && again(this.drawnMarks, chosenMark);
    drawMarks(drawn, this.drawnMarks, { rules: data.rules, chosen });
    context.restore();
  }
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
