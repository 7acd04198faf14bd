import type { Following } from '../audit.ts';
import { findSecrets } from '../../incident/secrets.ts';

// A line of review, not a report: the pull request has the whole story.
const LONGEST = 300;
const LONGEST_ID = 48;
// Enough to find the rest in CloudTrail.
const IDS = 3;

/**
 * Why an exposure is added, as the text of one comment line: ASCII, and nothing in it that ends a line, escapes
 * a character or looks like a secret. What CloudTrail repeats may be an attacker's words.
 */
export function evidenceComment({ what, why, eventIds }: Following): string {
  const ids = eventIds.slice(0, IDS).map((id) => ascii(id, LONGEST_ID));
  const more = eventIds.length > IDS ? ` and ${eventIds.length - IDS} more` : '';
  const evidence = ids.length === 0 ? '' : ` (CloudTrail ${ids.join(', ')}${more})`;
  const told = [what, why].map((text) => ascii(text, LONGEST)).join(': ');
  const comment = `Found by the audit: ${told}${evidence}`;
  return findSecrets(comment).length === 0 ? comment : SILENT;
}

const SILENT = 'Found by the audit, which shows why: the reason holds what looks like a secret';

function ascii(text: string, longest: number): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}...` : text;
  // Backslashes would be read as escapes by whoever looks for hidden secrets.
  return cut.replaceAll(/[^\x20-\x7e]|\\/g, '?').trim();
}
