const FURTHEST = 2;

/** The known name that a mistyped one most likely means, or undefined. */
export function nearestName(typed: string, known: readonly string[]): string | undefined {
  // No known name is so long; comparing a hostile one would only take time.
  if (typed.length > 40) return undefined;
  const [best] = known
    .map((name) => ({ name, distance: editDistance(plain(typed), plain(name)) }))
    .filter((each) => each.distance <= Math.min(FURTHEST, each.name.length / 3))
    .sort((a, b) => a.distance - b.distance);
  return best?.name;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_ ]/g, '');
}

/** How many characters have to be changed, left out or put in: Levenshtein's distance, one row at a time. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
