import {
  DescribeIamInstanceProfileAssociationsCommand,
  DescribeInstancesCommand,
  EC2Client,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import {
  AddRoleToInstanceProfileCommand,
  CreateAccessKeyCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
} from '@aws-sdk/client-iam';

/** The account that moto plays. */
export const ACCOUNT = '123456789012';
export const USER = 'ci-deploy';
export const ROLE = 'app';
export const REGIONS = ['eu-west-1', 'us-east-1'] as const;

type Region = (typeof REGIONS)[number];

export interface Placed {
  readonly region: Region;
  readonly instanceId: string;
  readonly profileArn: string;
}

/** What was made: a leaked key and role, five instances that hold the role, three that do not. */
export interface MotoWorld {
  readonly leakedKey: string;
  readonly otherKey: string;
  readonly roleArn: string;
  readonly affected: readonly Placed[];
  readonly bystanders: readonly Placed[];
}

const CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' };

export function iamAt(endpoint: string): IAMClient {
  return new IAMClient({ endpoint, region: 'us-east-1', credentials: CREDENTIALS });
}

export function ec2At(endpoint: string, region: string): EC2Client {
  return new EC2Client({ endpoint, region, credentials: CREDENTIALS });
}

/** Makes the same things on an empty moto every time; only the ids differ. */
export async function buildMotoWorld(endpoint: string): Promise<MotoWorld> {
  const iam = iamAt(endpoint);
  await iam.send(new CreateUserCommand({ UserName: USER }));
  const leakedKey = await createKey(iam);
  const otherKey = await createKey(iam);
  const roleArn = await createRole(iam, ROLE);
  await createRole(iam, 'reports');
  const web = await createProfile(iam, 'app-web', ROLE);
  const batch = await createProfile(iam, 'app-batch', ROLE);
  const reports = await createProfile(iam, 'reports', 'reports');
  return {
    leakedKey,
    otherKey,
    roleArn,
    affected: [
      await launch(endpoint, 'eu-west-1', web),
      await launch(endpoint, 'eu-west-1', web),
      await launch(endpoint, 'us-east-1', web),
      await launch(endpoint, 'us-east-1', batch),
      await launch(endpoint, 'us-east-1', batch),
    ],
    bystanders: [
      await launch(endpoint, 'eu-west-1', reports),
      await launch(endpoint, 'us-east-1', reports),
      await launch(endpoint, 'us-east-1', reports),
    ],
  };
}

/** The incident file about it. */
export function incidentIn(world: MotoWorld, name: string): string {
  return [
    'apiVersion: staunch/v1',
    'kind: Incident',
    'metadata:',
    `  name: ${name}`,
    'spec:',
    '  summary: Deploy key and role in a public build log',
    `  account: "${ACCOUNT}"`,
    '  severity: high',
    `  exposedAt: ${minutesAgo(30)}`,
    `  detectedAt: ${minutesAgo(10)}`,
    '  exposures:',
    `    - accessKey: ${world.leakedKey}`,
    `    - role: ${world.roleArn}`,
    '',
  ].join('\n');
}

/** For each instance the ids of its associations that are in force, and the profiles they are with. */
export async function associationsAt(
  endpoint: string,
  instances: readonly Placed[],
): Promise<{ readonly id: string; readonly profileArn: string }[][]> {
  const all = await Promise.all(
    REGIONS.map(async (region) => {
      const { IamInstanceProfileAssociations: found = [] } = await ec2At(endpoint, region).send(
        new DescribeIamInstanceProfileAssociationsCommand({}),
      );
      return found;
    }),
  );
  return instances.map(({ instanceId }) =>
    all
      .flat()
      .filter(({ InstanceId, State }) => InstanceId === instanceId && State === 'associated')
      .map((it) => ({ id: it.AssociationId ?? '', profileArn: it.IamInstanceProfile?.Arn ?? '' })),
  );
}

/** The tags of an instance, by key. */
export async function tagsOf(
  endpoint: string,
  { region, instanceId }: Placed,
): Promise<Map<string, string>> {
  const { Reservations } = await ec2At(endpoint, region).send(
    new DescribeInstancesCommand({ InstanceIds: [instanceId] }),
  );
  const tags = Reservations?.[0]?.Instances?.[0]?.Tags ?? [];
  return new Map(tags.map(({ Key, Value }) => [Key ?? '', Value ?? '']));
}

async function createKey(iam: IAMClient): Promise<string> {
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: USER }));
  return AccessKey?.AccessKeyId ?? '';
}

async function createRole(iam: IAMClient, name: string): Promise<string> {
  const trust = {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
    ],
  };
  const { Role } = await iam.send(
    new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument: JSON.stringify(trust) }),
  );
  return Role?.Arn ?? '';
}

async function createProfile(iam: IAMClient, name: string, role: string): Promise<string> {
  const { InstanceProfile } = await iam.send(
    new CreateInstanceProfileCommand({ InstanceProfileName: name }),
  );
  await iam.send(
    new AddRoleToInstanceProfileCommand({ InstanceProfileName: name, RoleName: role }),
  );
  return InstanceProfile?.Arn ?? '';
}

// One at a time: with a MinCount above one, moto gives only the first its profile.
async function launch(endpoint: string, region: Region, profileArn: string): Promise<Placed> {
  const { Instances } = await ec2At(endpoint, region).send(
    new RunInstancesCommand({
      ImageId: 'ami-12c6146b',
      MinCount: 1,
      MaxCount: 1,
      IamInstanceProfile: { Arn: profileArn },
    }),
  );
  return { region, instanceId: Instances?.[0]?.InstanceId ?? '', profileArn };
}

function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}
