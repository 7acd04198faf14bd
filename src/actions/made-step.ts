import type { Incident } from '../domain/incident.ts';
import { isOver } from '../domain/day.ts';
import { itemId } from '../domain/item-id.ts';
import { keyItem, sshKeyItem } from '../domain/item-names.ts';
import { isSameName } from '../domain/names.ts';
import { isOwnUser } from '../domain/own-principals.ts';
import type { Note } from '../domain/plan.ts';
import { protectedUser } from '../domain/protected-principals.ts';
import { shellQuoted } from '../domain/typed-command.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { MadeKey, MadeOther } from '../inventory/made.ts';
import type { Made } from '../inventory/made-by-family.ts';
import { switchCommand } from './remember-deactivation.ts';
import { isOfLeak, otherName, whyOfKey, whyOfOther } from '../inventory/made-words.ts';
import type { Known } from '../inventory/wanted.ts';

/*
 * What was made since the exposure, and that the incident does not name: a reached step where the family made it, or
 * nobody who is known; open work for people where somebody else did.
 */

/**
 * Whether a step shuts what was made: by nobody else, in this account, of a user whom Staunch may touch, and accepted by
 * nobody. `item`: its id.
 */
export function canBeShut(
  item: string,
  made: Pick<MadeKey, 'user' | 'account' | 'maker' | 'unread'>,
  { incident: { account, accepted }, inventory: { caller, users, now } }: Seeing,
): boolean {
  const { user } = made;
  const isAccepted = accepted.some((it) => it.item === item && !isOver(it.until, new Date(now)));
  const userArn = users.find((it) => isSameName(it.user, user))?.userArn;
  const isTouchable = !isOwnUser(caller, user) && !protectedUser(caller, { user, userArn });
  return isOfLeak(made) && made.account === account && isTouchable && !isAccepted;
}

interface Seeing {
  readonly incident: Incident;
  readonly inventory: Inventory;
}

/** What such a key going off may break, and what puts it back. */
export function madeKeyBreaks(key: MadeKey): Note {
  return {
    object: keyName(key),
    why: whyOfKey(key),
    instead: `If its owner made it on purpose, this puts it back: ${switchCommand(key, 'Active')}`,
  };
}

/** What is said of a key that no step is about: people say whether it belongs to the leak. */
export function madeKeyNote(key: MadeKey): Note {
  const { accessKeyId, account } = key;
  return {
    id: keyItem(account, accessKeyId),
    object: keyName(key),
    why: whyOfKey(key),
    instead: `Add \`- accessKey: ${accessKeyId}\` to the exposures. If its owner made it on purpose, with the leaked key, replace it: it may have been seen.`,
  };
}

function keyName({ accessKeyId, user }: Pick<MadeKey, 'accessKeyId' | 'user'>): string {
  return `access key ${accessKeyId} of user ${user}`;
}

/** What is to be said of such credentials that no remediation shuts, or not here. */
export function madeOtherNotes(incident: Incident, inventory: Inventory): Note[] {
  const { madeOthers = [] } = inventory;
  return madeOthers
    .filter(
      (made) =>
        made.kind !== 'ssh-key' || !canBeShut(otherItem(made), made, { incident, inventory }),
    )
    .map((made) => ({
      id: otherItem(made),
      object: otherName(made),
      why: whyOfOther(made),
      instead: `Unless its owner made it on purpose, and you say so under \`accepted\`: ${otherCommand(made)}`,
    }));
}

/** The id of such a credential. */
export function otherItem({
  kind,
  id,
  account,
}: Pick<MadeOther, 'kind' | 'id' | 'account'>): string {
  return kind === 'ssh-key' ? sshKeyItem(account, id) : itemId(kind, account, id);
}

/** What a person types to shut it. */
export function otherCommand({ kind, id, user }: Pick<MadeOther, 'kind' | 'id' | 'user'>): string {
  const [name, quoted] = [shellQuoted(user), shellQuoted(id)];
  switch (kind) {
    case 'ssh-key':
      return `aws iam update-ssh-public-key --user-name ${name} --ssh-public-key-id ${quoted} --status Inactive`;
    case 'signing-certificate':
      return `aws iam update-signing-certificate --user-name ${name} --certificate-id ${quoted} --status Inactive`;
    case 'service-credential':
      return `aws iam update-service-specific-credential --user-name ${name} --service-specific-credential-id ${quoted} --status Inactive`;
    case 'mfa-device':
      return `aws iam deactivate-mfa-device --user-name ${name} --serial-number ${quoted}`;
  }
}

interface MadeStep {
  readonly account: string;
  readonly user: string;
  readonly reached?: true;
}

/** What an approved step tells of it, so that it is looked at without CloudTrail. */
export function knownToBeMade(
  { account, user, reached }: MadeStep,
  { kind, id }: Pick<Made, 'kind' | 'id'>,
): Partial<Known> {
  if (!reached) return {};
  const told = { how: 'made' as const, by: 'what the approved plan says', at: '' };
  return { made: [{ kind, id, user, account, ...told }] };
}
