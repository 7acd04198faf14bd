import type { Rule } from './rule.ts';

const rules: readonly Rule[] = [];

/** The row under which a call falls, by `service:EventName`; undefined where the table has none. */
export function ruleFor(call: string): Rule | undefined {
  return rules.find(({ events }) => events.includes(call));
}
