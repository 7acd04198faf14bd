import type { ProposedPull } from '../../github/pulls.ts';

/** Why nothing is done of a pull request before review, and what to do about it. */
export interface Refusal {
  readonly refusal: string;
  readonly next?: string;
}

/** A refusal where a pull request is merged or closed. */
export function unlessOpen({
  number,
  state,
}: Pick<ProposedPull, 'number' | 'state'>): Refusal | undefined {
  return state === 'open' ? undefined : { refusal: `pull request ${number} is ${state}` };
}

const WHOLE = /^[0-9a-f]{40}$/;
// Longer than any name of a commit: what somebody pasted by mistake is not repeated whole.
const SHOWN = 64;

/**
 * Whether a pull request stands at the commit that somebody says they have read; a refusal where it does not. Nobody
 * reviews what is done before review, so nothing but what this person has read may be done.
 */
export function unlessRead(
  { number, head }: Pick<ProposedPull, 'number' | 'head'>,
  given = '',
): Refusal | undefined {
  const read = given.trim().toLowerCase();
  if (read === head) return undefined;
  const next =
    `read pull request ${number} as it stands at ${head}, then start the workflow again with that commit` +
    ` as \`head\`; or have it reviewed and merged: that applies it.`;
  if (read === '')
    return { refusal: `the input \`head\` is empty, and the pull request is at ${head}`, next };
  if (WHOLE.test(read)) return { refusal: `its head is ${head} by now, not ${read}`, next };
  const said = given.trim().slice(0, SHOWN);
  return {
    refusal: `the input \`head\` is ${said}, which is no commit in full (40 digits); the pull request is at ${head}`,
    next,
  };
}
