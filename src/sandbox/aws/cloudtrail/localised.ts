/** Inside parameters and answers CloudTrail writes times for people, not for programs. */
export function localised(time: Date): string {
  return time.toLocaleString('en-US', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'UTC',
  });
}
