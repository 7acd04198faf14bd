import { createHash } from 'node:crypto';

/** Git's name of a file's content: SHA-1 over its length and its bytes. */
export function blobName(content: string | Buffer): string {
  const bytes = Buffer.from(content);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
