/** What a reminder begins with. */
export const REMINDER_MARKER = '<!-- staunch:reminder -->';

/** That Staunch acted for a pull request before review, and that the review is still due. */
export function reminderComment(open: boolean): string {
  const next = open
    ? 'review this pull request and merge it. Only then is the rest done, and what was done kept.'
    : 'open this pull request again, have it reviewed and merge it. If it was a false alarm, merge it and write' +
      ' `state: restored` in another one: closing it undoes nothing.';
  return [
    REMINDER_MARKER,
    '## Staunch acted for this pull request before review, and it is not merged',
    '',
    `**Next:** ${next}`,
  ].join('\n');
}
