import {
  DeactivateMFADevice$,
  EnableMFADevice$,
  ListMFADevices$,
  type DeactivateMFADeviceCommandInput,
  type EnableMFADeviceCommandInput,
  type ListMFADevicesCommandInput,
} from '@aws-sdk/client-iam';
import { AwsFault, noSuchEntity } from '../fault.ts';
import { operation } from '../operation.ts';
import { findUser, userArn } from './find.ts';
import { iamPage } from './iam-page.ts';

/** Devices for a second factor; nobody signs in here, and any two codes will do. */
export function mfaDeviceOperations() {
  return [
    operation<ListMFADevicesCommandInput>(ListMFADevices$, {
      resource: (input, call) => userArn(call, input.UserName),
      run: (input, call) => {
        const { name: UserName, mfaDevices } = findUser(call, input.UserName);
        const { items, ...rest } = iamPage(mfaDevices, input);
        const MFADevices = items.map(({ id, createdAt }) => ({
          UserName,
          SerialNumber: id,
          EnableDate: createdAt,
        }));
        return { MFADevices, ...rest };
      },
    }),
    operation<EnableMFADeviceCommandInput>(EnableMFADevice$, {
      resource: (input, call) => userArn(call, input.UserName),
      run: (input, call) => {
        const { mfaDevices } = findUser(call, input.UserName);
        const id = input.SerialNumber ?? '';
        if (mfaDevices.some((it) => it.id === id))
          throw new AwsFault('EntityAlreadyExists', `MFA Device ${id} already exists.`, 409);
        mfaDevices.push({ id, status: 'Active', createdAt: call.now });
        return undefined;
      },
    }),
    operation<DeactivateMFADeviceCommandInput>(DeactivateMFADevice$, {
      resource: (input, call) => userArn(call, input.UserName),
      run: (input, call) => {
        const { mfaDevices } = findUser(call, input.UserName);
        const at = mfaDevices.findIndex(({ id }) => id === input.SerialNumber);
        if (at < 0) throw noSuchEntity(`MFA Device ${input.SerialNumber ?? ''}`);
        mfaDevices.splice(at, 1);
        return undefined;
      },
    }),
  ];
}
