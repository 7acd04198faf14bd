/** Whether some text is what both patterns mean. */
export function canMatchBoth(one: string, other: string): boolean {
  // Which places of the other pattern can be reached when one has been read up to here.
  let places = reachable(new Set([0]), other);
  for (const sign of one) {
    const next = new Set<number>();
    for (const at of places) {
      if (sign === '*') for (let to = at; to <= other.length; to++) next.add(to);
      else if (other[at] === '*') next.add(at);
      else if (other[at] === sign) next.add(at + 1);
    }
    places = reachable(next, other);
  }
  return places.has(other.length);
}

// A star may mean nothing.
function reachable(places: ReadonlySet<number>, pattern: string): Set<number> {
  const all = new Set(places);
  for (const at of all) if (pattern[at] === '*') all.add(at + 1);
  return all;
}

/** Whether a text is what a pattern means, in which `*` stands for any characters, also none. */
export function matchesWildcard(pattern: string, text: string): boolean {
  const [head = '', ...rest] = pattern.split('*');
  const tail = rest.pop();
  if (tail === undefined) return text === pattern;
  if (!text.startsWith(head)) return false;
  // The leftmost place for each part leaves the most room for the next: no going back is needed.
  let at = head.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - tail.length >= at && text.endsWith(tail);
}
