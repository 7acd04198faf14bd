/** A time that exists, as ISO 8601 in UTC with milliseconds. */
export function inUtc(time: string): string {
  return new Date(time).toISOString();
}
