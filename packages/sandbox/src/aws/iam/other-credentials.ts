import {
  CreateServiceSpecificCredential$,
  ListServiceSpecificCredentials$,
  ListSigningCertificates$,
  ListSSHPublicKeys$,
  UpdateServiceSpecificCredential$,
  UpdateSigningCertificate$,
  UpdateSSHPublicKey$,
  UploadSSHPublicKey$,
  type CreateServiceSpecificCredentialCommandInput,
  type ListServiceSpecificCredentialsCommandInput,
  type ListSigningCertificatesCommandInput,
  type ListSSHPublicKeysCommandInput,
  type UpdateServiceSpecificCredentialCommandInput,
  type UpdateSigningCertificateCommandInput,
  type UpdateSSHPublicKeyCommandInput,
  type UploadSSHPublicKeyCommandInput,
} from '@aws-sdk/client-iam';
import { operation } from '../operation.ts';
import { AwsFault, noSuchEntity } from '../fault.ts';
import { findUser, userArn } from './find.ts';
import { iamPage } from './iam-page.ts';
import { statusOf } from './key-status.ts';

/** A user's long-term credentials that are no access keys: made, listed, switched off and on. Nothing takes them here. */
export function otherCredentialOperations() {
  return [...sshKeyOperations(), ...certificateOperations(), ...serviceCredentialOperations()];
}

function sshKeyOperations() {
  return [
    operation<ListSSHPublicKeysCommandInput>(ListSSHPublicKeys$, {
      resource: (input, call) => userArn(call, input.UserName),
      run: (input, call) => {
        const { name: UserName, sshKeys } = findUser(call, input.UserName);
        const { items, ...rest } = iamPage(sshKeys, input);
        const SSHPublicKeys = items.map(({ id, status, createdAt }) => ({
          UserName,
          SSHPublicKeyId: id,
          Status: status,
          UploadDate: createdAt,
        }));
        return { SSHPublicKeys, ...rest };
      },
    }),
    operation<UpdateSSHPublicKeyCommandInput>(UpdateSSHPublicKey$, {
      resource: (input, call) => userArn(call, input.UserName),
      run: (input, call) => {
        const { sshKeys } = findUser(call, input.UserName);
        const key = sshKeys.find(({ id }) => id === input.SSHPublicKeyId);
        if (!key) throw noSuchEntity(`The Public Key with id ${input.SSHPublicKeyId ?? ''}`);
        key.status = statusOf(input);
        return undefined;
      },
    }),
    operation<UploadSSHPublicKeyCommandInput>(UploadSSHPublicKey$, {
      resource: (input, call) => userArn(call, input.UserName),
      run: (input, call) => {
        const { name, sshKeys } = findUser(call, input.UserName);
        if (sshKeys.length >= MOST_SSH_KEYS) throw tooMany('SSHPublicKeysPerUser', MOST_SSH_KEYS);
        const id = call.sandbox.ids.unique('APKA');
        sshKeys.push({ id, status: 'Active', createdAt: call.now });
        return {
          SSHPublicKey: {
            UserName: name,
            SSHPublicKeyId: id,
            Fingerprint: '00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00',
            SSHPublicKeyBody: input.SSHPublicKeyBody ?? '',
            Status: 'Active',
            UploadDate: call.now,
          },
        };
      },
    }),
  ];
}

function certificateOperations() {
  return [
    operation<UpdateSigningCertificateCommandInput>(UpdateSigningCertificate$, {
      resource: (input, call) => userArn(call, input.UserName),
      run: (input, call) => {
        const { signingCertificates } = findUser(call, input.UserName);
        const found = signingCertificates.find(({ id }) => id === input.CertificateId);
        if (!found) throw noSuchEntity(`The Certificate with id ${input.CertificateId ?? ''}`);
        found.status = statusOf(input);
        return undefined;
      },
    }),
    operation<ListSigningCertificatesCommandInput>(ListSigningCertificates$, {
      resource: (input, call) => userArn(call, input.UserName),
      run: (input, call) => {
        const { name: UserName, signingCertificates } = findUser(call, input.UserName);
        const { items, ...rest } = iamPage(signingCertificates, input);
        const Certificates = items.map(({ id, status, createdAt }) => ({
          UserName,
          CertificateId: id,
          CertificateBody: CERTIFICATE,
          Status: status,
          UploadDate: createdAt,
        }));
        return { Certificates, ...rest };
      },
    }),
  ];
}

function serviceCredentialOperations() {
  return [
    operation<CreateServiceSpecificCredentialCommandInput>(CreateServiceSpecificCredential$, {
      resource: (input, call) => userArn(call, input.UserName),
      run: (input, call) => {
        const { name, serviceCredentials } = findUser(call, input.UserName);
        const service = input.ServiceName ?? '';
        const own = serviceCredentials.filter((it) => it.service === service);
        if (own.length >= MOST_OF_SERVICE)
          throw tooMany('ServiceSpecificCredentialsPerUser', MOST_OF_SERVICE);
        const id = call.sandbox.ids.unique('ACCA');
        serviceCredentials.push({ id, status: 'Active', createdAt: call.now, service });
        return {
          ServiceSpecificCredential: {
            CreateDate: call.now,
            ServiceName: service,
            ServiceUserName: `${name}-at-${call.account.id}`,
            ServicePassword: call.sandbox.ids.secret(),
            ServiceSpecificCredentialId: id,
            UserName: name,
            Status: 'Active',
          },
        };
      },
    }),
    operation<UpdateServiceSpecificCredentialCommandInput>(UpdateServiceSpecificCredential$, {
      resource: (input, call) => userArn(call, input.UserName),
      run: (input, call) => {
        const { serviceCredentials } = findUser(call, input.UserName);
        const wanted = input.ServiceSpecificCredentialId;
        const found = serviceCredentials.find(({ id }) => id === wanted);
        if (!found) throw noSuchEntity(`Service Specific Credential ${wanted ?? ''}`);
        found.status = statusOf(input);
        return undefined;
      },
    }),
    operation<ListServiceSpecificCredentialsCommandInput>(ListServiceSpecificCredentials$, {
      resource: (input, call) => userArn(call, input.UserName),
      run: (input, call) => {
        const { name: UserName, serviceCredentials } = findUser(call, input.UserName);
        const { ServiceName } = input;
        const wanted = serviceCredentials.filter(
          ({ service }) => ServiceName === undefined || service === ServiceName,
        );
        const { items, ...rest } = iamPage(wanted, input);
        const ServiceSpecificCredentials = items.map(({ id, status, service, createdAt }) => ({
          UserName,
          Status: status,
          ServiceUserName: `${UserName}-at-${call.account.id}`,
          CreateDate: createdAt,
          ServiceSpecificCredentialId: id,
          ServiceName: service,
        }));
        return { ServiceSpecificCredentials, ...rest };
      },
    }),
  ];
}

// IAM’s quotas for one user, and for one user and service.
const MOST_SSH_KEYS = 5;
const MOST_OF_SERVICE = 2;

function tooMany(quota: string, most: number): AwsFault {
  return new AwsFault('LimitExceeded', `Cannot exceed quota for ${quota}: ${most}`, 409);
}

// IAM always answers a body; nobody can do anything with this one.
const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nsandbox\n-----END CERTIFICATE-----';
