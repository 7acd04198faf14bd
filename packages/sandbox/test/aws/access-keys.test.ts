import {
  CreateAccessKeyCommand,
  DeleteAccessKeyCommand,
  GetAccessKeyLastUsedCommand,
  ListAccessKeysCommand,
  ListUsersCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, ada, ADA_KEY, anAws, app, PARTNER, refusal } from './an-aws.ts';
import { allowing } from './policies.ts';

const UserName = 'ada';

describe('when access keys are managed', () => {
  it('a third one is refused, inactive ones count', async () => {
    const { iam } = anAws().as('ada');
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
    expect(AccessKey?.AccessKeyId).toMatch(/^AKIA[A-Z2-7]{16}$/);
    await iam.send(
      new UpdateAccessKeyCommand({
        UserName,
        AccessKeyId: AccessKey?.AccessKeyId,
        Status: 'Inactive',
      }),
    );
    const third = iam.send(new CreateAccessKeyCommand({ UserName }));
    await expect(third).rejects.toMatchObject(
      refusal('LimitExceeded', 409, /AccessKeysPerUser: 2/),
    );
    await iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId: AccessKey?.AccessKeyId }));
    const { AccessKeyMetadata } = await iam.send(new ListAccessKeysCommand({ UserName }));
    expect(AccessKeyMetadata).toMatchObject([{ AccessKeyId: ADA_KEY, Status: 'Active', UserName }]);
  });

  it('a key is off from the next call on, and its sibling is not', async () => {
    const scene = anAws();
    const { AccessKey } = await scene.as('ada').iam.send(new CreateAccessKeyCommand({ UserName }));
    const sibling = scene.signing(AccessKey ?? {});
    await sibling.iam.send(
      new UpdateAccessKeyCommand({ UserName, AccessKeyId: ADA_KEY, Status: 'Inactive' }),
    );
    await expect(scene.as('ada').iam.send(new ListUsersCommand({}))).rejects.toMatchObject(
      refusal('InvalidClientTokenId', 403),
    );
    await expect(sibling.iam.send(new ListUsersCommand({}))).resolves.toBeDefined();
  });

  it('a key of another user is not found under this one', async () => {
    const { iam } = anAws({ users: [ada, { name: 'bob' }] }).as('ada');
    const wrong = { UserName: 'bob', AccessKeyId: ADA_KEY, Status: 'Inactive' } as const;
    await expect(iam.send(new UpdateAccessKeyCommand(wrong))).rejects.toMatchObject(
      refusal('NoSuchEntity', 404),
    );
  });

  it('a role that names no user is told to', async () => {
    const { iam } = anAws({ roles: [{ ...app, policies: { all: allowing('*') } }] }).as('web');
    const error = refusal('ValidationError', 400, /Must specify userName/);
    await expect(iam.send(new ListAccessKeysCommand({}))).rejects.toMatchObject(error);
  });

  it('its last use is known in its own account, and only there', async () => {
    const bob = { name: 'bob', accessKeys: [{ id: 'AKIARTX3GSDSQBOBBBBB' }] };
    const users = [ada, bob];
    const far = {
      id: PARTNER,
      users: [{ name: 'eve', accessKeys: [{ id: 'AKIARTX3GSDSQEVEEEEE' }] }],
    };
    const accounts = [{ id: ACCOUNT, regions: ['eu-west-1'], users }, far];
    const { as } = anAws({ world: { accounts, credentials: { ada: { accessKey: ADA_KEY } } } });
    const { iam } = as('ada');
    const lastUse = (AccessKeyId: string) =>
      iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId }));
    const never = { ServiceName: 'N/A', Region: 'N/A' };
    expect(await lastUse('AKIARTX3GSDSQBOBBBBB')).toMatchObject({
      UserName: 'bob',
      AccessKeyLastUsed: never,
    });
    const { AccessKeyLastUsed } = await lastUse(ADA_KEY);
    expect(AccessKeyLastUsed).toMatchObject({
      ServiceName: 'iam',
      LastUsedDate: new Date('2026-11-22T09:20:00Z'),
    });
    await expect(lastUse('AKIARTX3GSDSQEVEEEEE')).rejects.toMatchObject(
      refusal('NoSuchEntity', 404),
    );
  });
});
