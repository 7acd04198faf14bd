// GitHub ends the title of a squash with the number of its pull request, and begins that of a merge with it.
const NAMED = /^Merge pull request #(\d{1,9}) |\(#(\d{1,9})\)$/;

// A merge queue pushes several at once; anybody can write anything into a title.
const MOST = 5;

/** Numbers of the pull requests that commits name in their titles: a hint of what to read first, no evidence. */
export function namedPulls(messages: readonly string[]): number[] {
  const numbers = messages.flatMap((message) => {
    const [title = ''] = message.split('\n');
    const [, merged, squashed] = NAMED.exec(title) ?? [];
    const number = merged ?? squashed;
    return number === undefined ? [] : [Number(number)];
  });
  return [...new Set(numbers)].slice(-MOST);
}
