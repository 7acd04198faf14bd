const SECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
// As exports write it: with a blank, with parts of a second, with `UTC` or nothing for the zone, which is always UTC.
const VARIANTS = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d{1,9})?(?:Z| ?UTC|\+00:?00)?$/;

/** A moment as CloudTrail writes it, ISO 8601 in whole seconds; undefined for what is written in other ways. */
export function isoSeconds(text: string): string | undefined {
  if (SECONDS.test(text)) return isReal(text) ? text : undefined;
  const [, day, time] = VARIANTS.exec(text) ?? [];
  if (day === undefined || time === undefined) return undefined;
  const iso = `${day}T${time}Z`;
  return isReal(iso) ? iso : undefined;
}

function isReal(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}
