import { CloudTrailClient, ListPublicKeysCommand } from '@aws-sdk/client-cloudtrail';
import { cached, clientConfig, type Connection } from './connection.ts';
import { answer } from './send.ts';

const clients = cached(
  (connection, region) => new CloudTrailClient(clientConfig(connection, 'read', region)),
);

/** The keys by which CloudTrail's signatures are checked: PKCS #1 in DER, by fingerprint. */
type TrailKeys = ReadonlyMap<string, Uint8Array>;

/** Those with which CloudTrail may have signed in a region between two moments, ISO 8601. */
export async function trailKeys(
  aws: Connection,
  region: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<TrailKeys> {
  const keys = new Map<string, Uint8Array>();
  let token: string | undefined;
  do {
    const command = new ListPublicKeysCommand({
      StartTime: new Date(from),
      EndTime: new Date(to),
      ...(token === undefined ? {} : { NextToken: token }),
    });
    const { output } = await answer(
      'cloudtrail:ListPublicKeys',
      clients(aws, region).send(command),
    );
    for (const { Fingerprint, Value } of output.PublicKeyList ?? []) {
      if (Fingerprint !== undefined && Value !== undefined) keys.set(Fingerprint, Value);
    }
    token = output.NextToken === '' || output.NextToken === token ? undefined : output.NextToken;
  } while (token !== undefined);
  return keys;
}
