import { CloudTrailClient, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { cached, clientConfig, sharedInAccount, type Connection } from './connection.ts';
import { AwsProblem } from './problem.ts';
import { answer, rememberDates } from './send.ts';

const clients = cached((connection, region) =>
  rememberDates(connection, new CloudTrailClient(clientConfig(connection, 'trail', region))),
);

// AWS allows two LookupEvents a second per account and region; a little slower never trips over it.
const INTERVAL_MS = 510;

// The next moment at which a region may be asked, in epoch milliseconds.
const turns = sharedInAccount(() => ({ next: 0 }));

/** What to look for: LookupEvents takes one attribute a call. */
export interface EventQuery {
  readonly attribute: 'AccessKeyId' | 'ResourceName' | 'Username';
  readonly value: string;
  /** ISO 8601. */
  readonly from: string;
}

// Ten thousand events a query: whoever makes noise must not keep the audit from ending.
const MOST_PAGES = 200;

/** The matching events of a region, newest first, each as CloudTrail's own JSON text; `more` if not all. */
export async function lookupEvents(
  aws: Connection,
  region: string,
  query: EventQuery,
): Promise<{ readonly events: readonly string[]; readonly more: boolean }> {
  const events: string[] = [];
  let token: string | undefined;
  let pages = 0;
  do {
    pages++;
    const command = new LookupEventsCommand({
      LookupAttributes: [{ AttributeKey: query.attribute, AttributeValue: query.value }],
      StartTime: new Date(query.from),
      MaxResults: 50,
      ...(token === undefined ? {} : { NextToken: token }),
    });
    const { output } = await patiently(aws, region, () =>
      answer('cloudtrail:LookupEvents', clients(aws, region).send(command)),
    );
    for (const { CloudTrailEvent } of output.Events ?? []) {
      if (CloudTrailEvent !== undefined) events.push(CloudTrailEvent);
    }
    token = output.NextToken === '' ? undefined : output.NextToken;
  } while (token !== undefined && pages < MOST_PAGES);
  return { events, more: token !== undefined };
}

// The rate is shared with everybody else in the account: being refused a turn is no answer.
const TURNS_TRIED = 20;
// An outage that lasts longer than that is reported as unread.
const OUTAGES_TRIED = 3;

async function patiently<T>(aws: Connection, region: string, ask: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    await waitForTurn(aws, region);
    try {
      return await ask();
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

async function waitForTurn(aws: Connection, region: string): Promise<void> {
  const turn = turns(aws, region);
  const now = aws.clock.now().getTime();
  const at = Math.max(now, turn.next);
  turn.next = at + INTERVAL_MS;
  if (at > now) await aws.clock.sleep(at - now);
}
