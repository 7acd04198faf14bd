import type { JudgedEvent } from '../../trail/usual/judged.ts';
import { given } from '../../trail/fields.ts';
import { instanceExposure } from './exposure.ts';
import { named, type Lead } from './lead.ts';

/**
 * Machines that were started. One that holds a profile is an exposure: the sessions of its role leaked with it. New
 * credentials are its thief's as well, so that somebody has to end it too.
 */
export function leadsToMachines(event: JudgedEvent): Lead[] {
  if (event.rule !== 'machines-started') return [];
  const [asked] = named(event, 'instance profile');
  return named(event, 'instance').map((id) => {
    const profile = event.held?.find((it) => it.instanceId === id)?.profile ?? asked;
    const more =
      profile === undefined
        ? ''
        : ` It holds sessions of the role of instance profile ${profile}: revoke those too.`;
    return {
      key: `instance ${id}`,
      what: `instance ${id} in ${event.region}`,
      done: 'was started',
      account: event.account,
      ...given('exposure', profile === undefined ? undefined : instanceExposure(id, event.region)),
      byHand: `Take a snapshot if it is needed as evidence, then terminate instance ${id}.${more}`,
    };
  });
}
