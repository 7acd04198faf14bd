import { FACETS, type Facet } from './events.ts';

/** What is looked at: kept in the address of the page, so that a view can be passed on. */
export interface View {
  /** Per facet the texts that are wanted; a facet that is absent wants all. */
  readonly wanted: Partial<Readonly<Record<Facet, readonly string[]>>>;
  readonly search: string;
  /** Seconds since 1970; absent where all of the time is looked at. */
  readonly span?: Span;
  readonly order: 'oldest' | 'newest';
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

export const EVERYTHING: View = { wanted: {}, search: '', order: 'oldest' };

/** The view as the part of an address behind `#`. */
export function toHash({ wanted, search, span, order }: View): string {
  const fields = new URLSearchParams();
  for (const facet of FACETS) for (const text of wanted[facet] ?? []) fields.append(facet, text);
  if (search !== '') fields.set('search', search);
  if (span) fields.set('time', `${span.from.toFixed(3)}..${span.to.toFixed(3)}`);
  if (order === 'newest') fields.set('order', order);
  return fields.toString();
}

/** The view that an address tells of; what it does not understand counts for nothing. */
export function fromHash(hash: string): View {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const wanted: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of FACETS) {
    const texts = fields.getAll(facet);
    if (texts.length > 0) wanted[facet] = texts;
  }
  const span = spanOf(fields.get('time') ?? '');
  return {
    wanted,
    search: fields.get('search') ?? '',
    order: fields.get('order') === 'newest' ? 'newest' : 'oldest',
    ...(span ? { span } : {}),
  };
}

/** The same view with a text of a facet wanted, or no longer wanted. */
export function toggled(view: View, facet: Facet, text: string): View {
  const before = view.wanted[facet] ?? [];
  const after = before.includes(text) ? before.filter((it) => it !== text) : [...before, text];
  return { ...view, wanted: withFacet(view.wanted, facet, after) };
}

/** The same view with these texts of a facet wanted alone; all, where there are none. */
export function only(view: View, facet: Facet, texts: readonly string[]): View {
  return { ...view, wanted: withFacet(view.wanted, facet, texts) };
}

/** The same view over another span of time; over all, where there is none. */
export function within({ wanted, search, order }: View, span: Span | undefined): View {
  return { wanted, search, order, ...(span ? { span } : {}) };
}

function withFacet(wanted: View['wanted'], facet: Facet, texts: readonly string[]): View['wanted'] {
  const others = Object.entries(wanted).filter(([name]) => name !== facet);
  return Object.fromEntries(texts.length > 0 ? [...others, [facet, texts]] : others);
}

function spanOf(text: string): Span | undefined {
  const [from = NaN, to = NaN] = text.split('..').map(Number);
  return from < to ? { from, to } : undefined;
}
