/** What sources cannot show, in our own words: nothing foreign stands in these sentences. */
export const LIMITS = {
  always: [
    'CloudTrail delivers events 5 to 15 minutes late: the newest are not here yet.',
    'Calls refused because a key was already inactive leave no event.',
  ],
  lookup: [
    'The event history holds management events only: reads and writes of data (S3 objects, Lambda calls, DynamoDB items) are not in it.',
    'The event history reaches 90 days back.',
  ],
  archive: [
    'CloudTrail delivers a file 5 to 15 minutes after the events in it, sometimes later.',
    'Only records that name what was looked for were parsed: faults in others are not counted.',
  ],
  withData: [
    'Data events, such as reads of single S3 objects, are only there if the trail records them: this one does, for what it selects.',
  ],
  withoutData: [
    'Data events, such as reads of single S3 objects, are only there if the trail records them: none were seen in a sample of its files.',
  ],
  untimed: [
    'Some files do not have the name that CloudTrail gives: which time they cover is not known.',
  ],
  athena: [
    'CloudTrail delivers its files 5 to 15 minutes after a call: what has not arrived is not in the table.',
    'Data events, network events and Insights are there only as far as the trail records them.',
    'An account or region that the trail does not record looks like one in which nothing happened.',
  ],
} as const;

const OWN: ReadonlySet<string> = new Set(Object.values(LIMITS).flat());

/** Whether a sentence is ours, word for word. */
export function isOwnSentence(text: string): boolean {
  return OWN.has(text);
}
