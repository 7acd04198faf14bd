import { findAccessKey } from './authenticate.ts';
import type { Caller } from './call.ts';
import type { State } from './state.ts';

interface Place {
  readonly service: string;
  readonly region: string;
}

/** Remembers when and where a key or a role was last used; a use long ago does not hide a later one. */
export function noteUse(state: State, caller: Caller, { service, region }: Place, at: Date): void {
  const key = findAccessKey(state, caller.accessKeyId)?.key;
  if (key && isLater(at, key.lastUsed)) key.lastUsed = { at, service, region };
  const { account, role: used } = caller;
  const role = used && state.accounts.get(account.id)?.roles.get(used.name.toLowerCase());
  if (role && isLater(at, role.lastUsed)) role.lastUsed = { at, region };
}

function isLater(at: Date, last: { readonly at: Date } | undefined): boolean {
  return last === undefined || at >= last.at;
}
