const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
// A four-letter prefix, eight characters that hold forty bits, and one whose top bit is the last.
const ENCODED = /^[A-Z]{4}([A-Z2-7]{8})([A-Z2-7])[A-Z0-9]{7}$/;
// Ids older than this marker bit carry no account.
const MARKER = 2 ** 39;
const LARGEST_ACCOUNT = 999_999_999_999;

/**
 * The twelve-digit account an access key id was issued for, or undefined for an older id that does not say.
 * Found by comparing ids with `sts:GetAccessKeyInfo`; AWS does not document it, so a mismatch is a hint only.
 */
export function accountOfAccessKey(id: string): string | undefined {
  const [, high, low] = ENCODED.exec(id) ?? [];
  if (high === undefined || low === undefined) return undefined;
  const value = fromBase32(high);
  if (value < MARKER) return undefined;
  const account = (value - MARKER) * 2 + (fromBase32(low) >= 16 ? 1 : 0);
  return account > LARGEST_ACCOUNT ? undefined : String(account).padStart(12, '0');
}

// Forty bits do not fit bitwise operators, so this multiplies.
function fromBase32(text: string): number {
  return [...text].reduce((value, letter) => value * 32 + BASE32.indexOf(letter), 0);
}
