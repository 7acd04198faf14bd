/** Somebody whom a commit's message names as co-author. */
export interface CoAuthor {
  readonly address: string;
  /** Of their account, as far as GitHub's own form of the address tells it. */
  readonly login?: string;
  readonly id?: number;
}

// As GitHub reads the trailer, in any line and any case. No address is longer than 254 characters (RFC 5321).
const TRAILER = /^co-authored-by:[^<>]*<([^<>\s]{1,254})>\s*$/i;
// What GitHub gives to everybody who keeps their own address to themselves; the number came in 2017.
const NO_REPLY = /^(?:(\d{1,12})\+)?([\w-]+(?:\[bot\])?)@users\.noreply\.[a-z\d.-]+$/i;

/** The co-authors that a commit's message names. */
export function coAuthorsIn(message: string): CoAuthor[] {
  return message.split(/\r\n|\r|\n/).flatMap((line) => {
    const address = TRAILER.exec(line)?.[1];
    if (address === undefined) return [];
    const [, id, login] = NO_REPLY.exec(address) ?? [];
    if (login === undefined) return [{ address }];
    return [{ address, login, ...(id === undefined ? {} : { id: Number(id) }) }];
  });
}
