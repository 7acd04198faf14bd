import type { JudgedEvent } from '../../trail/usual/judged.ts';
import type { Exposure, Incident } from '../../domain/incident.ts';
import { given } from '../../trail/fields.ts';
import type { CredentialUse, Following } from '../audit.ts';
import { leadsToChores } from './by-hand.ts';
import { knownRoles } from './known-roles.ts';
import type { Lead } from './lead.ts';
import { leadsToMachines } from './machines.ts';
import { namedAlready } from './named-already.ts';
import { leadsToPeople } from './people.ts';
import { leadsToRoles } from './roles.ts';
import { undoneBy } from './undone.ts';

interface Traced {
  readonly incident: Incident;
  readonly credentials: readonly CredentialUse[];
  readonly events: readonly JudgedEvent[];
}

interface Found {
  readonly leads: { readonly lead: Lead; readonly event: JudgedEvent }[];
  undoneAt?: string;
}

// Enough to look at.
const MOST_EVIDENCE = 10;
// CloudTrail tells whole seconds.
const SECOND_MS = 1000;

/** What the trace found and the incident does not name, one entry for each thing; what can be contained comes first. */
export function whatFollows({ incident, credentials, events }: Traced): Following[] {
  const since = Date.parse(incident.exposedAt) - SECOND_MS;
  const happened = events
    .filter(({ error, time }) => error === undefined && Date.parse(time) >= since)
    .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  const roleArn = knownRoles(happened);
  const found = new Map<string, Found>();
  for (const event of happened) {
    for (const key of undoneBy(event, roleArn)) {
      const known = found.get(key);
      if (known) known.undoneAt = event.time;
    }
    for (const lead of leadsOf(event, { incidentAccount: incident.account, roleArn })) {
      const known: Found = found.get(lead.key) ?? { leads: [] };
      delete known.undoneAt;
      known.leads.push({ lead, event });
      found.set(lead.key, known);
    }
  }
  const named = namedAlready(incident, credentials);
  return [...found]
    .flatMap(([key, it]) => followingOf(it, { isNamed: named.has(key), credentials }))
    .sort((a, b) => rank(a) - rank(b));
}

function leadsOf(event: JudgedEvent, context: Parameters<typeof leadsToRoles>[1]): Lead[] {
  return [
    ...leadsToPeople(event),
    ...leadsToRoles(event, context),
    ...leadsToMachines(event),
    ...leadsToChores(event, context.incidentAccount),
  ];
}

interface Known {
  readonly isNamed: boolean;
  readonly credentials: readonly CredentialUse[];
}

// What is named is contained; what a person must do about it remains.
function followingOf({ leads, undoneAt }: Found, { isNamed, credentials }: Known): Following[] {
  const told = isNamed ? leads.filter(({ lead }) => lead.byHand !== undefined) : leads;
  const [first] = told;
  if (!first || (isNamed && first.lead.key.startsWith('instance '))) return [];
  const chores = [...new Set(told.flatMap(({ lead }) => lead.byHand ?? []))];
  const done = [...new Set(told.map(({ lead }) => lead.done))].join(', ');
  const again = undoneAt === undefined ? '' : `; taken away again at ${undoneAt}`;
  return [
    {
      what: first.lead.what,
      why: `${done} by ${nameOf(first.event, credentials)} at ${first.event.time}${originWords(first.event)}${again}`,
      account: first.lead.account,
      ...given('exposure', isNamed ? undefined : first.lead.exposure),
      ...given('byHand', chores.length > 0 ? chores.join(' ') : undefined),
      eventIds: [...new Set(told.map(({ event }) => event.id))].slice(0, MOST_EVIDENCE),
    },
  ];
}

function nameOf({ credential }: JudgedEvent, credentials: readonly CredentialUse[]): string {
  const kind = credentials.find(({ id }) => id === credential)?.kind;
  return `${kind === undefined ? 'credential' : kind.replaceAll('-', ' ')} ${credential}`;
}

function originWords({ origin }: JudgedEvent): string {
  if (origin === 'unclear') return '';
  return origin === 'usual' ? ', which looks like its usual use' : ', unlike its usual use';
}

const ORDER: Readonly<Record<Exposure['kind'], number>> = {
  'access-key': 0,
  'console-password': 1,
  'ssh-key': 2,
  session: 3,
  role: 4,
  instance: 5,
};

function rank({ exposure }: Following): number {
  return exposure === undefined ? Object.keys(ORDER).length : ORDER[exposure.kind];
}
