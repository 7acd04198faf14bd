import {
  CreateLoginProfileCommand,
  DeleteLoginProfileCommand,
  GetLoginProfileCommand,
  ListServiceSpecificCredentialsCommand,
  ListSigningCertificatesCommand,
  ListSSHPublicKeysCommand,
  UpdateSSHPublicKeyCommand,
} from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { ada, anAws, refusal } from './an-aws.ts';
import { lastEvents } from './last-events.ts';

const UserName = 'bob';
const noPassword = refusal('NoSuchEntity', 404, /Login Profile for User bob cannot be found/);

describe('when a user has a password', () => {
  const loginProfile = { createdAt: '2026-01-02T03:04:05Z' };

  it('it is known since when, until it is taken away', async () => {
    const { iam } = anAws({ users: [ada, { name: 'bob', loginProfile }] }).as('ada');
    const { LoginProfile } = await iam.send(new GetLoginProfileCommand({ UserName }));
    const CreateDate = new Date(loginProfile.createdAt);
    expect(LoginProfile).toEqual({ UserName, CreateDate, PasswordResetRequired: false });
    await iam.send(new DeleteLoginProfileCommand({ UserName }));
    const read = iam.send(new GetLoginProfileCommand({ UserName }));
    await expect(read).rejects.toMatchObject(noPassword);
    const again = iam.send(new DeleteLoginProfileCommand({ UserName }));
    await expect(again).rejects.toMatchObject(noPassword);
  });

  it('it gets no second one, and CloudTrail never sees it', async () => {
    const scene = anAws({ users: [ada, { name: 'bob' }] });
    const { iam } = scene.as('ada');
    const create = () =>
      iam.send(new CreateLoginProfileCommand({ UserName, Password: 'correct horse' }));
    await create();
    await expect(create()).rejects.toMatchObject(refusal('EntityAlreadyExists', 409));
    const events = await lastEvents(scene, 'us-east-1');
    expect(events[0]).toMatchObject({
      eventName: 'CreateLoginProfile',
      readOnly: false,
      requestParameters: { userName: 'bob' },
    });
    expect(JSON.stringify(events)).not.toContain('correct horse');
  });
});

describe('when a user has other long-term credentials', () => {
  const bob = {
    name: 'bob',
    sshKeys: [{ id: 'APKASSHKEY000000001' }, { id: 'APKASSHKEY000000002' }],
    signingCertificates: [{ id: 'CERT0001', status: 'Inactive' as const }],
    serviceCredentials: [
      { id: 'ACCA0001', service: 'codecommit.amazonaws.com' },
      { id: 'ACCA0002', service: 'cassandra.amazonaws.com' },
    ],
  };
  const { iam } = anAws({ users: [ada, bob] }).as('ada');

  it('each kind is listed with its state', async () => {
    const ssh = await iam.send(new ListSSHPublicKeysCommand({ UserName }));
    expect(ssh.SSHPublicKeys).toMatchObject([
      { UserName, SSHPublicKeyId: 'APKASSHKEY000000001', Status: 'Active' },
      { UserName, SSHPublicKeyId: 'APKASSHKEY000000002', Status: 'Active' },
    ]);
    const certificates = await iam.send(new ListSigningCertificatesCommand({ UserName }));
    expect(certificates.Certificates).toMatchObject([
      { UserName, CertificateId: 'CERT0001', Status: 'Inactive' },
    ]);
  });

  it('those for services can be asked for by service', async () => {
    const ids = async (ServiceName?: string) => {
      const input = { UserName, ...(ServiceName === undefined ? {} : { ServiceName }) };
      const answer = await iam.send(new ListServiceSpecificCredentialsCommand(input));
      return answer.ServiceSpecificCredentials?.map((it) => it.ServiceSpecificCredentialId);
    };
    expect(await ids()).toEqual(['ACCA0001', 'ACCA0002']);
    expect(await ids('cassandra.amazonaws.com')).toEqual(['ACCA0002']);
  });

  it('the lists go on at the marker', async () => {
    const first = await iam.send(new ListSSHPublicKeysCommand({ UserName, MaxItems: 1 }));
    expect(first).toMatchObject({ IsTruncated: true, SSHPublicKeys: [{}] });
    const next = { UserName, MaxItems: 1, Marker: first.Marker };
    const second = await iam.send(new ListSSHPublicKeysCommand(next));
    expect(second).toMatchObject({
      IsTruncated: false,
      SSHPublicKeys: [{ SSHPublicKeyId: 'APKASSHKEY000000002' }],
    });
  });

  it('an SSH key is switched off and on by its id and its user', async () => {
    const { iam: own } = anAws({ users: [ada, bob] }).as('ada');
    const SSHPublicKeyId = 'APKASSHKEY000000002';
    const states = async () => {
      const { SSHPublicKeys = [] } = await own.send(new ListSSHPublicKeysCommand({ UserName }));
      return SSHPublicKeys.map(({ Status }) => Status);
    };
    const turn = async (Status: 'Active' | 'Inactive', id = SSHPublicKeyId) =>
      own.send(new UpdateSSHPublicKeyCommand({ UserName, SSHPublicKeyId: id, Status }));
    await turn('Inactive');
    expect(await states()).toEqual(['Active', 'Inactive']);
    await turn('Active');
    expect(await states()).toEqual(['Active', 'Active']);
    await expect(turn('Inactive', 'APKASSHKEY000000009')).rejects.toMatchObject(
      refusal('NoSuchEntity', 404),
    );
  });

  it('a user without any has none, and one that is not there is not found', async () => {
    const none = await iam.send(new ListSSHPublicKeysCommand({ UserName: 'ada' }));
    expect(none.SSHPublicKeys ?? []).toEqual([]);
    const nobody = new ListSigningCertificatesCommand({ UserName: 'nobody' });
    await expect(iam.send(nobody)).rejects.toMatchObject(refusal('NoSuchEntity', 404));
  });
});
