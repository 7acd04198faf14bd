import { overAt } from '../../actions/lift-denial.ts';
import { itemId } from '../../domain/item-id.ts';
import type { ItemKind } from '../../domain/item-kind.ts';
import { isOwnSid } from '../../domain/denials.ts';
import type { Evidence } from '../evidence.ts';
import { WHO, type Found } from '../item.ts';

/** Denies that deny nothing any more: every session that they were for has expired. */
export function spentDenies({ plan, inventory, run }: Evidence): Found[] {
  const { incident, steps } = plan;
  // What a run has written is never spent.
  if (run || incident.state !== 'contained' || steps.length > 0) return [];
  const { roles, users, now } = inventory;
  const ends = [
    ...roles.map(({ roleArn, denials }) => ({ arn: roleArn, denials })),
    ...users.map(({ userArn, denials }) => ({ arn: userArn, denials })),
  ].flatMap(({ arn, denials }) =>
    denials.filter(({ sid }) => isOwnSid(incident.name, sid)).map((it) => overAt(arn, it)),
  );
  if (ends.length === 0 || ends.some((end) => end >= new Date(now))) return [];
  return [
    {
      id: itemId('denial' satisfies ItemKind, incident.account, 'all'),
      state: 'waiting',
      what: 'the denies of this incident',
      why: 'every session that they deny has expired',
      who: WHO.file,
      ways: [{ how: 'name', text: 'state: closed' }],
    },
  ];
}
