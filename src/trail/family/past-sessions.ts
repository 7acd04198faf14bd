import type { TrailEvent } from '../records/event.ts';
import type { NotRead } from '../sources/source.ts';
import type { Lead } from './leads.ts';
import { lateUse } from './lost.ts';

// Enough sessions of a role to know what it usually does.
const OF_EACH_HOLDER = 5;

/** Sessions that were handed out before the exposure: not of the family, but they show what is usual. */
export class PastSessions {
  readonly #roots = new Map<string, string>();
  readonly #number = new Map<string, number>();
  /** What they did after the exposure all the same: event ids by key id. */
  readonly #late = new Map<string, Set<string>>();

  /** What a session came from; undefined where it is none of these. */
  rootOf(accessKeyId: string | undefined): string | undefined {
    return this.#roots.get(accessKeyId ?? '');
  }

  /** Takes some of each holder's: they are looked for, and no members. */
  take(leads: readonly Lead[], root: string): Lead[] {
    return leads.flatMap(({ subject, member }) => {
      if (!member || !subject || this.#roots.has(member.id)) return [];
      const alike = this.#number.get(member.holder) ?? 0;
      if (alike >= OF_EACH_HOLDER) return [];
      this.#number.set(member.holder, alike + 1);
      this.#roots.set(member.id, root);
      return [{ subject }];
    });
  }

  noteLate({ id, by: { accessKeyId = '' } }: TrailEvent): void {
    const uses = this.#late.get(accessKeyId) ?? new Set();
    this.#late.set(accessKeyId, uses.add(id));
  }

  lost(): NotRead[] {
    return [...this.#late].map(lateUse);
  }
}
