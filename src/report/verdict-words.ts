import { acceptanceOf } from '../respond/accepted.ts';
import type { Item, ItemState, Way } from '../respond/item.ts';
import type { Status } from '../respond/status.ts';

/** What is worst comes first. */
export const STATES = ['open', 'unknown', 'waiting'] as const satisfies readonly ItemState[];

/** For instance `2 open, 1 unknown`; nothing where there is nothing. */
export function itemCount(items: readonly Pick<Item, 'state'>[]): string {
  const counted = STATES.flatMap((state) => {
    const number = items.filter((item) => item.state === state).length;
    return number === 0 ? [] : [`${number} ${state}`];
  });
  return counted.join(', ');
}

/** The ways out of an item in words, but for those that are said once for all of them, or by whom it is for. Not escaped yet. */
export function waysOut({ ways }: Item): string[] {
  // What a person can type must not look like the only way.
  const isByHand = ways.some(({ how }) => how === 'by-hand');
  return ways.filter(({ how }) => how !== 'accept' && (how !== 'apply' || isByHand)).map(inWords);
}

function inWords({ how, text, to }: Way): string {
  switch (how) {
    case 'apply':
    case 'by-hand':
      return text;
    case 'name':
    case 'accept':
      return to === undefined
        ? `In the incident file: ${text}`
        : `In the incident file, under ${to}: ${text}`;
  }
}

/** How people set an item aside: the same for all of them, and so it is said once. */
export const HOW_TO_ACCEPT = {
  words: 'To set one of them aside until a day, add to `accepted` in the incident file:',
  entry: acceptanceOf('<its id>'),
};

/** Whether that is possible for any of these. */
export function isAnyAcceptable(items: readonly Item[]): boolean {
  return items.some(isAcceptable);
}

/** What people read beside an item: its name, who can do something, and whether it may be set aside at all. Not escaped yet. */
export function aboutItem(item: Item): string {
  const isNever = item.state !== 'waiting' && !isAcceptable(item);
  return `${item.id}, for ${item.who}${isNever ? '; never accepted' : ''}`;
}

function isAcceptable({ ways }: Item): boolean {
  return ways.some(({ how }) => how === 'accept');
}

/**
 * A status for a list that people read away from a terminal, one sentence each: what comes first, each item with its id
 * and the ways out. Not escaped yet.
 */
export function statusSentences({ summary, items }: Pick<Status, 'summary' | 'items'>): string[] {
  const bare = items.filter(({ from }) => from === 'bare-instances');
  const others = items.filter((item) => item.from !== 'needed-steps' && !bare.includes(item));
  return [...bare.map(itemSentence), ...summary, ...others.map(itemSentence)];
}

/** An item in one sentence, with its id and the ways out. Not escaped yet. */
export function itemSentence(item: Item): string {
  const { id, what, why } = item;
  const ways = [...waysOut(item), ...(isAcceptable(item) ? ['accept it'] : [])];
  const out = ways.length === 0 ? '' : `. Ways out: ${ways.join('; or ')}`;
  return `${what}: ${why} (${id})${out}`;
}
