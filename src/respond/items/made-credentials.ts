import { keyItem, passwordItem } from '../../domain/item-names.ts';
import { whyOfKey, whyOfPassword } from '../../inventory/made-credentials.ts';
import { deactivateCommand } from '../../actions/deactivate-access-key.ts';
import { deletePasswordCommand } from '../../actions/delete-password.ts';
import type { Evidence } from '../evidence.ts';
import { WHO, type Found } from '../item.ts';
import type { MadeKey, MadePassword } from '../../inventory/inventory.ts';

/** Keys and passwords that something that leaked made: each is a way back in, also one of another user. */
export function madeCredentials({ plan: { incident }, inventory }: Evidence): Found[] {
  if (incident.state === 'restored') return [];
  return [...inventory.madeKeys.map(ofKey), ...inventory.madePasswords.map(ofPassword)];
}

function ofKey(key: MadeKey): Found {
  const { accessKeyId, user, account, unread } = key;
  return {
    id: keyItem(account, accessKeyId),
    state: unread === undefined ? 'open' : 'unknown',
    what: `access key ${accessKeyId} of user ${user}`,
    why: whyOfKey(key),
    who: WHO.file,
    ways: [
      { how: 'name', to: 'exposures', text: `- accessKey: ${accessKeyId}` },
      { how: 'by-hand', text: deactivateCommand({ user, accessKeyId }) },
    ],
  };
}

function ofPassword(password: MadePassword): Found {
  const { user, account, unread } = password;
  return {
    id: passwordItem(account, user),
    state: unread === undefined ? 'open' : 'unknown',
    what: `console password of user ${user}`,
    why: whyOfPassword(password),
    who: WHO.file,
    ways: [
      { how: 'name', to: 'exposures', text: `- consolePassword: ${user}` },
      { how: 'by-hand', text: deletePasswordCommand({ user }) },
    ],
  };
}
