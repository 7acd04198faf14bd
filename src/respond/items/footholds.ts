import {
  byHandOf,
  exposureLine,
  footholdItem,
  footholdName,
  whyOfFoothold,
} from '../../actions/footholds.ts';
import type { Evidence } from '../evidence.ts';
import { WHO, type Found, type Way } from '../item.ts';

/** Machines that something that leaked started with a role: each is a way back in for as long as it runs. */
export function footholds({ plan: { incident }, inventory }: Evidence): Found[] {
  if (incident.state === 'restored') return [];
  return (inventory.footholds ?? []).map((it) => {
    const line = exposureLine(it, incident);
    const named: Way[] = line === undefined ? [] : [{ how: 'name', to: 'exposures', text: line }];
    return {
      id: footholdItem(it),
      state: it.unread === undefined ? 'open' : 'unknown',
      what: footholdName(it),
      why: whyOfFoothold(it),
      who: WHO.account(it.account),
      ways: [{ how: 'by-hand', text: byHandOf(it) }, ...named],
    };
  });
}
