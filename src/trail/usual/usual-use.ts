import type { Baseline } from './judged.ts';
import type { TrailEvent } from '../records/event.ts';
import { agentFamily } from './agent-family.ts';
import { networkOf } from './network.ts';

/** What is known of a credential's usual use: what was seen before the exposure. */
export interface UsualUse {
  readonly baseline: Baseline;
  readonly addresses: ReadonlySet<string>;
  readonly networks: ReadonlySet<string>;
  readonly agents: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}

/** From when it was looked for, and until when use counts as usual. ISO 8601. */
export interface BeforeExposure {
  readonly from: string;
  readonly exposedAt: string;
}

// Fewer say what was done once, not what is done usually.
const FEW_EVENTS = 20;
// What runs daily shows by then.
const FEW_DAYS = 3;
// A runner in a cloud comes from somewhere else each time: a new network says little.
const MANY_NETWORKS = 10;

/** Usual use, told from what the credential, or what it is a session of, did before the exposure; later events are left out. */
export function usualUse(
  events: readonly TrailEvent[],
  { from, exposedAt }: BeforeExposure,
): UsualUse {
  const start = Date.parse(exposedAt);
  const before = events.filter(({ time }) => Date.parse(time) < start);
  const networks = new Set(before.flatMap(({ address }) => networkOf(address) ?? []));
  const days = new Set(before.map(({ time }) => time.slice(0, 10)));
  const told = { events: before.length, days: days.size, networks: networks.size };
  return {
    baseline: { events: before.length, from, ...judge(told) },
    addresses: new Set(before.map(({ address }) => address)),
    networks,
    agents: new Set(before.map(({ userAgent }) => agentFamily(userAgent))),
    services: new Set(before.map(({ call }) => serviceOf(call))),
    regions: new Set(before.map(({ region }) => region)),
  };
}

/** The service of a call, for instance `iam` of `iam ListUsers`. */
export function serviceOf(call: string): string {
  return call.split(' ', 1)[0] ?? call;
}

function judge({
  events,
  days,
  networks,
}: Readonly<Record<'events' | 'days' | 'networks', number>>): Pick<Baseline, 'certainty' | 'why'> {
  if (events === 0)
    return {
      certainty: 'none',
      why: 'No use before the exposure is known: usual use cannot be told from foreign use.',
    };
  const known = `${count(events, 'event')} on ${count(days, 'day')} before the exposure`;
  if (events < FEW_EVENTS || days < FEW_DAYS)
    return { certainty: 'poor', why: `Only ${known} ${events === 1 ? 'is' : 'are'} known.` };
  if (networks >= MANY_NETWORKS)
    return {
      certainty: 'poor',
      why: `The ${known} come from ${networks} networks: one more says little.`,
    };
  return { certainty: 'good', why: `Told from ${known}, from ${count(networks, 'network')}.` };
}

function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}
