import {
  AttachUserPolicyCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  DetachUserPolicyCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  ListPolicyVersionsCommand,
  ListUsersCommand,
  type IAMClient,
} from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, ada, ADA_KEY, anAws, refusal } from './an-aws.ts';
import { allowing, denying } from './policies.ts';

const PolicyArn = `arn:aws:iam::${ACCOUNT}:policy/reading`;
const BOB_KEY = 'AKIARTX3GSDSQBOBBBBB';
const UserName = 'bob';
const bob = { name: 'bob', accessKeys: [{ id: BOB_KEY }], attached: [PolicyArn] };

function aScene() {
  const credentials = { ada: { accessKey: ADA_KEY }, bob: { accessKey: BOB_KEY } };
  const policies = { reading: allowing('iam:List*') };
  return anAws({ users: [ada, bob], policies, world: { credentials } });
}

function addVersion(iam: IAMClient, document: object, SetAsDefault = false) {
  const PolicyDocument = JSON.stringify(document);
  return iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument, SetAsDefault }));
}

describe('when a managed policy gets a new version', () => {
  it('it is in force only once it is the default', async () => {
    const { as } = aScene();
    const { iam } = as('ada');
    const look = () => as('bob').iam.send(new ListUsersCommand({}));
    const { PolicyVersion } = await addVersion(iam, denying('*'));
    expect(PolicyVersion).toMatchObject({ VersionId: 'v2', IsDefaultVersion: false });
    await expect(look()).resolves.toBeDefined();
    await addVersion(iam, denying('*'), true);
    await expect(look()).rejects.toMatchObject(refusal('AccessDenied', 403, /explicit deny/));
    const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }));
    expect(Policy).toMatchObject({ DefaultVersionId: 'v3', AttachmentCount: 1, Path: '/' });
  });

  it('five are kept, and the number of a deleted one is not used again', async () => {
    const { iam } = aScene().as('ada');
    const again = () => addVersion(iam, allowing('iam:Get*'));
    for (let version = 2; version <= 5; version++) await again();
    await expect(again()).rejects.toMatchObject(refusal('LimitExceeded', 409, /up to 5 versions/));
    const remove = (VersionId: string) =>
      iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId }));
    await expect(remove('v1')).rejects.toMatchObject(refusal('DeleteConflict', 409));
    await remove('v5');
    await again();
    const { Versions } = await iam.send(new ListPolicyVersionsCommand({ PolicyArn }));
    expect(Versions?.map(({ VersionId }) => VersionId)).toEqual(['v6', 'v4', 'v3', 'v2', 'v1']);
    expect(Versions?.filter((it) => it.IsDefaultVersion)).toMatchObject([{ VersionId: 'v1' }]);
  });

  it('each is read by its number', async () => {
    const { iam } = aScene().as('ada');
    await addVersion(iam, denying('*'));
    const read = async (VersionId: string) => {
      const answer = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId }));
      const text = decodeURIComponent(answer.PolicyVersion?.Document ?? '');
      return JSON.parse(text) as unknown;
    };
    expect(await read('v1')).toEqual(allowing('iam:List*'));
    expect(await read('v2')).toEqual(denying('*'));
    await expect(read('v3')).rejects.toMatchObject(refusal('NoSuchEntity', 404));
  });
});

describe('when managed policies come and go', () => {
  const PolicyDocument = JSON.stringify(denying('*'));
  const create = (iam: IAMClient, PolicyName: string) =>
    iam.send(new CreatePolicyCommand({ PolicyName, PolicyDocument }));

  it('a new one can be attached, and is not deleted while it is', async () => {
    const { iam } = aScene().as('ada');
    const { Policy } = await create(iam, 'cut');
    const arn = { PolicyArn: Policy?.Arn };
    expect(Policy).toMatchObject({
      Arn: `arn:aws:iam::${ACCOUNT}:policy/cut`,
      PolicyId: expect.stringMatching(/^ANPA[A-Z2-7]{17}$/) as string,
      DefaultVersionId: 'v1',
      AttachmentCount: 0,
    });
    await iam.send(new AttachUserPolicyCommand({ UserName, ...arn }));
    const remove = () => iam.send(new DeletePolicyCommand(arn));
    await expect(remove()).rejects.toMatchObject(refusal('DeleteConflict', 409, /attached/));
    await iam.send(new DetachUserPolicyCommand({ UserName, ...arn }));
    await remove();
    const gone = iam.send(new GetPolicyCommand(arn));
    await expect(gone).rejects.toMatchObject(refusal('NoSuchEntity', 404));
  });

  it('one with older versions is not deleted', async () => {
    const { iam } = aScene().as('ada');
    await iam.send(new DetachUserPolicyCommand({ UserName, PolicyArn }));
    await addVersion(iam, denying('*'), true);
    const error = refusal('DeleteConflict', 409, /more than one version/);
    const remove = iam.send(new DeletePolicyCommand({ PolicyArn }));
    await expect(remove).rejects.toMatchObject(error);
  });

  it('a name is given once, and a document has its limit', async () => {
    const { iam } = aScene().as('ada');
    const error = refusal('EntityAlreadyExists', 409);
    await expect(create(iam, 'READING')).rejects.toMatchObject(error);
    const long = allowing(`iam:${'a'.repeat(6144)}`);
    const PolicyDocument = JSON.stringify(long);
    const tooLong = new CreatePolicyCommand({ PolicyName: 'long', PolicyDocument });
    await expect(iam.send(tooLong)).rejects.toMatchObject(refusal('LimitExceeded', 409));
  });

  it("AWS's own can be read and not changed", async () => {
    const { iam } = aScene().as('ada');
    const arn = { PolicyArn: 'arn:aws:iam::aws:policy/AWSDenyAll' };
    const { Policy } = await iam.send(new GetPolicyCommand(arn));
    expect(Policy).toMatchObject({ PolicyName: 'AWSDenyAll', DefaultVersionId: 'v1' });
    const change = iam.send(new CreatePolicyVersionCommand({ ...arn, PolicyDocument }));
    await expect(change).rejects.toMatchObject(refusal('AccessDenied', 403));
  });
});
