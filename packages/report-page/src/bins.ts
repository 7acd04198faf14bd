import type { Events } from './events.ts';
import type { Span } from './view.ts';

/** Events of one lane, by the pixels they fall on. */
export interface LaneBins {
  /** Events foreign or unclear, and events like usual use. */
  readonly foreign: Uint32Array;
  readonly usual: Uint32Array;
  readonly refused: Uint32Array;
}

/** Every lane counted in one pass: what is drawn then depends on the width, not on the number of events. */
export function binLanes(
  events: Events,
  shown: Uint32Array,
  { span, bins, lanes }: { readonly span: Span; readonly bins: number; readonly lanes: number },
): LaneBins[] {
  const { credential, origin, error } = events.columns;
  const usual = origin.texts.indexOf('usual');
  const made = Array.from({ length: lanes }, () => ({
    foreign: new Uint32Array(bins),
    usual: new Uint32Array(bins),
    refused: new Uint32Array(bins),
  }));
  const scale = bins / (span.to - span.from);
  for (const at of shown) {
    const lane = made[credential.codes[at] ?? 0];
    const bin = Math.floor(((events.times[at] ?? 0) - span.from) * scale);
    if (!lane || bin < 0 || bin >= bins) continue;
    const counts = origin.codes[at] === usual ? lane.usual : lane.foreign;
    counts[bin] = (counts[bin] ?? 0) + 1;
    if (error.codes[at] !== 0) lane.refused[bin] = (lane.refused[bin] ?? 0) + 1;
  }
  return made;
}

/** Events of one finding that lie so close together that they are one mark. */
export interface Mark {
  readonly lane: number;
  /** Code of the rule. */
  readonly rule: number;
  /** Seconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly events: number;
}

/** The marks, the most telling last so that they are drawn on top. */
export function marksOf(events: Events, shown: Uint32Array, gap: number): Mark[] {
  const { credential, rule } = events.columns;
  const open = new Map<number, Mark>();
  const marks: Mark[] = [];
  for (const at of shown) {
    const code = rule.codes[at] ?? 0;
    if (code === 0) continue;
    const lane = credential.codes[at] ?? 0;
    const time = events.times[at] ?? 0;
    const key = lane * events.rules.length + code;
    const last = open.get(key);
    if (last && time - last.to <= gap) {
      open.set(key, { ...last, to: time, events: last.events + 1 });
      continue;
    }
    if (last) marks.push(last);
    open.set(key, { lane, rule: code, from: time, to: time, events: 1 });
  }
  const weight = (mark: Mark): number => events.rules[mark.rule]?.weight ?? 0;
  return [...marks, ...open.values()].sort((a, b) => weight(a) - weight(b) || a.from - b.from);
}
