import { openWaysBack } from '../../actions/ways-back.ts';
import type { Evidence } from '../evidence.ts';
import { WHO, type Found } from '../item.ts';
import { leftOpen } from '../left-open.ts';

/** Trusts, users, identity providers and policies that something that leaked opened or made: each is a way back in. */
export function waysBack({ plan: { incident }, inventory, run }: Evidence): Found[] {
  // What a run read is older than what it shut.
  const sources = run ? leftOpen(incident, inventory, run.done) : undefined;
  return openWaysBack(incident, inventory, sources).map(
    ({ item, what, account, why, byHand, unread }) => ({
      id: item,
      state: unread === undefined ? 'open' : 'unknown',
      ...{ what, why },
      who: WHO.account(account),
      ways: [{ how: 'by-hand', text: byHand }],
    }),
  );
}
