import { cached, type Connection } from '../aws/connection.ts';
import type { PinnedUser } from '../domain/names.ts';
import type { Look, Run } from './action.ts';
import { userNow } from './on-user.ts';

/** Reads afresh whether a console password is gone, and whether that is known to be so for good. `made`: the one made then. */
export async function checkPassword(
  owner: PinnedUser,
  { aws, incident }: Run,
  made?: string,
): Promise<Look> {
  const { passwordSince } = await import('../aws/users.ts');
  const now = await userNow(aws, owner);
  if (now === undefined) {
    const evidence = [`no user has the id ${owner.principalId ?? ''} any more`];
    return { held: true, verified: false, worthAnother: false, evidence };
  }
  const since = await passwordSince(aws, now.name);
  const held = since === undefined;
  const called = now.name === owner.user ? [] : [`user ${owner.user} is ${now.name} now`];
  const shown = held ? 'none' : `one made ${since}`;
  const evidence = [...called, `GetLoginProfile shows ${shown}`];
  // Two passwords of one user are never there at once.
  if (made !== undefined && since !== undefined && since !== made)
    return { held: true, verified: true, worthAnother: false, evidence };
  if (!held) return { held, verified: held, worthAnother: true, evidence };
  // Somebody else may have had the name at that moment.
  const then = await userNow(aws, owner);
  if (then?.name !== now.name) {
    const moved = `user ${now.name} got another name while it was read`;
    return { held: false, verified: false, worthAnother: true, evidence: [moved, ...evidence] };
  }
  // IAM says the same of a user whom it does not find at that moment: only a record shows that it is gone for good.
  const names = [owner.user, now.name];
  const isShown = wasDeleted(aws, owner) || (await showsDeleted(aws, names, incident.exposedAt));
  const doubt = isShown ? [] : ['nothing shows that it was deleted: no run did, and no record'];
  return { held, verified: isShown, worthAnother: false, evidence: [...doubt, ...evidence] };
}

// What this very run has deleted is off, before CloudTrail has the record.
const deletions = cached(() => ({ isDone: false }));

/** Notes that this run deleted the password of a user. */
export function noteDeleted(aws: Connection, owner: PinnedUser): void {
  deletions(aws, keyOf(owner)).isDone = true;
}

function wasDeleted(aws: Connection, owner: PinnedUser): boolean {
  return deletions(aws, keyOf(owner)).isDone;
}

function keyOf({ user, principalId }: PinnedUser): string {
  return principalId ?? user;
}

async function showsDeleted(
  aws: Connection,
  names: readonly string[],
  from: string,
): Promise<boolean> {
  const { isDeletionRecorded } = await import('../inventory/password-deleted.ts');
  return isDeletionRecorded(aws, names, from);
}
