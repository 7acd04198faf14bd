import type { Plan } from '../actions/catalogue.ts';
import { aboutEntries, aboutNamed, aboutReached, aboutSteps } from '../domain/about.ts';
import { isOver } from '../domain/day.ts';
import { entriesOf, hasEntries, liveEntries, withoutEntries } from '../domain/entries.ts';
import type { Finding } from '../domain/plan.ts';
import { entryFindings } from './entry-findings.ts';
import { GROUP_SHARE, shareFindings } from './group-share.ts';
import type { Guardrails, Picture, Rule, Waiver } from './guardrails.ts';
import { limitFindings } from './limits.ts';
import { byPart, namedPart } from './named-part.ts';

/**
 * Everything that the guardrails say about a plan and about the entries of its incident, in a fixed order. Pure. Every
 * rule is asked twice about the steps: with what the incident names alone, and with everything. What is true only with
 * everything is about the reached steps alone: what a thief adds keeps nothing on that the incident names.
 */
export function findingsOf(guardrails: Guardrails, picture: Picture, now: Date): Finding[] {
  const incident = withoutEntries(picture.incident);
  const bare = hasEntries(entriesOf(picture.incident)) ? { ...picture, incident } : picture;
  const own = [
    ...limitFindings(guardrails, bare, now),
    ...shareFindings(guardrails.limits, bare).map((finding) => aboutReachedIn(bare, finding)),
    ...inBothParts(guardrails, bare, now),
  ];
  const more = ofEntries(guardrails, picture, now).filter(
    ({ rule }) => !own.some((finding) => finding.rule === rule),
  );
  return waivedAndSorted(guardrails, incident.name, [...own, ...more], now);
}

// An entry changes nothing about what the steps need: what strikes without any is about them, whatever else is about it.
function ofEntries(guardrails: Guardrails, picture: Picture, now: Date): Finding[] {
  const entries = liveEntries(picture.incident, now);
  if (!hasEntries(entries)) return [];
  const { accepted, settled } = entries;
  const whole = { ...picture, incident: { ...picture.incident, accepted, settled } };
  const found = [...entryFindings(entries), ...struck(guardrails, whole, now)];
  return found.map((finding) => ({ ...finding, entries: true }));
}

function inBothParts(guardrails: Guardrails, picture: Picture, now: Date): Finding[] {
  const all = struck(guardrails, picture, now);
  const named = struck(guardrails, namedPart(picture), now);
  const only = all.filter(({ rule }) => !named.some((finding) => finding.rule === rule));
  return [...named, ...only.map((finding) => aboutReachedIn(picture, finding))];
}

// Where every step was reached there is nothing else that a finding could be about.
function aboutReachedIn(picture: Picture, finding: Finding): Finding {
  const isAlone = picture.steps.length > 0 && byPart(picture).named.length === 0;
  return isAlone ? finding : { ...finding, reached: true };
}

function struck({ rules }: Guardrails, picture: Picture, now: Date): Finding[] {
  const asked = rules.filter((rule) => picture.inventory || !rule.readsInventory);
  return asked.flatMap((rule) => ruleFindings(rule, picture, now));
}

/** What the built-in limit on Auto Scaling groups says, alone: it needs the inventory, and no rule. */
export function sharesOf(guardrails: Guardrails, picture: Picture, now: Date): Finding[] {
  const found = shareFindings(guardrails.limits, picture).map((finding) =>
    aboutReachedIn(picture, finding),
  );
  return waivedAndSorted(guardrails, picture.incident.name, found, now);
}

/**
 * The findings on a plan that was made before, by the guardrails as they are now, without looking at AWS again:
 * what needs an inventory is taken as it was found then, as long as that rule still exists.
 */
export function findingsAgain(guardrails: Guardrails, plan: Plan, now: Date): Finding[] {
  const { incident, steps } = plan;
  const fresh = findingsOf(guardrails, { incident, steps }, now);
  const reading = guardrails.rules.filter((rule) => rule.readsInventory && counts(rule, now));
  const names = [GROUP_SHARE, ...reading.map(({ name }) => name)];
  const kept = plan.findings.filter(({ rule }) => names.includes(rule)).map(withoutWaiver);
  return sorted([...fresh, ...waivedAndSorted(guardrails, incident.name, kept, now)]);
}

/** Whether a rule of the owners reads the inventory, so that AWS must be read before all is judged. */
export function readsInventory({ rules }: Guardrails): boolean {
  return rules.some((rule) => rule.readsInventory);
}

/** The findings because of which nothing may be applied. */
export function refusals(findings: readonly Finding[]): Finding[] {
  return denials(aboutNamed(findings));
}

/** The findings because of which the reached steps wait. */
export function reachedRefusals(findings: readonly Finding[]): Finding[] {
  return denials(aboutReached(findings));
}

/** The findings because of which nothing counts that the file accepts or calls settled. */
export function entryRefusals(findings: readonly Finding[]): Finding[] {
  return denials(aboutEntries(findings));
}

function denials(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ outcome, waiver }) => outcome === 'deny' && !waiver);
}

/** So many approvals, from these people or from anybody whose approval counts. */
export type Need = NonNullable<Finding['approvals']>;

/** The approvals that a plan needs, so that what its incident names is done: always one, and whatever the findings ask for. */
export function neededApprovals(findings: readonly Finding[]): Need[] {
  return needsOf(aboutNamed(findings));
}

/** The approvals that it needs for every step. */
export function approvalsForAll(findings: readonly Finding[]): Need[] {
  return needsOf(aboutSteps(findings));
}

/** The approvals that some findings ask for, whatever they are about: always one at least. */
export function needsOf(findings: readonly Finding[]): Need[] {
  const asked = findings.flatMap(({ approvals, waiver }) =>
    approvals && !waiver ? [approvals] : [],
  );
  const needs = new Map([{ count: 1 }, ...asked].map((need) => [JSON.stringify(need), need]));
  return [...needs.values()];
}

// It may have come, gone or run out since.
function withoutWaiver(finding: Finding): Finding {
  const { rule, outcome, message, owner, approvals, reached, entries } = finding;
  const more = {
    ...(approvals ? { approvals } : {}),
    ...(reached ? { reached } : {}),
    ...(entries ? { entries } : {}),
  };
  return { rule, outcome, message, owner, ...more };
}

function ruleFindings(rule: Rule, picture: Picture, now: Date): Finding[] {
  if (!counts(rule, now)) return [];
  const answer = rule.ask(picture, now);
  if (answer === false) return [];
  const { name, outcome, message, owner, approvals } = rule;
  const said =
    answer === true
      ? message
      : `${message} (The rule could not be evaluated, and so it counts: ${answer.failed})`;
  return [{ rule: name, outcome, message: said, owner, ...(approvals ? { approvals } : {}) }];
}

function counts({ expires }: Rule, now: Date): boolean {
  return expires === undefined || !isOver(expires, now);
}

function waivedAndSorted(
  { waivers }: Guardrails,
  incident: string,
  findings: readonly Finding[],
  now: Date,
): Finding[] {
  const own = waivers.filter((waiver) => waiver.incident === incident);
  return sorted(findings.map((finding) => withWaiver(finding, own, now)));
}

function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => compare(a.rule, b.rule) || compare(a.message, b.message));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// A finding with the waiver that counts for it; one that has run out is said.
function withWaiver(finding: Finding, waivers: readonly Waiver[], now: Date): Finding {
  const about = waivers
    .filter(({ rule }) => rule === finding.rule)
    .sort((a, b) => (a.expires < b.expires ? 1 : -1));
  const [latest] = about;
  if (!latest) return finding;
  const { reason, owner, expires } = latest;
  if (!isOver(expires, now)) return { ...finding, waiver: { reason, owner, expires } };
  const over = `A waiver for this incident ran out at the end of ${expires} (${owner}: ${reason}).`;
  const isSaid = finding.message.endsWith(over);
  return isSaid ? finding : { ...finding, message: `${finding.message} ${over}` };
}
