import { severityOf } from './severity.ts';
import type { Moment, RuleWords } from './page-data.ts';
import type { LaneBins, Mark } from './bins.ts';
import { drawShape } from './draw-shape.ts';
import type { Palette } from './palette.ts';

/** Where things are on the canvas, in CSS pixels. */
export interface Plot {
  readonly context: CanvasRenderingContext2D;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly laneHeight: number;
  readonly palette: Palette;
  /** From seconds to a place. */
  readonly x: (time: number) => number;
}

export const BIN_WIDTH = 3;
// Of a lane, from its bottom: what is usual hangs under the line, what is foreign stands on it.
const BASE = 11;
const UP = 14;
const DOWN = 8;
/** From the bottom of a lane to the middle of its marks. */
const MARK_LINE = 34;

/** How busy each credential was, and the lines between them. */
export function drawBins(plot: Plot, bins: readonly LaneBins[]): void {
  const { context, left, palette } = plot;
  const most = Math.log1p(bins.reduce((top, lane) => Math.max(top, highest(lane)), 1));
  bins.forEach((lane, at) => {
    const base = plot.top + (at + 1) * plot.laneHeight - BASE;
    context.fillStyle = palette.line;
    context.fillRect(left, base, plot.width, 1);
    for (const [counts, colour, height] of [
      [lane.foreign, palette.foreign, -UP],
      [lane.usual, palette.usual, DOWN],
    ] as const) {
      context.fillStyle = colour;
      counts.forEach((count, bin) => {
        if (count === 0) return;
        const size = Math.sign(height) * Math.max(2, (Math.abs(height) * Math.log1p(count)) / most);
        context.fillRect(left + bin * BIN_WIDTH, base + (height > 0 ? 1 : 0), BIN_WIDTH - 1, size);
      });
    }
  });
}

function highest({ foreign, usual }: LaneBins): number {
  let top = 0;
  for (const counts of [foreign, usual]) for (const count of counts) if (count > top) top = count;
  return top;
}

/** The findings, each by its shape, and by its title where there is room. */
export function drawMarks(
  plot: Plot,
  marks: readonly Mark[],
  {
    rules,
    chosen,
  }: { readonly rules: readonly (RuleWords | null)[]; readonly chosen?: Mark | undefined },
): void {
  const { context, palette } = plot;
  for (const mark of marks) {
    const [x, end] = [plot.x(mark.from), plot.x(mark.to)];
    const y = markY(plot, mark.lane);
    const colour = palette[severityFor(rules, mark)];
    context.fillStyle = colour;
    if (end - x > 3) drawBand(context, { x, y, width: end - x });
    drawShape(context, { severity: severityFor(rules, mark), x, y, paper: palette.paper });
    if (mark === chosen) {
      context.strokeStyle = palette.ink;
      context.lineWidth = 1.5;
      context.strokeRect(x - 8, y - 8, Math.max(16, end - x + 12), 16);
    }
  }
  drawTitles(plot, marks, rules);
}

// How long it went on: faint, because its title is written over it.
function drawBand(
  context: CanvasRenderingContext2D,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  context.globalAlpha = 0.22;
  context.fillRect(x, y - 7, width, 14);
  context.globalAlpha = 1;
}

/** The middle of the marks of a lane. */
export function markY({ top, laneHeight }: Pick<Plot, 'top' | 'laneHeight'>, lane: number): number {
  return top + (lane + 1) * laneHeight - MARK_LINE;
}

function severityFor(rules: readonly (RuleWords | null)[], { rule }: Mark) {
  return severityOf(rules[rule]?.weight);
}

// The most telling take their room first; what has none left shows its title in the tooltip.
function drawTitles(
  plot: Plot,
  marks: readonly Mark[],
  rules: readonly (RuleWords | null)[],
): void {
  const { context, palette, left, width } = plot;
  const taken = new Map<number, [number, number][]>();
  for (const { lane, from } of marks) {
    const x = plot.x(from);
    taken.set(lane, [...(taken.get(lane) ?? []), [x - 6, x + 6]]);
  }
  context.fillStyle = palette.ink;
  context.textBaseline = 'middle';
  for (const { lane, from, rule } of [...marks].reverse()) {
    const title = rules[rule]?.title ?? '';
    const long = context.measureText(title).width;
    const there = taken.get(lane) ?? [];
    const x = plot.x(from);
    const start = [x + 9, x - 9 - long].find(
      (at) =>
        at >= left &&
        at + long <= left + width &&
        !there.some(([a, b]) => a < at + long + 2 && b > at - 2),
    );
    if (start === undefined) continue;
    there.push([start, start + long]);
    context.fillText(title, start, markY(plot, lane));
  }
}

/** Lines across all lanes for the moments that the incident turns on. */
export function drawMoments(plot: Plot, moments: readonly Moment[], lanes: number): void {
  const { context, palette, left, width, top } = plot;
  const seen = moments
    .map(({ what, at }) => ({ what, x: plot.x(at / 1000) }))
    .filter(({ x }) => x >= left - 1 && x <= left + width + 1);
  context.strokeStyle = palette.ink;
  context.lineWidth = 1;
  context.setLineDash([4, 3]);
  for (const { x } of seen) {
    context.beginPath();
    context.moveTo(Math.round(x) + 0.5, top - 4);
    context.lineTo(Math.round(x) + 0.5, top + lanes * plot.laneHeight);
    context.stroke();
  }
  context.setLineDash([]);
  context.fillStyle = palette.ink;
  context.textBaseline = 'alphabetic';
  for (const { text, x } of together(seen, (text) => context.measureText(text).width)) {
    const rightmost = left + width - context.measureText(text).width;
    context.fillText(text, Math.max(left, Math.min(x, rightmost)), top - 8);
  }
}

// Moments so close that their names would lie on each other share a name.
function together(
  seen: readonly { readonly what: string; readonly x: number }[],
  widthOf: (text: string) => number,
): { text: string; x: number }[] {
  const names: { text: string; x: number }[] = [];
  for (const { what, x } of seen) {
    const last = names.at(-1);
    if (last && x - last.x < widthOf(last.text) + 10) last.text += `, ${what.toLowerCase()}`;
    else names.push({ text: what, x });
  }
  return names;
}
