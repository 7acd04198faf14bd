import type { DigestProblem, NotRead } from '../../source.ts';

// Nothing was checked there; nothing speaks against it either.
const UNCOVERED = [
  'signatures',
  'keys',
  'folders',
  'places',
  'time not covered',
  'log files not covered',
  'digests that were not checked',
  'log files that were not checked',
];

// Of one kind; more of them tell nothing new.
const NAMED = 20;

/** Keeps problems by kind: the first are named, all are counted. */
export class Problems {
  private readonly byKind = new Map<string, { readonly named: NotRead[]; count: number }>();

  /** `kind`: what the rest of them is called, for instance `log files that were changed`. */
  add(kind: string, problem: NotRead): void {
    const of = this.byKind.get(kind) ?? { named: [], count: 0 };
    this.byKind.set(kind, of);
    if (of.named.some(({ what, why }) => what === problem.what && why === problem.why)) return;
    of.count++;
    if (of.named.length < NAMED) of.named.push(problem);
  }

  /** What contradicts the files first, then what says nothing of them. */
  all(): DigestProblem[] {
    const all: DigestProblem[] = [...this.byKind].flatMap(([kind, { named, count }]) => {
      const more = { what: `${count - named.length} more`, why: kind };
      const told = count > named.length ? [...named, more] : named;
      return UNCOVERED.includes(kind)
        ? told.map((it) => ({ ...it, uncovered: true as const }))
        : told;
    });
    return all.sort((a, b) => Number(a.uncovered ?? false) - Number(b.uncovered ?? false));
  }
}
