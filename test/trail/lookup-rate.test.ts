import { expect, it } from 'vitest';
import { auditIncident } from '../../src/audit/audit-incident.ts';
import { familyReadings } from '../../src/trail/read-family.ts';
import type { SourceProgress } from '../../src/trail/sources/source.ts';
import { type HttpHandler, requestHandlerOf, type WorldFile } from '@staunch/sandbox';
import { connect, sandboxOf } from '../support/play.ts';
import { diceOf } from '../support/trail/dice.ts';
import { recordOf, userActor } from '../support/trail/records.ts';
import { ACCOUNT, anIncident, KEY } from '../support/worlds.ts';

const PAGES = 40;
// Calls that are asked for by name: in every region, and where IAM's events are.
const LEADS = 4;
const LEADS_OF_IAM = 4;
const REGIONS = Array.from({ length: 17 }, (_, n) => (n === 0 ? 'us-east-1' : `eu-west-${n}`));
const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);

it('LookupEvents is asked as often as AWS allows in each of 17 regions, and never more often', async () => {
  const world: WorldFile = {
    now: '2026-11-22T12:00:00Z',
    accounts: [
      {
        id: ACCOUNT,
        regions: REGIONS,
        users: [{ name: 'ci-deploy', accessKeys: [{ id: KEY }] }],
      },
    ],
  };
  const sandbox = sandboxOf(world);
  const dice = diceOf(1);
  const thief = userActor({ name: 'ci-deploy', id: 'AIDAX', account: ACCOUNT }, KEY);
  for (const region of REGIONS) {
    for (let n = 0; n < PAGES * 50; n++) {
      const at = new Date(Date.parse(incident.exposedAt) + n * 1000);
      const call = { at, region, service: 'ec2', name: 'DescribeInstances' };
      sandbox.parts.events.add(recordOf(thief, call, dice));
    }
  }
  const asked: number[] = [];
  let throttled = 0;
  const handle: HttpHandler = async (request) => {
    const isLookup = request.headers['x-amz-target']?.endsWith('LookupEvents') === true;
    // A way of 30 ms, now and then of more.
    await sandbox.clock.sleep(isLookup ? 15 + (dice.chance(0.1) ? 80 : 0) : 0);
    const answer = await sandbox.aws(request);
    if (isLookup) asked.push(sandbox.clock.now().getTime());
    if (String(answer.body).includes('ThrottlingException')) throttled++;
    await sandbox.clock.sleep(isLookup ? 15 : 0);
    return answer;
  };
  const aws = {
    ...connect(sandbox, 'plan'),
    requestHandler: requestHandlerOf(handle, sandbox.clock),
  };
  const told: SourceProgress[] = [];
  const audit = await auditIncident(aws, incident, {
    readings: familyReadings({
      began: () => undefined,
      progress: (it) => void told.push(it),
      ended: () => undefined,
    }),
  });

  expect(audit.eventCount).toBe(REGIONS.length * PAGES * 50);
  expect(throttled).toBe(0);
  // Once for each call that leads further, where a credential is as loud as this one.
  expect(asked).toHaveLength(REGIONS.length * (PAGES + LEADS) + LEADS_OF_IAM);
  const seconds = (Math.max(...asked) - Math.min(...asked)) / 1000;
  // The first two of a region go at once.
  const rate = (PAGES + LEADS + LEADS_OF_IAM - 2) / seconds;
  expect(rate).toBeGreaterThanOrEqual(2 * 0.95);
  expect(rate).toBeLessThanOrEqual(2);
  const all = asked.length;
  expect(told.at(-1)).toMatchObject({ done: all, total: all, unit: 'pages', secondsLeft: 0 });
});
