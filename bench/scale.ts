import { callerOf } from '../src/policy/access.ts';
import type { Exposure } from '../src/domain/incident.ts';
import { observe } from '../src/inventory/observe.ts';
import { buildPlan } from '../src/plan/build.ts';
import { observeCalls, requestHandlerOf } from '@staunch/sandbox';
import { connect, sandboxOf } from '../test/support/play.ts';
import { ACCOUNT, anIncident } from '../test/support/worlds.ts';

/** What planning a large incident took. */
export interface Scale {
  readonly exposures: number;
  readonly steps: number;
  readonly calls: number;
  readonly lookups: number;
  /** Requests that were asked word for word before. */
  readonly repeated: number;
  /** Of the sandbox's time, most of it waiting for CloudTrail's two requests a second. */
  readonly seconds: number;
}

const REGIONS = 17;
const NOW = '2026-11-22T09:20:00Z';

/** Plans an incident of so many leaked keys, two a user, in seventeen regions. */
export async function planAtScale(exposures: number): Promise<Scale> {
  const keyOf = (n: number): string =>
    `AKIARTX3GSDSQ${String(n).padStart(7, 'A').replaceAll(/[01]/g, 'Z')}`;
  const ids = uniqueIds(exposures, keyOf);
  const users = Array.from({ length: Math.ceil(exposures / 2) }, (_, at) => ({
    name: `user-${at}`,
    accessKeys: ids.slice(at * 2, at * 2 + 2).map((id) => ({ id })),
  }));
  const regions = Array.from({ length: REGIONS }, (_, at) => `eu-test-${at + 1}`);
  const all = { id: ACCOUNT, regions: ['us-east-1', ...regions.slice(1)], users };
  const sandbox = sandboxOf({ now: NOW, accounts: [all] });
  const asked = new Map<string, number>();
  let lookups = 0;
  const handle = observeCalls(sandbox.aws, {
    before({ operation, region, request }) {
      const question = `${operation} ${region} ${request.body}`;
      asked.set(question, (asked.get(question) ?? 0) + 1);
      if (operation === 'LookupEvents') lookups++;
    },
  });
  const aws = {
    ...connect(sandbox, 'plan'),
    requestHandler: requestHandlerOf(handle, sandbox.clock),
  };
  const leaked: Exposure[] = ids.map((accessKeyId) => ({ kind: 'access-key', accessKeyId }));
  const incident = anIncident(leaked);
  const plan = buildPlan(incident, await observe(aws, incident, await callerOf(aws)));
  const counts = [...asked.values()];
  return {
    exposures,
    steps: plan.steps.length,
    calls: counts.reduce((sum, each) => sum + each, 0),
    lookups,
    repeated: counts.filter((each) => each > 1).length,
    seconds: Math.round((sandbox.clock.now().getTime() - Date.parse(NOW)) / 1000),
  };
}

function uniqueIds(number: number, keyOf: (n: number) => string): string[] {
  const ids = new Set<string>();
  for (let n = 0; ids.size < number; n++) ids.add(keyOf(n));
  return [...ids];
}
