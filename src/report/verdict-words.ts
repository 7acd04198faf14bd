import { acceptanceOf } from '../respond/accepted.ts';
import { count } from '../domain/count.ts';
import type { CutOff } from '../respond/cut-off.ts';
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

// More names nobody reads; the receipts and the status, with --json, have all.
const MOST_IDS = 3;

/** How many workloads are cut off at this moment: a sentence where instances hold a denied role. */
export function workloadWords({ instances, cutOff }: CutOff): string[] {
  if (instances === 0) return [];
  const more = cutOff.length > MOST_IDS ? ` and ${cutOff.length - MOST_IDS} more` : '';
  const which = cutOff.length === 0 ? '' : `: ${cutOff.slice(0, MOST_IDS).join(', ')}${more}`;
  return [
    `Of ${count(instances, 'instance')} with a denied role, ${cutOff.length} ${cutOff.length === 1 ? 'holds' : 'hold'} denied credentials or none now${which}`,
  ];
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
export function statusSentences({
  summary,
  items,
  workloads,
}: Pick<Status, 'summary' | 'items' | 'workloads'>): string[] {
  const bare = items.filter(({ from }) => from === 'bare-instances');
  const others = items.filter((item) => item.from !== 'needed-steps' && !bare.includes(item));
  const off = workloads.cutOff.length > 0 ? workloadWords(workloads) : [];
  return [...off, ...bare.map(itemSentence), ...summary, ...others.map(itemSentence)];
}

/** An item in one sentence, with its id and the ways out. Not escaped yet. */
export function itemSentence(item: Item): string {
  const { id, what, why } = item;
  const ways = [...waysOut(item), ...(isAcceptable(item) ? ['accept it'] : [])];
  const out = ways.length === 0 ? '' : `. Ways out: ${ways.join('; or ')}`;
  return `${what}: ${why} (${id})${out}`;
}
