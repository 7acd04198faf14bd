import type { Item } from '../respond/item.ts';
import type { Verdict } from '../respond/verdict.ts';
import { forMarkdown } from './escape.ts';
import { cut } from './fit.ts';
import { aboutItem, HOW_TO_ACCEPT, isAnyAcceptable, itemCount, waysOut } from './verdict-words.ts';

/** What is left of an incident, in a comment: each item with its id, for whom it is, and the ways out. */
export function verdictMarkdown({ items, accepted, idle }: Verdict, most: number): string[] {
  const more = (number: number): string => `- and ${number} more`;
  const aside = accepted.map(({ item, entry: { until, by, why } }) => {
    const [id, day, person, reason] = [item.id, until, by, why].map(forMarkdown);
    return `- ${id} until the end of ${day}, by ${person}: ${reason}`;
  });
  const idleLines = idle.map(({ entry, why }) => `- ${forMarkdown(`${entry.item} ${why}`)}`);
  return [
    ...section(`What is left: ${itemCount(items)}`, cut(items.map(itemLine), most, more)),
    ...(isAnyAcceptable(items)
      ? [`${HOW_TO_ACCEPT.words} ${forMarkdown(HOW_TO_ACCEPT.entry)}`, '']
      : []),
    ...section(`Accepted: ${accepted.length}`, cut(aside, most, more)),
    ...section('Of no effect in `accepted`', cut(idleLines, most, more)),
  ];
}

function itemLine(item: Item): string {
  const { state, what, why } = item;
  const said = `**${state}** ${forMarkdown(what)}: ${forMarkdown(why)}`;
  const ways = waysOut(item).map((way) => `  - ${forMarkdown(way)}`);
  return [`- ${said}`, `  - ${forMarkdown(aboutItem(item))}`, ...ways].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`### ${title}`, '', ...lines, ''];
}
