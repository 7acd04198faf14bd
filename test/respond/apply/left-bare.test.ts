import { beforeEach, describe, expect, it } from 'vitest';
import { allowing } from '../../../packages/sandbox/test/aws/policies.ts';
import type { Plan } from '../../../src/actions/catalogue.ts';
import { applyPlan, type Applied } from '../../../src/respond/apply/apply.ts';
import type { OwnRuns } from '../../../src/respond/apply/context.ts';
import { disassociate } from '../../../src/aws/associations.ts';
import { reattachTag } from '../../../src/domain/reattach-tag.ts';
import { observeCalls, requestHandlerOf, type Sandbox } from '@staunch/sandbox';
import { callerOf } from '../../../src/policy/access.ts';
import { observe } from '../../../src/inventory/observe.ts';
import { buildPlan } from '../../../src/plan/build.ts';
import { statusOf } from '../../../src/respond/status.ts';
import { standingOn } from '../../support/looks.ts';
import { type as typed } from '../../support/typist.ts';
import { clientAs, connect, sandboxOf } from '../../support/play.ts';
import { planOn, silent } from '../../support/run.ts';
import { aWorld, ACCOUNT, anIncident, anInstance, ROLE } from '../../support/worlds.ts';

// A policy that no simulator knows refuses the role that applies to put a profile back: the first instance stays bare.

const roleOnly = anIncident([{ kind: 'role', roleArn: ROLE }]);
const FLEET = [1, 2, 3].map((n) => anInstance(n));
const NO = { kind: 'error', code: 'UnauthorizedOperation', status: 403, message: 'No.' } as const;
const APPLIER = `arn:aws:iam::${ACCOUNT}:role/staunch-apply`;
const PERSON = { id: 'AKIARTX3GSDSQPE0P1E2' };
const WORLD = {
  ...aWorld(FLEET, {
    users: [{ name: 'somebody', accessKeys: [PERSON], policies: { all: allowing('*') } }],
  }),
  credentials: { somebody: { accessKey: PERSON.id } },
};
const MINUTE_MS = 60_000;

let sandbox: Sandbox;
let plan: Plan;
let isRefused: boolean;

const serversOf = () => [...(sandbox.parts.state.accounts.get(ACCOUNT)?.instances.values() ?? [])];
const bare = (): string[] =>
  serversOf().flatMap(({ id, association }) => (association ? [] : [id]));

/** One more run, with the calls that it made. */
async function run(ofPlan: Plan, id: string, endedLately: OwnRuns['endedLately']) {
  const calls: string[] = [];
  const handle = observeCalls(sandbox.aws, {
    before: ({ operation }) => {
      calls.push(operation);
    },
  });
  const requestHandler = requestHandlerOf(handle, sandbox.clock);
  const applied = await applyPlan({ ...connect(sandbox, 'apply'), requestHandler }, ofPlan, {
    ...{ cutoffMarginSeconds: 30, holdSeconds: 60, progress: silent, keep: () => undefined },
    ...{ waiting: new Map(), runs: { current: { id, attempt: 1 }, endedLately } },
  });
  return { applied, takenOff: calls.filter((it) => it === 'DisassociateIamInstanceProfile') };
}

const ended: OwnRuns['endedLately'] = async () => 'The receipts of this plan show it';
const unknown: OwnRuns['endedLately'] = async () => undefined;

const outcomes = ({ done }: Applied): string[] =>
  done.flatMap(({ step, outcome }) =>
    'instanceId' in step ? [`${step.action} ${step.instanceId.slice(-1)} ${outcome}`] : [],
  );

beforeEach(async () => {
  isRefused = true;
  sandbox = sandboxOf(WORLD, {
    fault: ({ operation, caller }) =>
      isRefused && operation === 'AssociateIamInstanceProfile' && caller.includes('/staunch-apply/')
        ? NO
        : undefined,
  });
  plan = await planOn(sandbox, roleOnly);
  const { takenOff } = await run(plan, 'local-1', unknown);
  expect(takenOff).toHaveLength(1);
  expect(bare()).toEqual([FLEET[0]?.id]);
});

describe('while one server of a role is bare through Staunch', () => {
  it.each([
    ['GitHub or the receipts show which run did it', 'the same plan', ended],
    ['CloudTrail shows it', 'the same plan', unknown],
    ['CloudTrail shows it', 'a new plan', unknown],
  ])('no other is taken off its profile, where %s, by %s', async (_, which, endedLately) => {
    if (endedLately === unknown) sandbox.clock.advance(20 * MINUTE_MS);
    const next = which === 'a new plan' ? await planOn(sandbox, roleOnly) : plan;
    const { applied, takenOff } = await run(next, 'local-2', endedLately);
    expect(takenOff).toEqual([]);
    expect(bare()).toEqual([FLEET[0]?.id]);
    expect(applied.verdict.green).toBe(false);
    const skipped = applied.done.filter(({ outcome }) => outcome === 'skipped');
    expect(skipped.map(({ step }) => 'instanceId' in step && step.instanceId.slice(-1))).toEqual([
      '2',
      '3',
    ]);
    for (const { problem } of skipped)
      expect(problem).toContain(`${FLEET[0]?.id} in eu-west-1 has no profile`);
  });

  it('is put back first, and the others follow where that is taken', async () => {
    isRefused = false;
    const { applied } = await run(plan, 'local-2', ended);
    expect(outcomes(applied)[0]).toBe('attach-profile 1 done');
    expect(outcomes(applied).slice(1, 3).sort()).toEqual([
      'refresh-instance 2 done',
      'refresh-instance 3 done',
    ]);
    expect(bare()).toEqual([]);
    expect(applied.verdict.green).toBe(true);
  });

  it('is helped by the one command that attaches its profile, which brings it back with new credentials', async () => {
    const { applied } = await run(plan, 'local-2', ended);
    const [item] = applied.verdict.items;
    expect(item?.who).toBe(`the people of account ${ACCOUNT}`);
    const command = `aws ec2 associate-iam-instance-profile --region eu-west-1 --instance-id ${FLEET[0]?.id} --iam-instance-profile Name=app-web`;
    expect(item?.ways[0]).toEqual({ how: 'by-hand', text: command });
    for (const other of applied.verdict.items.slice(1))
      expect(other.ways[0]?.text).toContain(command);
  });

  it('no advice about it forgets its profile before that is on', async () => {
    const { applied } = await run(plan, 'local-2', unknown);
    const texts = [
      ...applied.verdict.items.filter(({ id }) => id.includes(FLEET[0]?.id ?? '')),
      ...(await standingOn(sandbox, roleOnly)).items.filter(({ id }) =>
        id.includes(FLEET[0]?.id ?? ''),
      ),
    ].flatMap(({ ways }) => ways.map(({ text }) => text));
    expect(texts.join()).toContain('associate-iam-instance-profile');
    expect(texts.join()).not.toContain('stop-instances');
    for (const text of texts)
      expect(text).not.toMatch(/^(?:(?!associate-iam).)*delete-tags|second alone/);
  });

  it.each([true, false])(
    'counts as refreshed once a person attached its profile after the cutoff (Staunch still refused: %s)',
    async (still) => {
      isRefused = still;
      const { id } = FLEET[0] ?? {};
      const command = `aws ec2 associate-iam-instance-profile --region eu-west-1 --instance-id ${id} --iam-instance-profile Name=app-web`;
      await typed(clientAs(sandbox, 'somebody'), command);
      sandbox.clock.advance(20 * MINUTE_MS);
      const association = serversOf()[0]?.association?.id;
      const { workloads } = await standingOn(sandbox, roleOnly);
      expect(workloads.cutOff).toEqual([FLEET[1]?.id, FLEET[2]?.id]);
      const { applied, takenOff } = await run(plan, 'local-2', unknown);
      expect(takenOff).toHaveLength(still ? 1 : 2);
      expect(serversOf()[0]?.association?.id).toBe(association);
      expect(applied.verdict.green).toBe(!still);
      const [own] = applied.verifications.filter(
        ({ step }) => 'instanceId' in step && step.instanceId === id,
      );
      expect(own).toMatchObject({ held: true });
      expect(own?.evidence.join()).toContain('CloudTrail that somebody attached it at');
    },
  );

  it('is open where its tag is gone too, as long as CloudTrail shows who took its profile off', async () => {
    const [server] = serversOf();
    server?.tags.delete('staunch:reattach');
    isRefused = false;
    sandbox.clock.advance(20 * MINUTE_MS);
    const { applied } = await run(plan, 'local-2', unknown);
    expect(applied.verdict.green).toBe(false);
    const aws = { ...connect(sandbox, 'plan'), applyRole: APPLIER };
    const inventory = await observe(aws, roleOnly, await callerOf(aws));
    const status = statusOf(buildPlan(roleOnly, inventory), inventory);
    expect(status).toMatchObject({ standing: 'open', green: false });
    const [item] = status.items;
    expect(item?.id).toBe(`instance:${ACCOUNT}:${server?.id}`);
    expect(item?.ways[0]?.text).toContain('aws ec2 associate-iam-instance-profile');
    expect(status.workloads.cutOff).toEqual([server?.id]);
    await typed(clientAs(sandbox, 'somebody'), item?.ways[0]?.text ?? '');
    sandbox.clock.advance(20 * MINUTE_MS);
    expect((await run(plan, 'local-3', unknown)).applied.verdict.green).toBe(true);
  });

  it('says of it what the attempt to put it back came to', async () => {
    const { applied } = await run(plan, 'local-2', ended);
    const [item] = applied.verdict.items;
    expect(item?.id).toContain(FLEET[0]?.id);
    expect(item?.why).toContain('HAS NO PROFILE');
    expect(item?.why).toContain('ec2:AssociateIamInstanceProfile failed');
    expect(item?.why).not.toContain('plan again');
  });
});

it.each([
  ['that CloudTrail shows somebody else took off', 20],
  ['of which CloudTrail shows nothing yet', 1],
])('a tag on a server %s holds no other back', async (_, minutes) => {
  const key = { id: 'AKIARTX3GSDSQRESPOND' };
  const user = { name: 'responder', accessKeys: [key], policies: { ec2: allowing('ec2:*') } };
  const world = {
    ...aWorld(FLEET, { users: [user] }),
    credentials: { responder: { accessKey: key.id } },
  };
  sandbox = sandboxOf(world, { cloudTrailDelaySeconds: 300 });
  plan = await planOn(sandbox, roleOnly);
  const [first] = serversOf();
  const as = connect(sandbox, 'responder', 'eu-west-1');
  await disassociate(as, 'eu-west-1', first?.association?.id ?? '');
  sandbox.clock.advance(minutes * MINUTE_MS);
  const name = { id: 'local-1', attempt: 1 };
  first?.tags.set('staunch:reattach', reattachTag('x/app-web', { digest: plan.digest, run: name }));
  const { applied } = await run(plan, 'local-2', minutes === 1 ? unknown : ended);
  expect(
    outcomes(applied)
      .filter((it) => it.endsWith('done'))
      .sort(),
  ).toEqual(['refresh-instance 2 done', 'refresh-instance 3 done']);
});
