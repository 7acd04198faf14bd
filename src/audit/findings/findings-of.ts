import { isRefused } from '../../trail/calls/refusal.ts';
import type { Rule } from '../../trail/calls/rule.ts';
import { attackName, ruleNamed } from '../../trail/calls/rules.ts';
import type { JudgedEvent, Origin } from '../../trail/usual/judged.ts';
import type { Finding, Named, Tally } from '../audit.ts';

// Fewer refused looks are an everyday matter: a dashboard that may not see everything.
const MANY_PROBES = 5;
// Enough to look at; all of them stand in the list of events.
const MOST_EVIDENCE = 10;
// More say no more in a report.
const MOST_TALLIED = 20;
const DISCOVERY = 'TA0007';
const PROBES = 'refused-probes';

/** Events → what they amount to, by row of the table and over all credentials; the most telling first. */
export function findingsOf(events: readonly JudgedEvent[]): Finding[] {
  const groups = new Map<string, JudgedEvent[]>();
  const manyProbes = events.filter(isProbe).length >= MANY_PROBES;
  for (const event of events) {
    if (event.rule === undefined) continue;
    const rule = manyProbes && isProbe(event) ? PROBES : event.rule;
    const group = groups.get(rule);
    if (group) group.push(event);
    else groups.set(rule, [event]);
  }
  return [...groups]
    .flatMap(([id, group]) => {
      const rule = ruleNamed(id);
      return rule ? [findingOf(rule, group)] : [];
    })
    .sort(byWeight);
}

function findingOf(rule: Rule, unsorted: readonly JudgedEvent[]): Finding {
  const events = [...unsorted].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  const refused = events.filter(({ error }) => isRefused(error)).length;
  const inVain = rule.id !== PROBES && events.every(({ error }) => error !== undefined);
  const times = events.map(({ time }) => time);
  return {
    rule: rule.id,
    title: inVain ? `Tried in vain: ${lowerFirst(rule.title)}` : rule.title,
    tactic: named(rule.tactic),
    ...(rule.technique === undefined ? {} : { technique: named(rule.technique) }),
    // What failed shows what was wanted, and did nothing.
    weight: inVain ? Math.round(rule.weight / 2) : rule.weight,
    credentials: [...new Set(events.map(({ credential }) => credential))],
    events: events.length,
    refused,
    failed: events.filter(({ error }) => error !== undefined).length,
    origins: originsOf(events),
    first: times[0] ?? '',
    last: times.at(-1) ?? '',
    calls: tally(events.map(({ call }) => call)).slice(0, MOST_TALLIED),
    regions: tally(events.map(({ region }) => region)).slice(0, MOST_TALLIED),
    objects: tally(
      events.flatMap(({ objects }) => objects.map(({ what, name }) => `${what} ${name}`)),
    ).slice(0, MOST_TALLIED),
    eventIds: evidence(events).map(({ id }) => id),
  };
}

function isProbe({ rule, error }: JudgedEvent): boolean {
  return isRefused(error) && rule !== undefined && ruleNamed(rule)?.tactic === DISCOVERY;
}

function named(id: string): Named {
  return { id, name: attackName(id) };
}

function originsOf(events: readonly JudgedEvent[]): Record<Origin, number> {
  const origins = { usual: 0, foreign: 0, unclear: 0 };
  for (const { origin } of events) origins[origin] += 1;
  return origins;
}

// What took effect and is foreign says most.
function evidence(events: readonly JudgedEvent[]): JudgedEvent[] {
  const score = ({ error, origin }: JudgedEvent): number =>
    (error === undefined ? 4 : 0) + { foreign: 2, unclear: 1, usual: 0 }[origin];
  return [...events].sort((a, b) => score(b) - score(a)).slice(0, MOST_EVIDENCE);
}

function byWeight(a: Finding, b: Finding): number {
  return (
    b.weight - a.weight ||
    b.origins.foreign - a.origins.foreign ||
    b.events - a.events ||
    (a.rule < b.rule ? -1 : 1)
  );
}

function lowerFirst(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

// How often each stands there; most frequent first, then by name.
function tally(values: readonly string[]): Tally[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([what, count]) => ({ what, count }))
    .sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1));
}
