import {
  DescribeIamInstanceProfileAssociationsCommand,
  DisassociateIamInstanceProfileCommand,
} from '@aws-sdk/client-ec2';
import {
  CreateAccessKeyCommand,
  DeleteAccessKeyCommand,
  GetAccessKeyLastUsedCommand,
  ListAccessKeysCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import type { Undocumented } from '../../src/world-file.ts';
import { ADA_KEY, ada, anAws, aWorld, PARTNER, refusal, type Scene } from './an-aws.ts';

const FOREIGN = 'AKIARTX3GSDSQPARTNER';

/** Ada's world, with a partner whose key is none of hers. */
function answering(undocumented: Partial<Undocumented>): Scene {
  const partner = { id: PARTNER, users: [{ name: 'p', accessKeys: [{ id: FOREIGN }] }] };
  return anAws({ world: { undocumented, accounts: [...aWorld().accounts, partner] } });
}

describe('when a profile is taken off a second time', () => {
  const twice = async (scene: Scene) => {
    const { ec2 } = scene.as('ada');
    const { IamInstanceProfileAssociations: [held] = [] } = await ec2.send(
      new DescribeIamInstanceProfileAssociationsCommand({}),
    );
    const AssociationId = held?.AssociationId ?? '';
    const off = () => ec2.send(new DisassociateIamInstanceProfileCommand({ AssociationId }));
    await off();
    scene.wait(1);
    const again = off();
    return again.finally(() => scene.wait(1));
  };
  const left = async ({ as }: Scene) => {
    const { ec2 } = as('ada');
    const answer = await ec2.send(new DescribeIamInstanceProfileAssociationsCommand({}));
    return answer.IamInstanceProfileAssociations;
  };

  it('it is accepted unless the world says otherwise, and does not begin anew', async () => {
    const scene = answering({});
    const { IamInstanceProfileAssociation } = await twice(scene);
    expect(IamInstanceProfileAssociation?.State).toBe('disassociating');
    expect(await left(scene)).toEqual([]);
  });

  it('it is refused where the world says so, and goes off all the same', async () => {
    const scene = answering({ secondDisassociate: 'IncorrectState' });
    await expect(twice(scene)).rejects.toMatchObject(
      refusal('IncorrectState', 400, /is not the active association/),
    );
    expect(await left(scene)).toEqual([]);
  });
});

describe('when a key is looked for that the account does not have', () => {
  const lookFor = (scene: Scene, AccessKeyId: string) =>
    scene.as('ada').iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId }));

  it.each<[Undocumented['unknownKey'], number]>([
    ['NoSuchEntity', 404],
    ['AccessDenied', 403],
  ])('%s is the answer that a world can choose, also to an administrator', async (code, status) => {
    const scene = answering({ unknownKey: code });
    const { iam } = scene.as('ada');
    for (const id of ['AKIARTX3GSDSQNOBODYS', FOREIGN]) {
      await expect(lookFor(scene, id)).rejects.toMatchObject(refusal(code, status));
    }
    await expect(lookFor(scene, ADA_KEY)).resolves.toMatchObject({ UserName: 'ada' });
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({}));
    const AccessKeyId = AccessKey?.AccessKeyId ?? '';
    await iam.send(new DeleteAccessKeyCommand({ AccessKeyId }));
    await expect(lookFor(scene, AccessKeyId)).rejects.toMatchObject(refusal(code, status));
  });

  it('whatever the world chooses, a change of it finds no such key', async () => {
    const { iam } = answering({ unknownKey: 'AccessDenied' }).as('ada');
    const off = { AccessKeyId: FOREIGN, UserName: 'ada', Status: 'Inactive' as const };
    await expect(iam.send(new UpdateAccessKeyCommand(off))).rejects.toMatchObject(
      refusal('NoSuchEntity', 404),
    );
  });
});

describe('when a key stops working a while after it is off', () => {
  const KEY = 'AKIARTX3GSDSQBOBBBBB';
  const aScene = (keyDeactivationSeconds?: number) =>
    anAws({
      users: [ada, { name: 'bob', accessKeys: [{ id: KEY }] }],
      world: keyDeactivationSeconds === undefined ? {} : { keyDeactivationSeconds },
    });
  const asBob = ({ signing }: Scene, sessionToken?: string) =>
    signing({ accessKeyId: KEY, secretAccessKey: 'any', sessionToken }).sts.send(
      new GetCallerIdentityCommand({}),
    );
  const named = { UserName: 'bob', AccessKeyId: KEY };
  const switchTo = ({ as }: Scene, Status: 'Active' | 'Inactive') =>
    as('ada').iam.send(new UpdateAccessKeyCommand({ ...named, Status }));
  const refused = refusal('InvalidClientTokenId', 403);

  it('reads show it off at once, and it works as long as the world says', async () => {
    const scene = aScene(20);
    await switchTo(scene, 'Inactive');
    const { AccessKeyMetadata } = await scene
      .as('ada')
      .iam.send(new ListAccessKeysCommand({ UserName: 'bob' }));
    expect(AccessKeyMetadata?.map(({ Status }) => Status)).toEqual(['Inactive']);
    scene.wait(19);
    await expect(asBob(scene)).resolves.toMatchObject({
      Arn: expect.stringMatching(/bob$/) as string,
    });
    await expect(asBob(scene, 'a token')).rejects.toMatchObject(refused);
    scene.wait(1);
    await expect(asBob(scene)).rejects.toMatchObject(refused);
  });

  it('so does one that was deleted', async () => {
    const scene = aScene(20);
    await scene.as('ada').iam.send(new DeleteAccessKeyCommand(named));
    scene.wait(19);
    await expect(asBob(scene)).resolves.toBeDefined();
    scene.wait(1);
    await expect(asBob(scene)).rejects.toMatchObject(refused);
  });

  it('to switch it off again, or to delete it then, does not bring it back', async () => {
    const scene = aScene(20);
    await switchTo(scene, 'Inactive');
    scene.wait(20);
    await switchTo(scene, 'Inactive');
    await scene.as('ada').iam.send(new DeleteAccessKeyCommand(named));
    await expect(asBob(scene)).rejects.toMatchObject(refused);
  });

  it('unless the world says so, it is off at once', async () => {
    const scene = aScene();
    await switchTo(scene, 'Inactive');
    await expect(asBob(scene)).rejects.toMatchObject(refused);
    await switchTo(scene, 'Active');
    await expect(asBob(scene)).resolves.toBeDefined();
  });
});
