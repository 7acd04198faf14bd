import type { Step } from '../actions/catalogue.ts';
import { newSessions } from '../actions/new-sessions.ts';
import { newSessionsWords } from '../actions/new-sessions-words.ts';
import type { Incident } from '../domain/incident.ts';
import { roleKey } from '../domain/names.ts';
import type { Note } from '../domain/plan.ts';
import type { Inventory } from '../inventory/inventory.ts';

/** Who can get new sessions of the roles that a plan revokes, and of those that could not be read. */
export function newSessionNotes(
  incident: Incident,
  inventory: Inventory,
  steps: readonly Step[],
): Note[] {
  const revoked = new Set(
    steps.flatMap((step) =>
      step.action === 'revoke-role-sessions' ? [roleKey(step.roleArn)] : [],
    ),
  );
  return newSessions(incident, inventory)
    .filter(({ roleArn, unread }) => revoked.has(roleKey(roleArn)) || unread !== undefined)
    .map((it) => ({ object: `role ${it.roleArn}`, why: newSessionsWords(it) }));
}
