import type { Incident } from '../../domain/incident.ts';
import { idOf } from '../../domain/item-names.ts';
import type { Missing } from '../../domain/missing.ts';
import { notFound as missingIn } from '../../plan/build.ts';
import type { Evidence } from '../evidence.ts';
import { WHO, type Found } from '../item.ts';

/** Exposures that match nothing, and those that AWS did not let us look at. */
export function notFound({ plan: { incident }, inventory }: Evidence): Found[] {
  return missingIn(incident, inventory).map((missing) => itemOf(missing, incident));
}

function itemOf({ what, why, hint, unread, about }: Missing, { account }: Incident): Found {
  return {
    id: idOf(about ?? { kind: 'not-found', object: what }, account),
    state: 'unknown',
    what,
    why,
    who: unread ? WHO.roles(account) : WHO.file,
    ways: [{ how: 'by-hand', text: hint }],
  };
}
