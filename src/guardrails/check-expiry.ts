import type { Problem } from '../incident/problem.ts';
import { isOver } from './guardrails.ts';
import type { GuardrailsText } from './parse-guardrails.ts';
import type { PolicyDocument } from './policy-document.ts';

// Two weeks are enough to ask the owner, holidays and all.
const NOTICE_DAYS = 14;
const DAY_MS = 86_400_000;

/** Warns of rules that have run out or soon will, and of waivers that count no more. */
export function checkExpiry(
  { rules = [], waivers = [] }: GuardrailsText,
  { problemAt }: PolicyDocument,
  now: Date,
): Problem[] {
  const soon = new Date(now.getTime() + NOTICE_DAYS * DAY_MS);
  const ofRules = rules.flatMap(({ name, expires, owner }, at) => {
    if (expires === undefined || !isOver(expires, soon)) return [];
    const message = isOver(expires, now)
      ? `The rule \`${name}\` ran out at the end of ${expires}: it says nothing any more.`
      : `The rule \`${name}\` runs out at the end of ${expires}.`;
    const hint = `Ask ${owner} whether it is still wanted: give it a later day, or take it out.`;
    return [problemAt(['rules', at, 'expires'], { message, hint }, 'warning')];
  });
  const ofWaivers = waivers.flatMap(({ incident, rule, expires }, at) => {
    if (!isOver(expires, now)) return [];
    const message = `The waiver of \`${rule}\` for ${incident} ran out at the end of ${expires}: it does not count.`;
    const hint = 'Take it out; or, if it is still needed, have somebody decide again.';
    return [problemAt(['waivers', at, 'expires'], { message, hint }, 'warning')];
  });
  return [...ofRules, ...ofWaivers];
}
