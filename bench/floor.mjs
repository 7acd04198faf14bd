// The least that any program with this SDK has to do: make a client, switch the key off.
import { IAMClient, UpdateAccessKeyCommand } from '@aws-sdk/client-iam';

const [UserName, AccessKeyId] = process.argv.slice(2);
await new IAMClient({}).send(
  new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: 'Inactive' }),
);
