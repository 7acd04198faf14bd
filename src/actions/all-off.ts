import type { Incident } from '../domain/incident.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { leakedPasswords } from '../inventory/leaked-passwords.ts';
import { isSameName } from '../domain/names.ts';

/** Whether every key and password that the incident names was found, and is off or gone. */
export function isAllOff({ exposures }: Incident, inventory: Inventory): boolean {
  const { keys, missing, goneNamed = [] } = inventory;
  if (missing.length > 0) return false;
  const isGone = (object: string): boolean =>
    goneNamed.some(({ about }) => about.kind === 'not-found' && about.object === object);
  return exposures.every((it) => {
    if (it.kind === 'access-key')
      return (
        isGone(it.accessKeyId) ||
        keys.some(({ accessKeyId, active }) => accessKeyId === it.accessKeyId && !active)
      );
    if (it.kind !== 'console-password') return true;
    const own = leakedPasswords(inventory).filter(({ named }) => isSameName(named, it.user));
    const isOff = own.length > 0 && own.every(({ since }) => since === undefined);
    return isGone(`user/${it.user}`) || isOff;
  });
}
