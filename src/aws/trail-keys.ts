import { CloudTrailClient, paginateListPublicKeys } from '@aws-sdk/client-cloudtrail';
import { cached, clientConfig, type Connection } from './connection.ts';
import { everyPage } from './pages.ts';

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
  const config = { client: clients(aws, region), stopOnSameToken: true };
  const window = { StartTime: new Date(from), EndTime: new Date(to) };
  const pages = await everyPage(
    'cloudtrail:ListPublicKeys',
    paginateListPublicKeys(config, window),
  );
  const keys = new Map<string, Uint8Array>();
  for (const { Fingerprint, Value } of pages.flatMap(({ PublicKeyList = [] }) => PublicKeyList)) {
    if (Fingerprint !== undefined && Value !== undefined) keys.set(Fingerprint, Value);
  }
  return keys;
}
