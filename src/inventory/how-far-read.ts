import type { FamilyReading } from '../trail/read-family.ts';
import type { EventHistory } from '../trail/sources/event-history.ts';
import { NOBODYS } from '../trail/sources/open.ts';
import { DELIVERY_MS } from '../trail/times.ts';
import type { KeyFacts, Unseen } from './inventory.ts';
import type { FamilyRead } from '../trail/family-read.ts';
import type { SeenTrail } from './seen-trail.ts';

// Twice what AWS says is on the safe side.
const LATEST_DELIVERY_MS = 2 * DELIVERY_MS;
// IAM tells the last use to the minute or so.
const MINUTE_MS = 60_000;
/** From when on any source of an account reaches. */
export function reachOf(
  { sources }: FamilyRead,
  account: string,
  histories: Opened,
): Pick<SeenTrail, 'from' | 'regions'> {
  const own = sources
    .map((source) => source.coverage())
    .filter(({ accounts }) => accounts.length === 0 || accounts.includes(account));
  // What a table holds nobody knows: another source tells how far one can see.
  const told = own.filter(({ kind }) => kind !== 'athena');
  const [from] = (told.length > 0 ? told : own).map((it) => it.from).sort();
  const regions = histories.find(([of]) => of === account)?.[1].regions ?? [];
  return from === undefined ? {} : { from, regions };
}

type Opened = readonly (readonly [account: string, history: EventHistory])[];

/** The event histories that were read, by account. */
export async function openedHistories(
  home: string,
  { sources, closed }: FamilyRead,
  reading: FamilyReading,
): Promise<Opened> {
  const accounts = sources
    .map((source) => source.coverage())
    .flatMap(({ kind, accounts: own }) => (kind === 'lookup' ? own : []));
  const wanted = [...new Set([home, ...accounts])].filter((it) => !closed.includes(it));
  const found = await Promise.all(
    wanted.map(async (account) => [account, await reading.historyOf(account)] as const),
  );
  return found.flatMap(([account, history]) => (history ? [[account, history] as const] : []));
}

/** What could not be read. An endpoint without any event history is said by itself. */
export function unseenIn({ sources, traced, closed }: FamilyRead, histories: Opened): Unseen[] {
  const others = sources.map((source) => source.coverage()).filter(({ kind }) => kind !== 'lookup');
  return [
    ...histories.flatMap(([account, history]) =>
      history.notRead().map(({ what, why, region }) => ({
        ...{ what, why },
        ...(region === undefined
          ? {}
          : { about: { kind: 'region' as const, account, object: region } }),
      })),
    ),
    ...others.flatMap(({ notRead }) => notRead),
    ...traced.lost,
    ...closed.map((account) => ({
      what: `what was done in account ${account}`,
      why: NOBODYS,
      about: { kind: 'account' as const, account, object: 'CloudTrail' },
    })),
  ];
}

function leftOutOf(account: string, { leftOut, withoutInstances }: EventHistory): Unseen[] {
  const why = `policy/accounts.yaml leaves this out for account ${account}`;
  return [
    { what: 'instances', regions: withoutInstances },
    { what: 'CloudTrail', regions: leftOut },
  ].flatMap(({ what, regions }) =>
    regions.length > 0 ? [{ what: `${what} in ${regions.join(', ')}`, why }] : [],
  );
}

function absenceOf(history: EventHistory): Unseen[] {
  const regions = history.absent();
  if (regions.length === 0) return [];
  return [
    {
      what: 'what the credentials minted',
      why: `is not looked for: this endpoint has no event history (${regions.length} of ${history.regions.length} regions)`,
    },
  ];
}

/** Not looked at, because the owners say so. */
export function leftOutIn(histories: Opened): Unseen[] {
  return histories.flatMap(([account, history]) => leftOutOf(account, history));
}

/** What an endpoint does not have at all. */
export function absentIn(histories: Opened): Unseen[] {
  return histories.flatMap(([, history]) => absenceOf(history));
}

/** IAM knows of a use at once, CloudTrail 5 to 15 minutes later: a use of STS may have minted something. */
export function outstanding(
  { accessKeyId, lastUsed }: KeyFacts,
  { traced }: FamilyRead,
  now: Date,
): Unseen[] {
  if (lastUsed?.service !== 'sts') return [];
  // What has not arrived by then is too old for the event history, or came from elsewhere.
  if (now.getTime() - Date.parse(lastUsed.at) > LATEST_DELIVERY_MS) return [];
  const isThere = traced.events.some(
    ({ credential, call, time }) =>
      credential === accessKeyId &&
      call.startsWith('sts ') &&
      Date.parse(time) >= Date.parse(lastUsed.at) - MINUTE_MS,
  );
  if (isThere) return [];
  return [
    {
      what: `what access key ${accessKeyId} asked of STS last`,
      why: `at ${lastUsed.at} has not arrived in CloudTrail: it may have minted a session. Plan again in 15 minutes`,
    },
  ];
}
