import { BlockList, isIP } from 'node:net';
import type { Outcome } from './outcome.ts';

const BITS = { ipv4: 32, ipv6: 128 } as const;

/** IpAddress: whether an address lies in a CIDR range; a bare address is a range of one. Undefined where either is none. */
export function inRange(given: string, wanted: string): Outcome {
  const [base = '', length, ...rest] = wanted.split('/');
  const [family, other] = [familyOf(base), familyOf(given)];
  if (family === undefined || other === undefined || rest.length > 0) return undefined;
  const prefix = length === undefined ? BITS[family] : prefixLength(length, BITS[family]);
  if (prefix === undefined) return undefined;
  const range = new BlockList();
  range.addSubnet(base, prefix, family);
  return family === other && range.check(given, family);
}

function familyOf(address: string): keyof typeof BITS | undefined {
  const version = isIP(address);
  return version === 0 ? undefined : version === 4 ? 'ipv4' : 'ipv6';
}

function prefixLength(text: string, bits: number): number | undefined {
  return /^\d{1,3}$/.test(text) && Number(text) <= bits ? Number(text) : undefined;
}
