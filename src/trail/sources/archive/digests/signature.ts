import { createPublicKey, verify } from 'node:crypto';
import type { Digest } from './digest.ts';

/** Keys by fingerprint: PKCS #1 in DER, as ListPublicKeys gives them. */
export type PublicKeys = ReadonlyMap<string, Uint8Array>;

/** What is wrong with a digest's signature; undefined where it is CloudTrail's. */
export function signatureFault(
  digest: Digest,
  metadata: Readonly<Record<string, string>>,
  keys: PublicKeys,
): string | undefined {
  const signature = metadata['signature'];
  if (signature === undefined) return 'it carries no signature: somebody wrote it anew';
  const algorithm = metadata['signature-algorithm'];
  if (algorithm !== 'SHA256withRSA') return 'it is not signed as CloudTrail signs';
  const key = keys.get(digest.fingerprint);
  if (!key) return 'it names a key that CloudTrail did not sign with in this region at that time';
  return isSignedBy(key, digest, signature) ? undefined : 'its signature is not good';
}

function isSignedBy(der: Uint8Array, digest: Digest, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(der), format: 'der', type: 'pkcs1' });
    return verify('sha256', signedText(digest), key, Buffer.from(signature, 'hex'));
  } catch {
    return false;
  }
}

// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-custom-validation.html
function signedText({ end, bucket, object, sha256, previousSignature }: Digest): Buffer {
  return Buffer.from([end, `${bucket}/${object}`, sha256, previousSignature ?? 'null'].join('\n'));
}
