import { isDay, isOver } from '../domain/day.ts';
import type { Problem } from '../incident/problem.ts';
import type { Waiver } from './guardrails.ts';
import type { Path, PolicyDocument } from './policy-document.ts';
import type { RuleText } from './rule.ts';
import type { GuardrailsText } from './guardrails-text.ts';

// Two weeks are enough to ask the owner, holidays and all.
const NOTICE_DAYS = 14;
const DAY_MS = 86_400_000;

/** Finds days that no calendar has, and warns of rules that run out and waivers that have. */
export function checkExpiry(
  { rules = [], waivers = [] }: GuardrailsText,
  { problemAt }: PolicyDocument,
  now: Date,
): Problem[] {
  const soon = new Date(now.getTime() + NOTICE_DAYS * DAY_MS);
  const told = (path: Path, expires: string, late: () => Warning | undefined): Problem[] => {
    if (!isDay(expires))
      return [
        problemAt(path, {
          message: `There is no day ${expires}.`,
          hint: 'Write a day as YYYY-MM-DD.',
        }),
      ];
    const warning = late();
    return warning ? [problemAt(path, warning, 'warning')] : [];
  };
  return [
    ...rules.flatMap((rule, at) =>
      rule.expires === undefined
        ? []
        : told(['rules', at, 'expires'], rule.expires, () => ofRule(rule, { now, soon })),
    ),
    ...waivers.flatMap((waiver, at) =>
      told(['waivers', at, 'expires'], waiver.expires, () => ofWaiver(waiver, now)),
    ),
  ];
}

type Warning = Pick<Problem, 'message' | 'hint'>;

function ofRule(
  { name, owner, expires = '' }: RuleText,
  { now, soon }: { readonly now: Date; readonly soon: Date },
): Warning | undefined {
  if (!isOver(expires, soon)) return undefined;
  const message = isOver(expires, now)
    ? `The rule \`${name}\` ran out at the end of ${expires}: it says nothing any more.`
    : `The rule \`${name}\` runs out at the end of ${expires}.`;
  const hint = `Ask ${owner} whether it is still wanted: give it a later day, or take it out.`;
  return { message, hint };
}

function ofWaiver({ rule, incident, expires }: Waiver, now: Date): Warning | undefined {
  if (!isOver(expires, now)) return undefined;
  const message = `The waiver of \`${rule}\` for ${incident} ran out at the end of ${expires}: it does not count.`;
  return { message, hint: 'Take it out; or, if it is still needed, have somebody decide again.' };
}
