import {
  DescribeIamInstanceProfileAssociationsCommand,
  DescribeInstancesCommand,
  DisassociateIamInstanceProfileCommand,
  ReplaceIamInstanceProfileAssociationCommand,
  StopInstancesCommand,
  type EC2Client,
} from '@aws-sdk/client-ec2';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { expect, it } from 'vitest';
import type { AccountEntry } from '../../src/world-file.ts';
import { ada, anAws, app, refusal, roleArn, WEB } from './an-aws.ts';
import { lastEvents } from './last-events.ts';
import { allowing } from './policies.ts';

const other = { ...app, name: 'other' };
const aScene = (differences: Partial<AccountEntry> = {}) =>
  anAws({
    roles: [app, other],
    instanceProfiles: [
      { name: 'app-web', role: 'app' },
      { name: 'other-web', role: 'other' },
    ],
    ...differences,
  });

async function association(ec2: EC2Client) {
  const answer = await ec2.send(new DescribeIamInstanceProfileAssociationsCommand({}));
  return answer.IamInstanceProfileAssociations?.[0];
}

async function replace(ec2: EC2Client, Name = 'other-web', id?: string) {
  const AssociationId = id ?? (await association(ec2))?.AssociationId ?? '';
  const input = { AssociationId, IamInstanceProfile: { Name } };
  return ec2.send(new ReplaceIamInstanceProfileAssociationCommand(input));
}

it('when a profile is replaced, the association is a new one, and the session of the other role', async () => {
  const { as, wait } = aScene();
  const { ec2 } = as('ada');
  const before = await association(ec2);
  const { IamInstanceProfileAssociation } = await replace(ec2);
  expect(IamInstanceProfileAssociation).toMatchObject({ InstanceId: WEB, State: 'associating' });
  expect(IamInstanceProfileAssociation?.AssociationId).not.toBe(before?.AssociationId);
  wait(2);
  expect((await association(ec2))?.State).toBe('associated');
  const { Arn } = await as('web').sts.send(new GetCallerIdentityCommand({}));
  expect(Arn).toContain(':assumed-role/other/');
  const copy = as('stolen').ec2.send(new DescribeInstancesCommand({}));
  await expect(copy).resolves.toBeDefined();
});

it('an id that is not there is not found, nor is a profile', async () => {
  const { ec2 } = aScene().as('ada');
  await expect(replace(ec2, 'other-web', 'iip-assoc-0000000000000000f')).rejects.toMatchObject(
    refusal('InvalidAssociationID.NotFound', 400),
  );
  await expect(replace(ec2, 'nope')).rejects.toMatchObject(refusal('InvalidParameterValue', 400));
});

it('only what is associated with a running instance is replaced', async () => {
  const inactive = refusal(
    'IncorrectState',
    400,
    /The association iip-assoc-\w+ is not the active association/,
  );
  const stopped = aScene();
  const InstanceIds = [WEB];
  await stopped.as('ada').ec2.send(new StopInstancesCommand({ InstanceIds }));
  stopped.wait(2);
  await expect(replace(stopped.as('ada').ec2)).rejects.toMatchObject(inactive);
  const { ec2 } = aScene().as('ada');
  await replace(ec2);
  await expect(replace(ec2)).rejects.toMatchObject(inactive);
  const leaving = aScene().as('ada').ec2;
  const AssociationId = (await association(leaving))?.AssociationId;
  await leaving.send(new DisassociateIamInstanceProfileCommand({ AssociationId }));
  await expect(replace(leaving)).rejects.toMatchObject(inactive);
});

it('the role must be passed, and policies can ask for the new profile', async () => {
  const pass = allowing('iam:PassRole', roleArn('app'));
  const unpassed = aScene({ users: [{ ...ada, policies: { ec2: allowing('ec2:*'), pass } }] });
  await expect(replace(unpassed.as('ada').ec2)).rejects.toMatchObject(
    refusal('UnauthorizedOperation', 403, /iam:PassRole on resource: \S+role\/other/),
  );
  const arn = 'arn:aws:iam::111122223333:instance-profile/app-web';
  const only = {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow' as const, Action: '*', Resource: '*' },
      {
        Effect: 'Deny' as const,
        Action: 'ec2:Replace*',
        Resource: '*',
        Condition: { ArnNotEqualsIfExists: { 'ec2:NewInstanceProfile': arn } },
      },
    ],
  };
  const { ec2 } = aScene({ users: [{ ...ada, policies: { only } }] }).as('ada');
  await expect(replace(ec2)).rejects.toThrow(
    /ec2:ReplaceIam\w+ on resource: \S+ with an explicit deny/,
  );
  await expect(replace(ec2, 'app-web')).resolves.toBeDefined();
});

it('CloudTrail tells of it under the names of request and answer', async () => {
  const scene = aScene();
  await replace(scene.as('ada').ec2);
  const name = 'ReplaceIamInstanceProfileAssociation';
  const event = (await lastEvents(scene)).find(({ eventName }) => eventName === name);
  expect(event).toMatchObject({
    requestParameters: { [`${name}Request`]: { IamInstanceProfile: { Name: 'other-web' } } },
    responseElements: {
      [`${name}Response`]: {
        iamInstanceProfileAssociation: { instanceId: WEB, state: 'associating' },
      },
    },
  });
});

it('EC2 serves fifty at once, and five a second after that', async () => {
  const { ec2 } = aScene().as('ada');
  const ask = () => replace(ec2, 'other-web', 'iip-assoc-0000000000000000f');
  const answers = await Promise.allSettled(Array.from({ length: 51 }, ask));
  const refused = answers.map((it) => (it.status === 'rejected' ? (it.reason as Error).name : ''));
  expect(refused.filter((name) => name === 'RequestLimitExceeded')).toHaveLength(1);
});
