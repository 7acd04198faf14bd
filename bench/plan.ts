import { callerOf } from '../src/policy/access.ts';
import type { Exposure, Incident } from '../src/domain/incident.ts';
import { observe } from '../src/inventory/observe.ts';
import { buildPlan } from '../src/plan/build.ts';
import type { Plan } from '../src/actions/catalogue.ts';
import { type HttpHandler, observeCalls, requestHandlerOf, type Sandbox } from '@staunch/sandbox';
import { connect, sandboxOf } from '../test/support/play.ts';
import { bigTrail, type BigTrail } from '../test/support/trail/big-trail.ts';
import { ACCOUNT, anIncident, anInstance, aWorld, KEY, ROLE } from '../test/support/worlds.ts';

/** How large an incident is: instances that hold one leaked role, or what one leaked key did. */
export type PlanSize = { readonly instances: number; readonly regions: number } | BigTrail;

/** What a plan took. */
export interface PlanTaken {
  readonly plan: Plan;
  /** Requests to CloudTrail. */
  readonly lookups: number;
  /** Requests to AWS, those to CloudTrail among them. */
  readonly calls: number;
  /** Of the sandbox's clock. */
  readonly seconds: number;
}

/** How it is planned. */
export interface PlanHow {
  /** How long CloudTrail is read; as long as a plan may take, unless told. */
  readonly seconds?: number;
  /** Puts something between Staunch and AWS's endpoints. */
  readonly through?: (handler: RequestHandler) => RequestHandler;
}

type RequestHandler = ReturnType<typeof requestHandlerOf>;

// As far as another continent is: what is asked one by one shall show.
const ROUND_TRIP_MS = 100;

/** Plans an incident of such a size in one process with the sandbox; waits are counted, not slept. */
export async function planOfSize(size: PlanSize, how: PlanHow = {}): Promise<PlanTaken> {
  const { sandbox, incident } = sizedWorld(size);
  const { seconds, through = (handler: RequestHandler) => handler } = how;
  const count = { lookups: 0, calls: 0 };
  const handle = observeCalls(distant(sandbox), {
    before({ operation }) {
      count.calls++;
      if (operation === 'LookupEvents') count.lookups++;
    },
  });
  const requestHandler = through(requestHandlerOf(handle, sandbox.clock));
  const aws = { ...connect(sandbox, 'plan'), requestHandler };
  const startedAt = sandbox.clock.now().getTime();
  const options = seconds === undefined ? {} : { seconds };
  const plan = buildPlan(incident, await observe(aws, incident, await callerOf(aws), options));
  return { plan, ...count, seconds: (sandbox.clock.now().getTime() - startedAt) / 1000 };
}

function sizedWorld(size: PlanSize): { readonly sandbox: Sandbox; readonly incident: Incident } {
  if (!('instances' in size))
    return {
      sandbox: bigTrail(size).sandbox,
      incident: leaked({ kind: 'access-key', accessKeyId: KEY }),
    };
  const regions = regionsOf(size.regions);
  const instances = Array.from({ length: size.instances }, (_, n) =>
    anInstance(n + 1, { region: regions[n % regions.length] ?? '' }),
  );
  const sandbox = sandboxOf(aWorld(instances, { regions }));
  return { sandbox, incident: leaked({ kind: 'role', roleArn: ROLE }) };
}

/** So many regions, IAM's own among them. */
export function regionsOf(count: number): readonly string[] {
  return ['us-east-1', ...Array.from({ length: count - 1 }, (_, at) => `eu-test-${at + 2}`)];
}

function leaked(exposure: Exposure): Incident {
  return { ...anIncident([exposure]), account: ACCOUNT };
}

function distant({ aws, clock }: Sandbox): HttpHandler {
  return async (request) => {
    await clock.sleep(ROUND_TRIP_MS / 2);
    const answer = await aws(request);
    await clock.sleep(ROUND_TRIP_MS / 2);
    return answer;
  };
}
