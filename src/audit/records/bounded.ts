// An ARN, a key in S3 and a user agent of a browser fit; what is longer was made to be long.
const LONGEST = 1024;

/** The same with no text in it longer than 1,024 characters. */
export function bounded<T>(value: T): T {
  return isLong(value) ? (cut(value) as T) : value;
}

function isLong(value: unknown): boolean {
  if (typeof value === 'string') return value.length > LONGEST;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(isLong);
}

function cut(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, LONGEST);
  if (Array.isArray(value)) return value.map(cut);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, cut(it)]));
}
