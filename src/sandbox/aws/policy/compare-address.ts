import type { Outcome } from './outcome.ts';

interface Address {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

/** IpAddress: whether an address lies in a CIDR range; a bare address is a range of one. */
export function inRange(given: string, wanted: string): Outcome {
  const [base = '', length, ...rest] = wanted.split('/');
  const address = parseAddress(given);
  const network = parseAddress(base);
  if (address === undefined || network === undefined || rest.length > 0) return undefined;
  const prefix = length === undefined ? network.bits : prefixLength(length, network.bits);
  if (prefix === undefined) return undefined;
  if (address.bits !== network.bits) return false;
  const shift = BigInt(network.bits - prefix);
  return address.value >> shift === network.value >> shift;
}

function prefixLength(text: string, bits: number): number | undefined {
  return /^\d{1,3}$/.test(text) && Number(text) <= bits ? Number(text) : undefined;
}

function parseAddress(text: string): Address | undefined {
  return text.includes(':') ? parseV6(text) : parseV4(text);
}

function parseV4(text: string): Address | undefined {
  const octets = text.split('.');
  if (octets.length !== 4 || !octets.every((octet) => /^\d{1,3}$/.test(octet))) return undefined;
  if (octets.some((octet) => Number(octet) > 255)) return undefined;
  return { bits: 32, value: joinGroups(octets.map(BigInt), 8n) };
}

function parseV6(text: string): Address | undefined {
  const [head = '', tail, ...rest] = text.split('::');
  if (rest.length > 0) return undefined;
  const before = groups(head);
  const after = groups(tail ?? '');
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = [...before, ...Array<string>(missing).fill('0'), ...after];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return {
    bits: 128,
    value: joinGroups(
      all.map((group) => BigInt(`0x${group}`)),
      16n,
    ),
  };
}

function groups(text: string): readonly string[] {
  return text === '' ? [] : text.split(':');
}

function joinGroups(parts: readonly bigint[], width: bigint): bigint {
  return parts.reduce((sum, part) => (sum << width) | part, 0n);
}
