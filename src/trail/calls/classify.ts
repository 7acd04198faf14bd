import { serviceIn } from '../fields.ts';
import { ruleFor, ruleNamed, type ReadRule } from './rules.ts';

// What AWS calls its reads, for records that do not say whether they are some.
const READ =
  /^(?:Admin|Batch)?(?:Get|List|Describe|Head|Lookup|Search|Query|Scan|Select|View|Check|Test|Simulate|Preview|Estimate|Validate|Discover|Download|Receive)/;

/** The row under which a record falls; undefined for what nobody did: insights, and what a service did by itself. */
export function classify(record: Readonly<Record<string, unknown>>): ReadRule | undefined {
  const { eventCategory, eventType, eventName } = record;
  if (eventCategory === 'Insight' || eventType === 'AwsCloudTrailInsight') return undefined;
  const name = typeof eventName === 'string' ? eventName : '';
  const rule = ruleFor(`${serviceIn(record) ?? ''}:${name}`, record);
  if (rule || eventType === 'AwsServiceEvent') return rule;
  return ruleNamed(isRead(record['readOnly'], name) ? 'other-reads' : 'other-changes');
}

function isRead(readOnly: unknown, name: string): boolean {
  if (readOnly === true || readOnly === 'true') return true;
  return readOnly === false || readOnly === 'false' ? false : READ.test(name);
}
