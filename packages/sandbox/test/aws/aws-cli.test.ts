import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../src/clock.ts';
import { loadWorld } from '../../src/load-world.ts';
import { onPort } from '../../src/on-port.ts';
import { createSandbox, credentialOf, type Sandbox } from '../../src/sandbox.ts';
import { serve } from '../../src/serve.ts';
import { awsCli, findAwsCli, type CliAnswer } from './aws-cli.ts';

const WORLD = new URL('../../example.yaml', import.meta.url).pathname;
const LEAKED = 'AKIARTX3GSDSQLEAKEDK';
const USER = ['--user-name', 'ci-deploy'];

const cli = await findAwsCli();
if (!cli)
  console.warn('SKIPPED: no AWS CLI works here, so nothing shows that the sandbox serves it.');

let sandbox: Sandbox;
let server: Server;
let endpoint: string;

beforeAll(async () => {
  const world = await loadWorld(WORLD);
  sandbox = createSandbox(world, manualClock(new Date(world.now)));
  ({ server, endpoint } = await serve(onPort(sandbox), sandbox.clock, 0));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** `aws <command>` as somebody of the world; `--endpoint-url`, because Debian's CLI knows no other way. */
async function aws(as: string, command: string[], region = 'eu-west-1'): Promise<CliAnswer> {
  const { accessKeyId, secretAccessKey, sessionToken } = credentialOf(sandbox, as);
  return call(command, region, {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    ...(sessionToken ? { AWS_SESSION_TOKEN: sessionToken } : {}),
  });
}

function call(command: string[], region: string, env: Record<string, string>): Promise<CliAnswer> {
  return awsCli(cli?.path ?? '', [...command, '--endpoint-url', endpoint, '--region', region], env);
}

function put(PolicyDocument: object): string[] {
  const named = ['--role-name', 'app', '--policy-name', 'AWSRevokeOlderSessions'];
  return ['iam', 'put-role-policy', ...named, '--policy-document', JSON.stringify(PolicyDocument)];
}

describe.skipIf(!cli)(`when people use the AWS CLI (${cli?.version ?? 'none here'})`, () => {
  it('it reads what the world allows', async () => {
    const [users, me, keys, policy] = await Promise.all([
      aws('deploy', ['iam', 'list-users']),
      aws('deploy', ['sts', 'get-caller-identity']),
      aws('apply', ['iam', 'list-access-keys', ...USER]),
      aws('apply', ['iam', 'get-role-policy', '--role-name', 'app', '--policy-name', 'app']),
    ]);
    expect(users.out).toMatchObject({ Users: [{ UserName: 'ci-deploy', Path: '/' }] });
    expect(me.out).toMatchObject({
      Account: '111122223333',
      Arn: 'arn:aws:iam::111122223333:user/ci-deploy',
    });
    expect(keys.out).toMatchObject({
      AccessKeyMetadata: [{ AccessKeyId: LEAKED, Status: 'Active' }, {}],
    });
    expect(policy.out).toMatchObject({
      PolicyDocument: { Statement: [{ Effect: 'Allow', Resource: '*' }] },
    });
  });

  it('it finds instances, associations and events', async () => {
    const profile = 'arn:aws:iam::111122223333:instance-profile/app-web';
    const filters = [
      '--filters',
      `Name=iam-instance-profile.arn,Values=${profile}`,
      'Name=instance-state-name,Values=running',
    ];
    const attributes = ['--lookup-attributes', `AttributeKey=AccessKeyId,AttributeValue=${LEAKED}`];
    const [found, associations, events] = await Promise.all([
      aws('apply', ['ec2', 'describe-instances', ...filters]),
      aws('apply', ['ec2', 'describe-iam-instance-profile-associations']),
      aws('apply', ['cloudtrail', 'lookup-events', ...attributes, '--max-items', '2'], 'us-east-1'),
    ]);
    expect(found.out).toMatchObject({
      Reservations: [
        {
          Instances: [{ InstanceId: 'i-0a11aaaa000000001', IamInstanceProfile: { Arn: profile } }],
        },
        { Instances: [{ InstanceId: 'i-0a11aaaa000000002' }] },
      ],
    });
    expect(associations.out).toMatchObject({
      IamInstanceProfileAssociations: [{ State: 'associated' }, { State: 'associated' }],
    });
    expect(events.out).toMatchObject({
      Events: [
        { EventName: 'CreateUser', AccessKeyId: LEAKED, ReadOnly: 'false', Username: 'ci-deploy' },
        { EventName: 'ListUsers', AccessKeyId: LEAKED, ReadOnly: 'true' },
      ],
    });
  });

  it('it tells a refusal in the words of AWS', async () => {
    const [denied, unauthorised, missing, invalid] = await Promise.all([
      aws('deploy', ['iam', 'list-roles']),
      aws('stolen', [
        'ec2',
        'create-tags',
        '--resources',
        'i-0a11aaaa000000001',
        '--tags',
        'Key=a,Value=b',
      ]),
      aws('apply', ['iam', 'get-role', '--role-name', 'nope']),
      aws('apply', ['ec2', 'describe-instances', '--filters', 'Name=nope,Values=x']),
    ]);
    const start = 'An error occurred';
    expect(denied.error).toContain(
      `${start} (AccessDenied) when calling the ListRoles operation: User: arn:aws:iam::111122223333:user/ci-deploy is not authorized to perform: iam:ListRoles`,
    );
    expect(unauthorised.error).toContain(
      `${start} (UnauthorizedOperation) when calling the CreateTags operation: `,
    );
    expect(missing.error).toContain(
      `${start} (NoSuchEntity) when calling the GetRole operation: The role with name nope cannot be found.`,
    );
    expect(invalid.error).toContain(
      `${start} (InvalidParameterValue) when calling the DescribeInstances operation: `,
    );
  });

  it("a workload gets its newest session from the sandbox's address for it", async () => {
    const env = { AWS_CONTAINER_CREDENTIALS_FULL_URI: `${endpoint}/credentials/workload` };
    const { out } = await call(['sts', 'get-caller-identity'], 'eu-west-1', env);
    const Arn = 'arn:aws:sts::111122223333:assumed-role/app/i-0a11aaaa000000001';
    expect(out).toMatchObject({ Arn });
  });

  it('it contains: the key goes off, the sessions are denied, and both show at once', async () => {
    const condition = { DateLessThan: { 'aws:TokenIssueTime': '2026-11-22T09:20:30Z' } };
    const Statement = [{ Effect: 'Deny', Action: '*', Resource: '*', Condition: condition }];
    const off = ['--access-key-id', LEAKED, '--status', 'Inactive'];
    const writes = await Promise.all([
      aws('apply', ['iam', 'update-access-key', ...USER, ...off]),
      aws('apply', put({ Version: '2012-10-17', Statement })),
    ]);
    expect(writes).toEqual([{ error: '' }, { error: '' }]);
    const [thief, stolen, sibling] = await Promise.all([
      aws('deploy', ['iam', 'list-users']),
      aws('stolen', ['ec2', 'describe-instances']),
      aws('sibling', ['iam', 'list-users']),
    ]);
    expect(thief.error).toContain('(InvalidClientTokenId) when calling the ListUsers operation');
    expect(stolen.error).toContain('with an explicit deny in an identity-based policy');
    expect(sibling.out).toMatchObject({ Users: [{ UserName: 'ci-deploy' }] });
  });
});
