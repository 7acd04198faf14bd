import { CloudTrailClient, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { cached, clientConfig, sharedInAccount, type Connection } from './connection.ts';
import { AwsProblem } from './problem.ts';
import { answer, rememberDates } from './send.ts';
import { turnsAt } from './turns.ts';

const clients = cached((connection, region) =>
  rememberDates(connection, new CloudTrailClient(clientConfig(connection, 'trail', region))),
);

// Whatever connection goes there, AWS counts the account.
const turns = sharedInAccount(({ clock }) => turnsAt(clock));

/** What to look for: LookupEvents takes one attribute a call. */
export interface EventQuery {
  readonly attribute: 'AccessKeyId' | 'ResourceName' | 'Username' | 'EventName';
  readonly value: string;
  /** ISO 8601. */
  readonly from: string;
  /** The newest there are where absent. */
  readonly to?: string;
}

/** How far a question is followed, and who watches it. */
export interface Paging {
  /** After so many pages of fifty the rest is left; 200 unless told. */
  readonly mostPages?: number;
  readonly onPage?: (events: number) => void;
}

// Ten thousand events a query: whoever makes noise must not keep a plan from ending.
const MOST_PAGES = 200;

/** The matching events of a region, newest first, each as CloudTrail's own JSON text; `more` if not all. */
export async function lookupEvents(
  aws: Connection,
  region: string,
  { query, paging = {} }: { readonly query: EventQuery; readonly paging?: Paging },
): Promise<{ readonly events: readonly string[]; readonly more: boolean }> {
  const { mostPages = MOST_PAGES, onPage } = paging;
  const events: string[] = [];
  let token: string | undefined;
  let pages = 0;
  do {
    pages++;
    const command = new LookupEventsCommand({
      LookupAttributes: [{ AttributeKey: query.attribute, AttributeValue: query.value }],
      StartTime: new Date(query.from),
      ...(query.to === undefined ? {} : { EndTime: new Date(query.to) }),
      MaxResults: 50,
      ...(token === undefined ? {} : { NextToken: token }),
    });
    const { output } = await patiently(aws, region, () =>
      answer('cloudtrail:LookupEvents', clients(aws, region).send(command)),
    );
    for (const { CloudTrailEvent } of output.Events ?? []) {
      if (CloudTrailEvent !== undefined) events.push(CloudTrailEvent);
    }
    onPage?.(output.Events?.length ?? 0);
    token = output.NextToken === '' ? undefined : output.NextToken;
  } while (token !== undefined && pages < mostPages);
  return { events, more: token !== undefined };
}

// The rate is shared with everybody else in the account: being refused a turn is no answer.
const TURNS_TRIED = 20;
// An outage that lasts longer than that is reported as unread.
const OUTAGES_TRIED = 3;

async function patiently<T>(aws: Connection, region: string, ask: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await turns(aws, region).take(ask);
    } catch (error) {
      if (!(error instanceof AwsProblem) || tried >= turnsFor(error)) throw error;
    }
  }
}

function turnsFor({ code, awsCode }: AwsProblem): number {
  if (code === 'throttled') return TURNS_TRIED;
  // What does not answer in AWS's protocol at all will not do so later.
  return code === 'unavailable' && awsCode !== '' ? OUTAGES_TRIED : 1;
}
