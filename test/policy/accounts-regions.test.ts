import { describe, expect, it } from 'vitest';
import { NO_GUARDRAILS } from '../../src/policy/guardrails.ts';
import { auditIncident } from '../../src/audit/audit-incident.ts';
import { planIncidents } from '../../src/respond/plan-incidents.ts';
import type { Accounts } from '../../src/policy/accounts.ts';
import { accessFor } from '../../src/policy/access.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Plan } from '../../src/actions/catalogue.ts';
import type { Sandbox } from '@staunch/sandbox';
import { enter, listening, enterFrom, OTHER, rolesOf, threeAccounts } from '../support/accounts.ts';
import { sandboxOf } from '../support/play.ts';
import { ACCOUNT, anIncident, anInstance, KEY, ROLE } from '../support/worlds.ts';

const REGIONS = ['ap-south-1', 'eu-west-1', 'us-east-1'];
const file = (...regions: string[]) => ({ [ACCOUNT]: { ...rolesOf(ACCOUNT), regions } });
const incident = anIncident([
  { kind: 'access-key', accessKeyId: KEY },
  { kind: 'role', roleArn: ROLE },
]);

function inThreeRegions(): Sandbox {
  const instances = REGIONS.map((region, n) => anInstance(n + 1, { region }));
  return sandboxOf(threeAccounts({ [ACCOUNT]: { regions: REGIONS, instances } }));
}

async function planOf(
  sandbox: Sandbox,
  regions: readonly string[],
  of: Incident = incident,
): Promise<Plan> {
  const [planned] = await planIncidents(
    enter(sandbox, 'plan', file(...regions)),
    [of],
    NO_GUARDRAILS,
  );
  if (!planned || !('plan' in planned)) throw new Error('it was not planned');
  return planned.plan;
}

const regionsIn = ({ steps }: Plan): string[] =>
  steps.flatMap((step) => (step.action === 'refresh-instance' ? [step.region] : []));

it('instances and events are looked at in every enabled region where none is named', async () => {
  const sandbox = inThreeRegions();
  const aws = enter(sandbox, 'plan', { [ACCOUNT]: rolesOf(ACCOUNT) });
  const [planned] = await planIncidents(aws, [incident], NO_GUARDRAILS);
  expect(planned && 'plan' in planned && regionsIn(planned.plan)).toEqual(REGIONS);
});

it('regions that the owners leave out are not looked at, and the plan says which', async () => {
  const plan = await planOf(inThreeRegions(), ['eu-west-1']);
  expect(regionsIn(plan)).toEqual(['eu-west-1']);
  expect(plan.unseen).toEqual([]);
  const why = `policy/accounts.yaml leaves this out for account ${ACCOUNT}`;
  expect(plan.untouched).toContainEqual({ object: 'instances in ap-south-1, us-east-1', why });
  // IAM's events are in us-east-1 and nowhere else.
  expect(plan.untouched).toContainEqual({ object: 'CloudTrail in ap-south-1', why });
});

it('a leaked instance is looked at wherever it is', async () => {
  const leaked = anInstance(1).id;
  const of = anIncident([{ kind: 'instance', instanceId: leaked, region: 'ap-south-1' }]);
  expect(regionsIn(await planOf(inThreeRegions(), ['eu-west-1'], of))).toEqual([
    'ap-south-1',
    'eu-west-1',
  ]);
});

it('a region that is named and not enabled is not taken for empty', async () => {
  const plan = await planOf(inThreeRegions(), ['eu-west-1', 'eu-west-9']);
  expect(plan.unseen).toEqual([
    expect.objectContaining({
      object: 'eu-west-9',
      why: 'policy/accounts.yaml names it, and it is not enabled',
    }),
  ]);
});

it('the audit says what was left out', async () => {
  const sandbox = inThreeRegions();
  const { aws } = listening(sandbox, 'plan');
  const audit = await auditIncident(enterFrom(aws, 'plan', file('eu-west-1')), incident);
  expect(audit.coverage.regionsRead).toEqual(['eu-west-1', 'us-east-1']);
  expect(audit.coverage.limits).toContain('Left out by policy/accounts.yaml: ap-south-1.');
});

describe('an incident with a leaked instance', () => {
  const inRegion = (region: string) =>
    anIncident([{ kind: 'instance', instanceId: anInstance(1).id, region }]);
  const here = file('eu-west-1')[ACCOUNT];
  const both = { [ACCOUNT]: here, [OTHER]: { ...rolesOf(OTHER), regions: ['eu-west-1'] } };
  const entered = enter(inThreeRegions(), 'plan', both);

  it('adds its region in its own account alone', () => {
    const aws = accessFor(entered, inRegion('ap-south-1'));
    expect(aws.regions).toEqual(['eu-west-1', 'ap-south-1']);
    expect(aws.toAccount(OTHER)?.regions).toEqual(['eu-west-1']);
  });

  it('is entered again once its file names another region', () => {
    expect(accessFor(entered, inRegion('us-east-1')).regions).toContain('us-east-1');
    expect(accessFor(entered, inRegion('ap-south-1')).regions).toContain('ap-south-1');
  });
});

it('CloudTrail is read for as long as the owners say', () => {
  const longer = { [ACCOUNT]: { ...rolesOf(ACCOUNT), trailSeconds: 300 } };
  const trailSeconds = (accounts?: Accounts) =>
    accessFor(enter(inThreeRegions(), 'plan', accounts), incident).trailSeconds;
  expect(trailSeconds(longer)).toBe(300);
  expect(trailSeconds()).toBeUndefined();
});
