import {
  checkPrimeSync,
  createPrivateKey,
  createPublicKey,
  hash,
  type KeyObject,
} from 'node:crypto';

/** The key with which CloudTrail signs in a region. */
interface SigningKey {
  readonly privateKey: KeyObject;
  /** PKCS #1, DER: what ListPublicKeys gives. */
  readonly publicKey: Uint8Array;
  readonly fingerprint: string;
}

const made = new Map<string, SigningKey>();

/** Each region has a key of its own, the same on every run: the sandbox's signatures guard nothing. */
export function signingKeyOf(region: string): SigningKey {
  const key = made.get(region) ?? makeKey(region);
  made.set(region, key);
  return key;
}

// CloudTrail's keys have 2,048 bits: two primes of half that each.
const PRIME_BITS = 1024;
const EXPONENT = 65537n;

function makeKey(region: string): SigningKey {
  const p = primeFrom(`${region} p`);
  const q = primeFrom(`${region} q`);
  const d = inverse(EXPONENT, (p - 1n) * (q - 1n));
  const parts = { n: p * q, e: EXPONENT, d, p, q };
  const chinese = { dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
  const numbers = Object.entries({ ...parts, ...chinese });
  const jwk = Object.fromEntries(numbers.map(([name, value]) => [name, base64url(value)]));
  const privateKey = createPrivateKey({ format: 'jwk', key: { kty: 'RSA', ...jwk } });
  const publicKey = createPublicKey(privateKey).export({ type: 'pkcs1', format: 'der' });
  return { privateKey, publicKey, fingerprint: hash('md5', publicKey) };
}

function primeFrom(seed: string): bigint {
  const blocks = Array.from({ length: PRIME_BITS / 256 }, (_, at) =>
    hash('sha256', `staunch sandbox ${seed} ${at}`),
  );
  // With its two highest bits set, the product of two has full length.
  let candidate = BigInt(`0x${blocks.join('')}`) | (3n << BigInt(PRIME_BITS - 2)) | 1n;
  while (candidate % EXPONENT === 1n || !checkPrimeSync(candidate)) candidate += 2n;
  return candidate;
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [older, newer] = [modulus, value % modulus];
  let [was, is] = [0n, 1n];
  while (newer > 0n) {
    const times = older / newer;
    [older, newer] = [newer, older - times * newer];
    [was, is] = [is, was - times * is];
  }
  return ((was % modulus) + modulus) % modulus;
}

function base64url(value: bigint): string {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url');
}
