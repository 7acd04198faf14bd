import { AwsFault } from './fault.ts';

/** One page of a list, and the marker of the next. */
interface Page<T> {
  readonly items: T[];
  readonly next: string | undefined;
}

/** Cuts a list into pages as AWS does; the marker is the index of the next item. */
export function pageOf<T>(all: readonly T[], size: number, marker: string | undefined): Page<T> {
  if (marker !== undefined && !/^\d+$/.test(marker)) {
    throw new AwsFault('ValidationError', 'The marker is not one that was given out.');
  }
  const start = Number(marker ?? 0);
  const end = start + Math.max(1, size);
  return { items: all.slice(start, end), next: end < all.length ? String(end) : undefined };
}
