import type { PageData } from './page-data.ts';
import type { Span } from './view.ts';

// CloudTrail tells whole seconds: a closer look shows nothing more.
const SHORTEST = 5;
// Of the whole, on both sides: so that what lies at the edge is seen whole.
const MARGIN = 0.01;

/** All of the time that the report is about. */
export function wholeSpan({ from, to, moments }: Pick<PageData, 'from' | 'to' | 'moments'>): Span {
  const times = [from, to, ...moments.map(({ at }) => at)];
  const [first, last] = [Math.min(...times) / 1000, Math.max(...times) / 1000];
  const margin = Math.max(SHORTEST, (last - first) * MARGIN);
  return { from: first - margin, to: last + margin };
}

/** Closer for a factor under one, wider above, around a moment; undefined where that is the whole. */
export function zoomed(
  whole: Span,
  span: Span,
  { factor, around }: { readonly factor: number; readonly around: number },
): Span | undefined {
  const length = Math.max(SHORTEST, (span.to - span.from) * factor);
  if (length >= whole.to - whole.from) return undefined;
  const share = (around - span.from) / (span.to - span.from);
  return kept(whole, around - length * share, length);
}

/** Moved by a share of what is seen. */
export function moved(whole: Span, span: Span, share: number): Span {
  const length = span.to - span.from;
  return kept(whole, span.from + length * share, length);
}

function kept(whole: Span, from: number, length: number): Span {
  const start = Math.min(Math.max(from, whole.from), Math.max(whole.from, whole.to - length));
  return { from: start, to: start + length };
}
