import { accountOfAccessKey } from '../domain/access-key-id.ts';
import type { About } from '../domain/item-names.ts';
import type { Missing } from '../domain/missing.ts';

/** The account that an id says it was issued in, where that is another one than the incident's. */
export function otherAccountOf(id: string, home: string): string | undefined {
  const account = accountOfAccessKey(id);
  return account === home ? undefined : account;
}

/** A key or session that this account does not show, and that is another one's by its own id: no time makes it appear. */
export function ofAnotherAccount(
  { what, id, about }: { readonly what: string; readonly id: string; readonly about: About },
  home: string,
  other: string,
): Missing {
  return {
    what,
    why: `its id was issued in account ${other}, and account ${home} does not have it`,
    hint:
      `Compare it with what \`aws sts get-access-key-info --access-key-id ${id}\` says. Where that is account ${other},` +
      ' write it in an incident of that account instead of this one; else correct the id.',
    about,
  };
}
