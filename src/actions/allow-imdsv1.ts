import type { Incident } from '../domain/incident.ts';
import type { InstanceFacts, Inventory } from '../inventory/inventory.ts';
import { accountOf, TAGS } from '../domain/names.ts';
import type { Action, Look, Performed, Proposal, Run } from './action.ts';
import { count } from '../domain/count.ts';
import { instanceItem } from '../domain/item-names.ts';
import { touchedInstance } from './touched.ts';
import { INSTANCE_ID, REGION, type StepWith } from './fields.ts';

const fields = {
  region: REGION,
  instanceId: INSTANCE_ID,
};

type AllowImdsv1 = StepWith<'allow-imdsv1', typeof fields>;

/** Lets an instance's metadata service answer IMDSv1 again, where Staunch made it stop. */
export const allowImdsv1: Action<AllowImdsv1> = {
  name: 'allow-imdsv1',
  phase: 'undo',
  about: 'The way back: the instance’s metadata service answers IMDSv1 again.',
  fields,
  example: {
    action: 'allow-imdsv1',
    account: '111122223333',
    region: 'eu-west-1',
    instanceId: 'i-0123456789abcdef0',
  },
  permissions: {
    read: ['ec2:DescribeInstances'],
    write: ['ec2:ModifyInstanceMetadataOptions', 'ec2:DeleteTags'],
  },
  expectedEvents: ['ModifyInstanceMetadataOptions', 'DeleteTags'],
  confirmedBy: 'nothing: calls to the metadata service leave no event',
  identity: ({ region, instanceId }) => `${region} ${instanceId}`,
  item: ({ account, instanceId }) => instanceItem(account, instanceId),
  touches: (step) => [touchedInstance(step)],
  words: {
    describe: ({ instanceId, region }) => ({
      verb: 'allow IMDSv1 again on instance',
      object: `${instanceId} in ${region}`,
    }),
    toDo: (n) => `${count(n, 'instance')} to allow IMDSv1 on again`,
    change: () => ({ now: 'IMDSv2 only', then: 'IMDSv1 too' }),
    revives: (n) => `IMDSv1 on ${count(n, 'instance')}`,
  },
  propose,
  perform,
  check,
};

function propose(incident: Incident, { instances }: Inventory): Proposal<AllowImdsv1> {
  if (incident.state !== 'restored') return { steps: [] };
  const ours = instances.filter(({ imdsv2For }) => imdsv2For === incident.name);
  return {
    steps: ours
      .filter(({ imdsv2 }) => imdsv2)
      .map(({ roleArn, region, instanceId }) => ({
        action: 'allow-imdsv1',
        account: accountOf(roleArn),
        region,
        instanceId,
      })),
    breaks: ours
      .filter(({ imdsv2 }) => imdsv2)
      .map((it) => ({
        object: nameOf(it),
        why: `its tag ${TAGS.imdsv2} says that Staunch required IMDSv2 for this incident. Whoever may write tags can write this one`,
      })),
    alreadySo: ours
      .filter(({ imdsv2 }) => !imdsv2)
      .map((it) => ({ object: nameOf(it), why: 'allows IMDSv1 already' })),
  };
}

function nameOf({ instanceId, region }: InstanceFacts): string {
  return `instance ${instanceId} in ${region}`;
}

async function perform(step: AllowImdsv1, { aws }: Run): Promise<Performed> {
  const { removeTag, requireTokens } = await import('../aws/instances.ts');
  const allowed = await requireTokens(aws, step, 'optional');
  const untagged = await removeTag(aws, step, TAGS.imdsv2);
  return {
    before: { httpTokens: 'required' },
    after: { httpTokens: 'optional' },
    requestIds: [allowed.requestId, untagged.requestId],
  };
}

async function check(step: AllowImdsv1, { aws }: Run): Promise<Look> {
  const { findInstance } = await import('../aws/instances.ts');
  const instance = await findInstance(aws, step.region, step.instanceId);
  const held = instance?.imdsv2 !== true;
  const evidence = [`EC2 shows IMDSv2 ${held ? 'not required' : 'required'}`];
  return { held, verified: held, worthAnother: !held, evidence };
}
