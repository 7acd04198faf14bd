import type { JudgedEvent } from '../../trail/usual/judged.ts';
import { named, type Lead } from './lead.ts';

/** Machines that were started. They are the thief's: new credentials would be his, so none is an exposure. */
export function leadsToMachines(event: JudgedEvent): Lead[] {
  if (event.rule !== 'machines-started') return [];
  const [profile] = named(event, 'instance profile');
  const more =
    profile === undefined
      ? ''
      : ` It holds sessions of the role of instance profile ${profile}: revoke those too.`;
  return named(event, 'instance').map((id) => ({
    key: `instance ${id}`,
    what: `instance ${id} in ${event.region}`,
    done: 'was started',
    account: event.account,
    byHand: `Take a snapshot if it is needed as evidence, then terminate instance ${id}.${more}`,
  }));
}
