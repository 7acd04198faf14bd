import { CloudTrailClient, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { cached, clientConfig, sharedInAccount, type Connection } from './connection.ts';
import { isAwsProblem, type AwsProblem } from './problem.ts';
import { answer, watched } from './send.ts';
import { turnsAt } from './turns.ts';

const clients = cached((connection, region) =>
  watched(connection, new CloudTrailClient(clientConfig(connection, 'trail', region))),
);

// Whatever connection goes there, AWS counts the account.
const turns = sharedInAccount(({ clock }) => turnsAt(clock));

/** What to look for: LookupEvents takes one attribute a call, or none for everything there is. */
export interface EventQuery {
  readonly attribute?: 'AccessKeyId' | 'ResourceName' | 'Username' | 'EventName';
  /** The attribute's. */
  readonly value?: string;
  /** ISO 8601. */
  readonly from: string;
  /** The newest there are where absent. */
  readonly to?: string;
}

/** Events of one answer, newest first, each as CloudTrail's own JSON text. */
export interface EventPage {
  readonly events: readonly string[];
  /** Asks for the next page; absent at the end. */
  readonly next?: string;
}

/** The next page of what a region's history holds. Throws AwsProblem. */
export async function lookupPage(
  aws: Connection,
  region: string,
  {
    query,
    token,
    stop,
  }: {
    readonly query: EventQuery;
    readonly token?: string | undefined;
    readonly stop?: AbortSignal;
  },
): Promise<EventPage> {
  const { attribute, value } = query;
  const command = new LookupEventsCommand({
    ...(attribute === undefined
      ? {}
      : { LookupAttributes: [{ AttributeKey: attribute, AttributeValue: value }] }),
    StartTime: new Date(query.from),
    ...(query.to === undefined ? {} : { EndTime: new Date(query.to) }),
    MaxResults: 50,
    ...(token === undefined ? {} : { NextToken: token }),
  });
  const { output } = await patiently(aws, region, stop, () =>
    answer(
      'cloudtrail:LookupEvents',
      clients(aws, region).send(command, stop ? { abortSignal: stop } : {}),
    ),
  );
  const events = (output.Events ?? []).flatMap(({ CloudTrailEvent }) => CloudTrailEvent ?? []);
  const { NextToken: next = '' } = output;
  return { events, ...(next === '' ? {} : { next }) };
}

// Ten thousand events: a thief who makes noise must not keep a plan from ending.
const MOST_PAGES = 200;

/** The matching events of a region, newest first, each as CloudTrail's own JSON text; `more` if not all. */
export async function lookupEvents(
  aws: Connection,
  region: string,
  query: EventQuery,
): Promise<{ readonly events: readonly string[]; readonly more: boolean }> {
  const events: string[] = [];
  let token: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const page = await lookupPage(aws, region, { query, token });
    events.push(...page.events);
    token = page.next;
    if (token === undefined) break;
  }
  return { events, more: token !== undefined };
}

// The rate is shared with everybody else in the account: being refused a turn is no answer.
const TURNS_TRIED = 20;
// An outage that lasts longer than that is reported as unread.
const OUTAGES_TRIED = 3;

const SILENCE = ['TimeoutError', 'AbortError'];

async function patiently<T>(
  aws: Connection,
  region: string,
  stop: AbortSignal | undefined,
  ask: () => Promise<T>,
): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await turns(aws, region).take(ask);
    } catch (error) {
      if (!isAwsProblem(error) || tried >= turnsFor(error) || stop?.aborted) throw error;
    }
  }
}

function turnsFor({ code, aws: { awsCode } }: AwsProblem): number {
  if (code === 'throttled') return TURNS_TRIED;
  // What does not answer at all, or not in AWS's protocol, will not do so later.
  if (awsCode === '' || SILENCE.includes(awsCode)) return 1;
  return code === 'unavailable' ? OUTAGES_TRIED : 1;
}
