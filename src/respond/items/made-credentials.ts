import { keyItem, passwordItem } from '../../domain/item-names.ts';
import { otherName, whyOfKey, whyOfOther, whyOfPassword } from '../../inventory/made-words.ts';
import { deactivateCommand } from '../../actions/deactivate-access-key.ts';
import { deletePasswordCommand } from '../../actions/delete-password.ts';
import { otherCommand, otherItem } from '../../actions/made-step.ts';
import { nameStep } from '../name-step.ts';
import type { Evidence } from '../evidence.ts';
import { WHO, type Found, type Way } from '../item.ts';
import type { MadeKey, MadeOther, MadePassword } from '../../inventory/made.ts';

/** Credentials made since the exposure, by something that leaked, on its user, or by nobody known: each is a way back in. */
export function madeCredentials({ plan: { incident }, inventory, run }: Evidence): Found[] {
  if (incident.state === 'restored') return [];
  const { madeKeys, madePasswords, madeOthers = [] } = inventory;
  const all = [
    ...madeKeys.map(ofKey),
    ...madePasswords.map(ofPassword),
    ...madeOthers.map(ofOther),
  ];
  // What a run read is older than what it wrote.
  const shut = (run?.verifications ?? []).flatMap(({ step, held }) =>
    held ? [nameStep(step, inventory).id] : [],
  );
  return all.filter(({ id }) => !shut.includes(id));
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

function ofOther(made: MadeOther): Found {
  const { unread } = made;
  return {
    id: otherItem(made),
    state: unread === undefined ? 'open' : 'unknown',
    what: otherName(made),
    why: whyOfOther(made),
    who: WHO.file,
    ways: waysOf(made),
  };
}

function waysOf(made: MadeOther): Way[] {
  const { kind, id, user } = made;
  const byHand: Way = { how: 'by-hand', text: otherCommand(made) };
  if (kind !== 'ssh-key') return [byHand];
  return [{ how: 'name', to: 'exposures', text: `- sshKey: ${id}\n  user: ${user}` }, byHand];
}
