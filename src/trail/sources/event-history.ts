import type { Connection } from '../../aws/connection.ts';
import { globalRegion, partitionOf } from '../../aws/partition.ts';
import { AwsProblem } from '../../aws/problem.ts';
import { regionsLookedAt } from '../../aws/regions-looked-at.ts';
import { lookupEvents, type EventQuery } from '../../aws/trail.ts';
import type { Unseen } from '../../inventory/inventory.ts';
import { parseEvent } from '../records/read-event.ts';
import type { TrailEvent } from '../records/event.ts';
import { orUnreadable } from '../../inventory/unreadable.ts';

/** CloudTrail's event history of one account, in all its regions at once. */
export interface Trail {
  readonly regions: readonly string[];
  /** Matching events, each once; the same question is asked only once. */
  readonly look: (query: EventQuery) => Promise<readonly TrailEvent[]>;
  /** What could not be read so far. */
  readonly unseen: () => readonly Unseen[];
  /** Enabled regions that the owners leave out, and whose events are not looked at. */
  readonly leftOut: readonly string[];
  /** The same, where instances are not looked at. */
  readonly withoutInstances: readonly string[];
  /** Regions whose endpoint has no event history at all: not AWS's. */
  readonly absent: () => readonly string[];
}

/** How far the history is read, and who watches. */
export interface Reading {
  /** Told of each record that is not what CloudTrail writes: what is wrong with it. */
  readonly malformed?: (why: string) => void;
  readonly mostPages?: number;
  readonly watch?: TrailWatch;
}

/** Told of each question to a region, each page of its answer, and its end. */
export interface TrailWatch {
  readonly asked: (region: string) => void;
  readonly page: (region: string, events: number) => void;
  readonly answered: (region: string) => void;
}

/** Opens the event history of a connection's account. */
export async function openTrail(
  aws: Connection,
  { malformed, mostPages, watch }: Reading = {},
): Promise<Trail> {
  const unseen: Unseen[] = [];
  const looked = await orUnreadable('all regions but one', regionsLookedAt(aws));
  if ('why' in looked) unseen.push({ what: looked.what, why: `the list of regions ${looked.why}` });
  const { regions, leftOut, off } =
    'why' in looked ? { regions: [aws.region], leftOut: [], off: [] } : looked;
  for (const region of off) {
    unseen.push({ what: region, why: 'policy/accounts.yaml names it, and it is not enabled' });
  }
  // IAM's events are there, and there alone.
  const home = globalRegion(partitionOf(aws.region));
  const inRegions = leftOut.includes(home) ? [...regions, home] : regions;
  const failed = new Map<string, AwsProblem>();
  const inRegion = async (region: string, query: EventQuery): Promise<TrailEvent[]> => {
    if (failed.has(region)) return [];
    watch?.asked(region);
    try {
      const { events, more } = await lookupEvents(aws, region, {
        query,
        paging: {
          ...(mostPages === undefined ? {} : { mostPages }),
          onPage: (count) => watch?.page(region, count),
        },
      });
      if (more) {
        const what = `older events of ${query.value} in ${region}`;
        unseen.push({ what, why: `only the newest ${events.length} are read` });
      }
      const good = events.flatMap((text) => {
        const event = parseEvent(text);
        if (!('malformed' in event)) return [event];
        malformed?.(event.malformed);
        return [];
      });
      if (good.length < events.length) {
        const what = `${events.length - good.length} records about ${query.value} in ${region}`;
        unseen.push({ what, why: 'they are not what CloudTrail writes' });
      }
      return good;
    } catch (error) {
      if (!(error instanceof AwsProblem)) throw error;
      failed.set(region, error);
      return [];
    } finally {
      watch?.answered(region);
    }
  };
  const asked = new Map<string, Promise<readonly TrailEvent[]>>();
  const everywhere = async (query: EventQuery): Promise<readonly TrailEvent[]> => {
    const found = await Promise.all(inRegions.map((region) => inRegion(region, query)));
    return [...new Map(found.flat().map((event) => [event.id, event])).values()];
  };
  // One answer of AWS's protocol from any region: then the others are not absent but out of order.
  const isNowhere = (): boolean =>
    failed.size === inRegions.length && [...failed.values()].every((it) => isAbsent(aws, it));
  return {
    regions: inRegions,
    leftOut: leftOut.filter((region) => region !== home),
    withoutInstances: leftOut,
    look(query) {
      const question = JSON.stringify(query);
      const answer = asked.get(question) ?? everywhere(query);
      asked.set(question, answer);
      return answer;
    },
    unseen: () => [
      ...unseen,
      ...[...failed].flatMap(([region, problem]) =>
        isNowhere() ? [] : [{ what: `CloudTrail in ${region}`, why: problem.message }],
      ),
    ],
    absent: () => (isNowhere() ? [...failed.keys()] : []),
  };
}

// AWS's own endpoints all have it; another endpoint that does not even answer in AWS's protocol has not.
function isAbsent(aws: Connection, problem: AwsProblem): boolean {
  return aws.redirected === true && problem.code === 'unavailable' && problem.awsCode === '';
}
