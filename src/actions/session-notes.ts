import { denialPolicyOf } from '../domain/denials.ts';
import type { Incident } from '../domain/incident.ts';
import { sessionItem } from '../domain/item-names.ts';
import type { Note } from '../domain/plan.ts';
import type { Inventory, RoleFacts, SessionFacts, UserFacts } from '../inventory/inventory.ts';
import { assumedNote, makeRoom, managedWords, NO_ROOM } from './no-room.ts';
import { userOf } from './reach.ts';
import type { Place } from './session-denial.ts';

/** A session, as notes name it. */
export function nameOf({ accessKeyId, userId, principalArn }: SessionFacts): string {
  return `session ${accessKeyId ?? ''} (${userId}) of ${principalArn}`;
}

/** The role or user that a session is of, where it was looked at. */
export function factsOf(
  session: Pick<SessionFacts, 'principalArn' | 'userId'>,
  inventory: Inventory,
): RoleFacts | UserFacts | undefined {
  const role = inventory.roles.find(({ roleArn }) => roleArn === session.principalArn);
  return role ?? userOf(session, inventory);
}

/** One whose role or user has no room for a denial. */
export function noRoomNote(session: SessionFacts, { name }: Incident, inventory: Inventory): Note {
  const { principalArn } = session;
  const kind = principalArn.includes(':user/') ? 'user' : 'role';
  return {
    id: sessionItem(principalArn, session),
    object: nameOf(session),
    why: `of its ${kind}, ${NO_ROOM}`,
    instead: makeRoom({ ...factsOf(session, inventory), principalArn }, name),
  };
}

/** Who asked for it, who may be exposed too. */
export function suspectNote({ accessKeyId, mintedBy }: SessionFacts): Note[] {
  if (accessKeyId === undefined) return [];
  if (mintedBy === undefined) {
    return [
      {
        object: `who asked for session ${accessKeyId}`,
        why: 'is unknown: CloudTrail does not show its issue',
      },
    ];
  }
  return [
    {
      object: mintedBy,
      why: mintedBy.startsWith('EC2')
        ? `got session ${accessKeyId}: the thief was on that instance or could make it ask, and may have taken more`
        : `asked for session ${accessKeyId}: probably exposed too, and not touched unless the incident names it`,
      instead:
        'Find out how the session leaked; add what else may be known to others to `exposures`.',
    },
  ];
}

/** What stops working once it is denied. */
export function sessionBreakage(
  { session, policy }: { readonly session: SessionFacts; readonly policy: Place['policy'] },
  inventory: Inventory,
): Note[] {
  const { principalArn, issuedAt } = session;
  const object = nameOf(session);
  const stops =
    issuedAt === undefined
      ? 'stops working, and so do all older sessions of the same name: when it was issued is unknown'
      : 'stops working; other sessions of the same role or user go on. That CloudTrail’s time of issue is the token’s to the second is not documented: watching the incident shows whether it is still used';
  const where =
    policy === 'managed' ? managedWords(principalArn, denialPolicyOf(principalArn)) : '';
  return [
    {
      object,
      why: `${stops}${where}`,
      instead: 'A workload that is meant to have it assumes the role again.',
    },
    ...assumedNote(object, factsOf(session, inventory) ?? {}),
  ];
}
