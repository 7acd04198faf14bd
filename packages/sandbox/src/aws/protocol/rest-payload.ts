import type { HttpRequest } from '../../http.ts';

/** The bytes of a REST request; the chunks in which newer SDKs wrap them, signed and summed, are taken off. */
export function payloadOf({ headers, body, bytes }: HttpRequest): Uint8Array {
  const raw = Buffer.from(bytes ?? Buffer.from(body));
  const chunked = headers['x-amz-content-sha256']?.startsWith('STREAMING-') ?? false;
  return chunked ? unchunked(raw) : raw;
}

// `<size in hex>[;chunk-signature=…]\r\n<bytes>\r\n` again and again; after the size 0 come trailers.
function unchunked(raw: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = raw.indexOf('\r\n', at);
    const size = Number.parseInt(raw.toString('latin1', at, Math.max(at, end)), 16);
    if (end < 0 || !(size > 0)) return Buffer.concat(parts);
    parts.push(raw.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}
