import type { ListedFile, Slice } from './slice.ts';

/** Keeps the lists of slices while they are few enough to hold, and lists again what it could not keep. */
interface Shelf {
  readonly filesOf: (slice: Slice) => Promise<readonly ListedFile[]>;
  /** Lists ahead of need, as far as it can keep it. */
  readonly prepare: (slices: readonly Slice[]) => Promise<void>;
  /** A slice is done with for now. */
  readonly putBack: (slice: Slice) => void;
}

// Some 300 bytes each.
const MOST_KEPT = 100_000;

/** Makes an empty shelf. */
export function shelf(list: (slice: Slice) => Promise<ListedFile[]>): Shelf {
  const kept = new Map<Slice, Promise<readonly ListedFile[]>>();
  let count = 0;
  const filesOf = (slice: Slice): Promise<readonly ListedFile[]> => {
    const before = kept.get(slice);
    if (before) return before;
    const listed = list(slice).then((files) => {
      count += files.length;
      return files;
    });
    kept.set(slice, listed);
    return listed;
  };
  return {
    filesOf,
    async prepare(slices) {
      for (const slice of slices) if (count < MOST_KEPT) await filesOf(slice);
    },
    putBack(slice) {
      if (count <= MOST_KEPT) return;
      void kept.get(slice)?.then((files) => (count -= files.length));
      kept.delete(slice);
    },
  };
}
