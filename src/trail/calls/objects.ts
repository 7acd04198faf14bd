import { wholeText } from '../../domain/from-outside.ts';
import { pathOf, textsAt, valuesAt } from './path.ts';
import { principalsIn } from './principals.ts';
import type { Rule } from './rule.ts';
import type { EventObject } from './event-object.ts';

/** Reads what an event was about from its record. */
export type ReadObjects = (record: unknown) => readonly EventObject[];

type ReadNames = (record: unknown) => readonly string[];

// More say no more: a call may name thousands.
const MOST_OBJECTS = 20;

/** A row's places as a reader of records. `principals(path)` is whom the policy there lets in, `{path}/{path}` a name made of two. */
export function objectsOf(objects: Rule['objects'] = {}): ReadObjects {
  const readers = Object.entries(objects).map(([what, places]) => ({
    what,
    read: firstOf([places].flat().map(readerOf)),
  }));
  return (record) => {
    const found: EventObject[] = [];
    for (const { what, read } of readers) {
      const names = new Set(read(record).map(wholeText));
      for (const name of names) {
        if (found.length === MOST_OBJECTS) return found;
        found.push({ what, name });
      }
    }
    return found;
  };
}

function firstOf(readers: readonly ReadNames[]): ReadNames {
  return (record) => {
    for (const read of readers) {
      const names = read(record);
      if (names.length > 0) return names;
    }
    return [];
  };
}

function readerOf(place: string): ReadNames {
  const [, policy] = /^principals\((.+)\)$/.exec(place) ?? [];
  if (policy !== undefined) {
    const path = pathOf(policy);
    return (record) => valuesAt(record, path).flatMap(principalsIn);
  }
  if (place.includes('{')) return templateOf(place);
  const path = pathOf(place);
  return (record) => textsAt(record, path);
}

function templateOf(place: string): ReadNames {
  const parts = place.split(/[{}]/).map((text, at) => (at % 2 === 1 ? pathOf(text) : text));
  return (record) => {
    const texts = parts.map((part) => (typeof part === 'string' ? part : textsAt(record, part)[0]));
    return texts.includes(undefined) ? [] : [texts.join('')];
  };
}
