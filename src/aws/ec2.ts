import { EC2Client } from '@aws-sdk/client-ec2';
import { cached, clientConfig, type Purpose } from './connection.ts';
import { watched } from './send.ts';

const clients = cached((connection, key) => {
  const [purpose, region] = key.split(' ');
  return watched(connection, new EC2Client(clientConfig(connection, purpose as Purpose, region)));
});

/** The EC2 client of one region; writes are retried harder than reads. */
export function ec2(
  connection: Parameters<typeof clients>[0],
  purpose: Purpose,
  region: string,
): EC2Client {
  return clients(connection, `${purpose} ${region}`);
}
