import { hash } from 'node:crypto';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Gives identifiers that look like AWS's and come out the same on every run of the same world. */
export interface Ids {
  /** For instance `AROA…`, `AIDA…`, `AIPA…`: 21 characters. */
  unique(prefix: string): string;
  /** An access key id (20 characters) that encodes its account, as AWS's do. */
  accessKey(prefix: 'AKIA' | 'ASIA', account: string): string;
  /** For instance `iip-assoc-0123456789abcdef0`. */
  hex(prefix: string): string;
  /** Forty characters that look like a secret access key and open nothing. */
  secret(): string;
  /** A session token that opens nothing outside the sandbox. */
  token(): string;
  uuid(): string;
  /** How many have been given, from which another generator can go on. */
  given(): number;
}

/** A generator that goes on after so many. */
export function deterministicIds(given = 0): Ids {
  let counter = given;
  const hexDigest = (): string => hash('sha256', `staunch sandbox ${counter++}`);
  const digest = (): Buffer => Buffer.from(hexDigest(), 'hex');
  const base32 = (length: number): string =>
    [...digest()]
      .slice(0, length)
      .map((byte) => BASE32[byte % 32])
      .join('');
  return {
    given: () => counter,
    unique: (prefix) => prefix + base32(17),
    accessKey: (prefix, account) => prefix + encodeAccount(account) + base32(7),
    hex: (prefix) => prefix + hexDigest().slice(0, 17),
    secret: () => digest().toString('base64').replaceAll('=', '').slice(0, 40).padEnd(40, 'x'),
    token: () => `sandbox-${hexDigest()}`,
    uuid: () => {
      const hex = hexDigest();
      const head = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}`;
      return `${head}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
    },
  };
}

// Characters 5 to 12 carry 2^39 + account / 2 in base32; the top bit of the 13th is the account's lowest.
function encodeAccount(account: string): string {
  const value = BigInt(account);
  let rest = (1n << 39n) + (value >> 1n);
  let text = '';
  for (let place = 0; place < 8; place++) {
    text = (BASE32[Number(rest & 31n)] ?? '') + text;
    rest >>= 5n;
  }
  return text + (BASE32[Number(value & 1n) << 4] ?? '');
}
