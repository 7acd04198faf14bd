import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** SHA-256 of a stored file's text, in hex, inflated on the way; undefined where it is no whole gzip file. */
export async function textHash(stored: AsyncIterable<Uint8Array>): Promise<string | undefined> {
  const hash = createHash('sha256');
  const source = new Source();
  try {
    await pipeline(Readable.from(source.of(stored)), createGunzip(), async (text) => {
      for await (const piece of text as AsyncIterable<Uint8Array>) hash.update(piece);
    });
    return hash.digest('hex');
  } catch (error) {
    // What cannot be read says nothing of what is in it.
    if (source.failed) throw error;
    return undefined;
  }
}

class Source {
  failed = false;

  async *of(stored: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    try {
      yield* stored;
    } catch (error) {
      this.failed = true;
      throw error;
    }
  }
}
