import { aliveWhenClosed as aliveIn } from '../../plan/alive-when-closed.ts';
import type { Evidence } from '../evidence.ts';
import { WHO, type Found, type Way } from '../item.ts';

/** What of a closed incident may still work: closed needs contained. */
export function aliveWhenClosed({ plan: { incident }, inventory }: Evidence): Found[] {
  return aliveIn(incident, inventory).map(({ id = '', object, why }) => ({
    id,
    state: 'open',
    what: object,
    why,
    who: WHO.file,
    ways: REOPEN,
  }));
}

// As long as the file says closed, nobody shuts it.
const REOPEN: readonly Way[] = [
  { how: 'name', text: 'state: contained' },
  { how: 'name', text: 'state: restored # if it did not leak' },
];
