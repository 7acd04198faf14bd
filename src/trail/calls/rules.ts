import attack from './attack.json' with { type: 'json' };
import { closeness, patternOf, type IsMeant } from './call-pattern.ts';
import { checkOf, type Check } from './condition.ts';
import { objectsOf, type ReadObjects } from './objects.ts';
import type { Rule } from './rule.ts';
import table from './table.json' with { type: 'json' };

/** A row, with what it reads from a record. */
export interface ReadRule extends Rule {
  readonly objectsIn: ReadObjects;
}

/** The rows of the table. `schemas/findings.schema.json` says what they look like. */
export const RULES: readonly ReadRule[] = (table.rules as readonly Rule[]).map((rule) => ({
  ...rule,
  objectsIn: objectsOf(rule.objects),
}));

/** The version of MITRE ATT&CK that tactics and techniques are those of. */
export const ATTACK_VERSION = attack.version;

interface Entry {
  readonly rule: ReadRule;
  readonly isMeant: IsMeant;
  readonly holds?: Check;
}

// The closest first; among equally close ones those that ask more of a record.
const ENTRIES: readonly Entry[] = RULES.flatMap((rule) =>
  rule.events.map((event) => {
    const { call, where } = typeof event === 'string' ? { call: event, where: [] } : event;
    const entry = { rule, isMeant: patternOf(call) };
    return {
      rank: closeness(call) + where.length / 100,
      entry: where.length > 0 ? { ...entry, holds: checkOf(where) } : entry,
    };
  }),
)
  .sort((a, b) => b.rank - a.rank)
  .map(({ entry }) => entry);

// A region has some hundred kinds of call at most; what somebody makes up must not fill the memory.
const MOST_CALLS = 20_000;
const byCall = new Map<string, readonly Entry[]>();
const byId = new Map(RULES.map((rule) => [rule.id, rule]));

/** The row under which a call falls, by `service:EventName`; undefined where the table has none. */
export function ruleFor(call: string, record: unknown): ReadRule | undefined {
  return entriesFor(call).find(({ holds }) => holds?.(record) ?? true)?.rule;
}

/** The row of that id. */
export function ruleNamed(id: string): ReadRule | undefined {
  return byId.get(id);
}

/** The name that ATT&CK has for a tactic or a technique. */
export function attackName(id: string): string {
  const tactics: Readonly<Record<string, string>> = attack.tactics;
  const techniques: Readonly<Record<string, { readonly name: string }>> = attack.techniques;
  return tactics[id] ?? techniques[id]?.name ?? id;
}

function entriesFor(call: string): readonly Entry[] {
  const known = byCall.get(call);
  if (known) return known;
  const meant = ENTRIES.filter(({ isMeant }) => isMeant(call));
  // What asks for nothing is always right: later ones are never reached.
  const last = meant.findIndex(({ holds }) => holds === undefined);
  const entries = last === -1 ? meant : meant.slice(0, last + 1);
  if (byCall.size < MOST_CALLS) byCall.set(call, entries);
  return entries;
}
