// Made once, because making one costs far more than using it.
const format = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'UTC',
});

/** Inside parameters and answers CloudTrail writes times for people, not for programs. */
export function localised(time: Date): string {
  return format.format(time);
}
