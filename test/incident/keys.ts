import fc from 'fast-check';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Secret access keys as AWS draws them. One in a billion has letters of one case only, and is left out. */
export const secretKey = letters(BASE64, 40).filter(
  (key) => /[a-z]/.test(key) && /[A-Z]/.test(key),
);

/** Session tokens, which begin in one of a few ways. */
export const sessionToken = fc
  .tuple(fc.constantFrom('IQoJ', 'FwoG', 'FQoG', 'AQoD'), letters(BASE64, 200))
  .map((parts) => parts.join(''));

/** The id of an access key or a session for an account, made from the bits up. */
export function keyIdFor(prefix: 'AKIA' | 'ASIA', account: string, tail: string): string {
  const bits = `1${BigInt(account).toString(2).padStart(40, '0')}1111`;
  const groups = bits.match(/.{5}/g) ?? [];
  return `${prefix}${groups.map((group) => BASE32[parseInt(group, 2)]).join('')}${tail}`;
}

/** What follows the account in an access key id. */
export const keyIdTail = letters(BASE32, 7);

function letters(alphabet: string, length: number): fc.Arbitrary<string> {
  // Without shrink bias to the first letter, so that every draw is as random as a real key.
  const letter = fc.noBias(fc.constantFrom(...alphabet));
  return fc.array(letter, { minLength: length, maxLength: length }).map((all) => all.join(''));
}
