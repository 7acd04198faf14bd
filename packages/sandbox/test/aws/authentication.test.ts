import { LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { DescribeInstancesCommand } from '@aws-sdk/client-ec2';
import { ListUsersCommand } from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { credentialOf } from '../../src/sandbox.ts';
import { ada, ADA_KEY, anAws, refusal, type Clients } from './an-aws.ts';

const CALLS: Readonly<Record<string, (clients: Clients) => Promise<unknown>>> = {
  iam: ({ iam }) => iam.send(new ListUsersCommand({})),
  sts: ({ sts }) => sts.send(new GetCallerIdentityCommand({})),
  ec2: ({ ec2 }) => ec2.send(new DescribeInstancesCommand({})),
  cloudtrail: ({ trail }) => trail.send(new LookupEventsCommand({})),
};

const INVALID: Readonly<Record<string, object>> = {
  iam: refusal('InvalidClientTokenId', 403, /security token included in the request is invalid/),
  sts: refusal('InvalidClientTokenId', 403, /security token included in the request is invalid/),
  ec2: refusal('AuthFailure', 401, /not able to validate the provided access credentials/),
  cloudtrail: refusal(
    'UnrecognizedClientException',
    400,
    /security token included in the request is invalid/,
  ),
};

const EXPIRED: Readonly<Record<string, object>> = {
  iam: refusal('ExpiredToken', 403, /is expired/),
  sts: refusal('ExpiredToken', 403, /is expired/),
  ec2: refusal('RequestExpired', 400, /has expired/),
  cloudtrail: refusal('ExpiredTokenException', 400, /is expired/),
};

const services = Object.keys(CALLS);

describe.each(services)('when %s is called', (service) => {
  const call = (clients: Clients) => CALLS[service]?.(clients);

  it('answers a key that is active', async () => {
    await expect(call(anAws().as('ada'))).resolves.toBeDefined();
  });

  it('refuses a key that is inactive', async () => {
    const accessKeys = [{ id: ADA_KEY, status: 'Inactive' as const }];
    const { as } = anAws({ users: [{ ...ada, accessKeys }] });
    await expect(call(as('ada'))).rejects.toMatchObject(INVALID[service] ?? {});
  });

  it('refuses a key that nobody has', async () => {
    const nobody = { accessKeyId: 'AKIARTX3GSDSQNOBODYS', secretAccessKey: 'x' };
    await expect(call(anAws().signing(nobody))).rejects.toMatchObject(INVALID[service] ?? {});
  });

  it('refuses a temporary key without its token', async () => {
    const { sandbox, signing } = anAws();
    const { accessKeyId, secretAccessKey } = credentialOf(sandbox, 'stolen');
    const bare = signing({ accessKeyId, secretAccessKey });
    await expect(call(bare)).rejects.toMatchObject(INVALID[service] ?? {});
  });

  it('refuses a temporary key with the token of another', async () => {
    const { sandbox, signing } = anAws();
    const { sessionToken } = credentialOf(sandbox, 'plan');
    const mixed = signing({ ...credentialOf(sandbox, 'stolen'), sessionToken });
    await expect(call(mixed)).rejects.toMatchObject(INVALID[service] ?? {});
  });

  it('refuses a long-term key with a token', async () => {
    const { sandbox, signing } = anAws();
    const odd = signing({ ...credentialOf(sandbox, 'ada'), sessionToken: 'any' });
    await expect(call(odd)).rejects.toMatchObject(INVALID[service] ?? {});
  });

  it('refuses a session from the second in which it expires', async () => {
    const { as, wait } = anAws();
    const stolen = as('stolen');
    // The web server got its session an hour before the world's now; such sessions live six hours.
    wait(5 * 3600 - 1);
    if (service === 'sts') await expect(call(stolen)).resolves.toBeDefined();
    wait(1);
    await expect(call(stolen)).rejects.toMatchObject(EXPIRED[service] ?? {});
  });
});

describe('when a region is off', () => {
  it.each(services.filter((service) => service !== 'iam'))(
    '%s knows nobody there',
    async (service) => {
      const far = anAws().as('ada', 'ap-southeast-2');
      await expect(CALLS[service]?.(far)).rejects.toMatchObject(INVALID[service] ?? {});
    },
  );

  it('iam, which has no regions, answers', async () => {
    await expect(
      anAws().as('ada', 'ap-southeast-2').iam.send(new ListUsersCommand({})),
    ).resolves.toBeDefined();
  });
});

describe('when a request cannot be read', () => {
  const headers = (service: string) => ({
    authorization: `AWS4-HMAC-SHA256 Credential=${ADA_KEY}/20261122/eu-west-1/${service}/aws4_request, Signature=x`,
  });

  it('says so for an operation the sandbox does not have', async () => {
    const { sandbox } = anAws();
    const request = {
      method: 'POST',
      url: '/',
      headers: headers('iam'),
      body: 'Action=DeleteUser',
    };
    const { status, body } = await sandbox.aws(request);
    expect(status).toBe(400);
    expect(body).toContain(
      "<Code>InvalidAction</Code><Message>The sandbox's iam has no DeleteUser.",
    );
  });

  it('says so for a service the sandbox does not have', async () => {
    const request = { method: 'GET', url: '/', headers: headers('sqs'), body: '' };
    const { status, body } = await anAws().sandbox.aws(request);
    expect([status, body]).toEqual([
      501,
      expect.stringContaining('does not serve the service sqs'),
    ]);
  });

  it('says so for JSON that is none', async () => {
    const target = { 'x-amz-target': 'CloudTrail_20131101.LookupEvents' };
    const request = {
      method: 'POST',
      url: '/',
      headers: { ...headers('cloudtrail'), ...target },
      body: '{',
    };
    const { status, body } = await anAws().sandbox.aws(request);
    expect([status, body]).toEqual([400, expect.stringContaining('SerializationException')]);
  });
});
