import {
  ListServiceSpecificCredentials$,
  ListSigningCertificates$,
  ListSSHPublicKeys$,
  UpdateSSHPublicKey$,
  type ListServiceSpecificCredentialsCommandInput,
  type ListSigningCertificatesCommandInput,
  type ListSSHPublicKeysCommandInput,
  type UpdateSSHPublicKeyCommandInput,
} from '@aws-sdk/client-iam';
import { operation } from '../operation.ts';
import { noSuchEntity } from '../fault.ts';
import { findUser, userArn } from './find.ts';
import { iamPage } from './iam-page.ts';
import { statusOf } from './key-status.ts';

/** A user's long-term credentials that are no access keys; the world gives them. SSH keys can be switched off and on. */
export function otherCredentialOperations() {
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

// IAM always answers a body; nobody can do anything with this one.
const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nsandbox\n-----END CERTIFICATE-----';
