// IAM keeps this many on a user and EC2 on an instance, AWS's own not counted (both user guides, "Tag restrictions").
const MOST_TAGS = 50;

/** For how many more tags something has room. */
export function freeTags(held: ReadonlyMap<string, string>): number {
  return MOST_TAGS - [...held.keys()].filter((key) => !key.startsWith('aws:')).length;
}

/** How many of its tags have to go before it has room for these too. */
export function tagsOver(held: ReadonlyMap<string, string>, wanted: readonly string[]): number {
  const more = wanted.filter((key) => !held.has(key)).length;
  return Math.max(0, more - freeTags(held));
}

const WORDS = ['none', 'one', 'two'];

/** A small number, as sentences have it. */
export function inWords(number: number): string {
  return WORDS[number] ?? String(number);
}
