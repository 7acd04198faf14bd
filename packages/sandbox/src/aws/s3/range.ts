import { AwsFault } from '../fault.ts';

/** The bytes that a Range header asks for; all of them where there is none, or none that is understood. */
export function cut(
  bytes: Uint8Array,
  range: string | undefined,
): { readonly bytes: Uint8Array; readonly ContentRange?: string } {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === '' && to === '') return { bytes };
  const size = bytes.length;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (first > last) {
    throw new AwsFault('InvalidRange', 'The requested range is not satisfiable', 416);
  }
  return {
    bytes: bytes.subarray(first, last + 1),
    ContentRange: `bytes ${first}-${last}/${size}`,
  };
}
