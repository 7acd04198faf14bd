import type { Origin } from './judged.ts';
import type { TrailEvent } from '../records/event.ts';
import { agentFamily } from './agent-family.ts';
import { networkOf } from './network.ts';
import { serviceOf, type UsualUse } from './usual-use.ts';

/** The traits of an event that tell. */
type Told = Pick<TrailEvent, 'address' | 'userAgent' | 'call' | 'region'>;

/**
 * Whether an event is usual use. `usual`: network, program, service and region were all seen before the exposure.
 * `foreign`: the network was not, nor was the program or, where usual use is well known, the service or the region: a
 * program is easily faked. Everything between is `unclear`.
 */
export function originOf(event: Told, usual: UsualUse): Origin {
  if (usual.baseline.certainty === 'none') return 'unclear';
  const isKnownProgram = isKnownAgent(event.userAgent, usual);
  const isKnownUse = usual.services.has(serviceOf(event.call)) && usual.regions.has(event.region);
  if (isKnownAddress(event.address, usual))
    return isKnownProgram && isKnownUse ? 'usual' : 'unclear';
  // AWS called for somebody: its own address says nothing about whom.
  if (networkOf(event.address) === undefined) return 'unclear';
  const isLike = isKnownProgram && (isKnownUse || usual.baseline.certainty !== 'good');
  return isLike ? 'unclear' : 'foreign';
}

/** Whether an address, or its network, was seen before the exposure. */
export function isKnownAddress(address: string, { addresses, networks }: UsualUse): boolean {
  return addresses.has(address) || networks.has(networkOf(address) ?? '');
}

/** Whether a program was seen before the exposure, in any version. */
export function isKnownAgent(userAgent: string, { agents }: UsualUse): boolean {
  return agents.has(agentFamily(userAgent));
}
