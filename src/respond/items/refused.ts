import { openWaysBack } from '../../actions/ways-back.ts';
import { itemId, parseItemId } from '../../domain/item-id.ts';
import type { ItemKind } from '../../domain/item-kind.ts';
import type { Note } from '../../domain/plan.ts';
import type { Evidence } from '../evidence.ts';
import { WHO, type Found } from '../item.ts';
import { footholds } from './footholds.ts';
import { madeCredentials } from './made-credentials.ts';

/** What Staunch does not do itself: protected by the owners or by AWS, its own, without room, of another account. */
export function refused(evidence: Evidence): Found[] {
  const { plan } = evidence;
  // Of what the family made the facts say more than the plan's note: whether its state is known.
  const made = [
    ...[...madeCredentials(evidence), ...footholds(evidence)].map(({ id }) => id),
    ...openWaysBack(plan.incident, evidence.inventory).map(({ item }) => item),
  ];
  return plan.refused
    .filter(({ id }) => id === undefined || !made.includes(id))
    .map((note) => itemOf(note, plan.incident.account));
}

function itemOf({ object, why, instead, id, until }: Note, home: string): Found {
  const name = id ?? itemId('unread' satisfies ItemKind, home, object);
  const account = parseItemId(name)?.account ?? home;
  return {
    id: name,
    state: until === undefined ? 'open' : 'waiting',
    what: object,
    why,
    who: until === undefined ? WHO.account(account) : WHO.time,
    ways: instead === undefined ? [] : [{ how: 'by-hand', text: instead }],
    ...(until === undefined ? {} : { until }),
  };
}
