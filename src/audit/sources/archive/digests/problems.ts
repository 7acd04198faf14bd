import type { NotRead } from '../../source.ts';

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

  all(): NotRead[] {
    return [...this.byKind].flatMap(([kind, { named, count }]) =>
      count > named.length
        ? [...named, { what: `${count - named.length} more`, why: kind }]
        : named,
    );
  }
}
