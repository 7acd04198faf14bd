import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onPort } from '../../src/on-port.ts';
import { credentialOf } from '../../src/sandbox.ts';
import { serve } from '../../src/serve.ts';
import { ACCOUNT, anAws } from './an-aws.ts';
import { ACCOUNT_ITSELF } from './assuming.ts';
import { awsCli, findAwsCli, type CliAnswer } from './aws-cli.ts';

const cli = await findAwsCli();
if (!cli)
  console.warn('SKIPPED: no AWS CLI works here, so nothing shows what it makes in the sandbox.');

const scene = anAws();
let server: Server;
let endpoint: string;

beforeAll(async () => {
  const { sandbox } = scene;
  ({ server, endpoint } = await serve(onPort(sandbox), sandbox.clock, 0));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** `aws <command>` as Ada. */
function aws(...command: string[]): Promise<CliAnswer> {
  const { accessKeyId, secretAccessKey } = credentialOf(scene.sandbox, 'ada');
  const where = ['--endpoint-url', endpoint, '--region', 'eu-west-1'];
  return awsCli(cli?.path ?? '', [...command, ...where], {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  });
}

describe.skipIf(!cli)(
  `when people make things with the AWS CLI (${cli?.version ?? 'none'})`,
  () => {
    it('a role is made, and a policy hangs on it', async () => {
      const trust = ['--assume-role-policy-document', JSON.stringify(ACCOUNT_ITSELF)];
      const named = ['--role-name', 'new'];
      const made = await aws('iam', 'create-role', ...named, ...trust);
      expect(made.out).toMatchObject({ Role: { Arn: `arn:aws:iam::${ACCOUNT}:role/new` } });
      const arn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
      const attached = await aws('iam', 'attach-role-policy', ...named, '--policy-arn', arn);
      expect(attached.error).toBe('');
      const { out } = await aws('iam', 'list-attached-role-policies', ...named);
      expect(out).toMatchObject({ AttachedPolicies: [{ PolicyArn: arn }] });
    });

    it('an instance is launched with a profile, and terminated', async () => {
      const image = ['--image-id', 'ami-0123456789abcdef0', '--count', '1'];
      const profile = ['--iam-instance-profile', 'Name=app-web'];
      const tags = ['--tag-specifications', 'ResourceType=instance,Tags=[{Key=a,Value=b}]'];
      const { out } = await aws('ec2', 'run-instances', ...image, ...profile, ...tags);
      expect(out).toMatchObject({
        OwnerId: ACCOUNT,
        Instances: [{ State: { Name: 'pending' }, Tags: [{ Key: 'a', Value: 'b' }] }],
      });
      const { Instances } = out as { Instances: { InstanceId: string }[] };
      const id = Instances[0]?.InstanceId ?? '';
      const ended = await aws('ec2', 'terminate-instances', '--instance-ids', id);
      expect(ended.out).toMatchObject({
        TerminatingInstances: [{ InstanceId: id, CurrentState: { Name: 'shutting-down' } }],
      });
    });
  },
);
