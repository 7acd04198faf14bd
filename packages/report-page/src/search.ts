import { COLUMNS } from './page-data.ts';
import { timeText } from './times.ts';
import type { Events } from './events.ts';

/** Which events hold every word, in any column; undefined where no word is given. */
export function searchMask(events: Events, search: string): Uint8Array | undefined {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const masks = words.map((word) => wordMask(events, word));
  const [first, ...rest] = masks;
  for (const mask of rest) mask.forEach((hit, at) => (hit === 0 && first ? (first[at] = 0) : hit));
  return first;
}

// The texts of columns are few and are searched once each; ids are as many as events.
function wordMask(events: Events, word: string): Uint8Array {
  const mask = new Uint8Array(events.count);
  for (const name of [...COLUMNS, 'tactic'] as const) {
    const { texts, codes } = events.columns[name];
    const hits = Uint8Array.from(texts, (text) => (text.toLowerCase().includes(word) ? 1 : 0));
    if (!hits.includes(1)) continue;
    for (let at = 0; at < events.count; at++)
      mask[at] = (mask[at] ?? 0) | (hits[codes[at] ?? 0] ?? 0);
  }
  markRules(events, word, mask);
  const couldBeId = /^[0-9a-f-]{2,}$/.test(word);
  const couldBeTime = /^\d[\d:-]*[:-][\d:-]*$/.test(word);
  if (!couldBeId && !couldBeTime) return mask;
  for (let at = 0; at < events.count; at++) {
    if (mask[at] === 1) continue;
    const hit =
      (couldBeId && (events.ids[at] ?? '').includes(word)) ||
      (couldBeTime && timeText((events.times[at] ?? 0) * 1000).includes(word));
    if (hit) mask[at] = 1;
  }
  return mask;
}

function markRules({ rules, columns, count }: Events, word: string, mask: Uint8Array): void {
  const hits = rules.map((rule) =>
    `${rule?.title ?? ''} ${rule?.technique ?? ''}`.toLowerCase().includes(word),
  );
  if (!hits.includes(true)) return;
  for (let at = 0; at < count; at++) if (hits[columns.rule.codes[at] ?? 0]) mask[at] = 1;
}
