import { actionOf, catalogue, type Plan, type Step } from '../actions/catalogue.ts';
import { count } from '../domain/count.ts';
import type { Note, Notes } from '../domain/plan.ts';

// Names longer than that are an attacker's, or not for people; the report has them whole.
const LONGEST_NAME = 100;

/** A name as far as it fits into a line. */
export function shortened(name: string, longest = LONGEST_NAME): string {
  return name.length > longest ? `${name.slice(0, longest)}…` : name;
}

/** A moment without its milliseconds, which nobody reads: `2026-11-22T09:14:00Z`. */
export function wholeSeconds(time: string): string {
  return time.replace(/\.\d{3}Z$/, 'Z');
}

/** For instance `5 steps: 1 access key to deactivate, 1 role whose sessions to revoke, 3 instances to refresh`. */
export function headline(steps: readonly Step[]): string {
  if (steps.length === 0) return 'No steps';
  const kinds = catalogue.flatMap(({ name, words }) => {
    const number = steps.filter(({ action }) => action === name).length;
    return number === 0 ? [] : [words.toDo(number)];
  });
  return `${count(steps.length, 'step')}: ${kinds.join(', ')}`;
}

/** A step in words. The object is foreign text: whoever prints it escapes it. */
export function describeStep(step: Step): { readonly verb: string; readonly object: string } {
  return actionOf(step).words.describe(step);
}

/** What a plan says besides its steps, in the order in which a reader needs it. */
export const SECTIONS = [
  { kind: 'errors', title: 'Not found: unknown until the file names what exists, or accepts it' },
  { kind: 'refused', title: 'Refused: for people to do' },
  { kind: 'waiting', title: 'Waiting: nothing to do until then' },
  { kind: 'breaks', title: 'What will break' },
  { kind: 'newSessions', title: 'Who can get new sessions of a revoked role, by its trust policy' },
  { kind: 'unseen', title: 'Could not be seen' },
  { kind: 'untouched', title: 'Left alone' },
  { kind: 'alreadySo', title: 'Already so' },
] as const;

/** What notes are shown under: what only has its time is not for people to do. */
export type NoteKind = keyof Notes | 'waiting';

/** The notes of a plan that are shown under a heading. */
export function notesUnder(kind: NoteKind, plan: Notes): readonly Note[] {
  if (kind === 'waiting') return plan.refused.filter(isWaiting);
  return kind === 'refused' ? plan.refused.filter((it) => !isWaiting(it)) : plan[kind];
}

function isWaiting({ until }: Note): boolean {
  return until !== undefined;
}

/**
 * What a plan amounts to: decides the exit code and the first words. What could not be found keeps nothing else from
 * being done: `some-steps` are all that could be planned, `incomplete` is a plan without any.
 */
export type PlanHeadline =
  'incomplete' | 'some-steps' | 'steps' | 'left-for-people' | 'waiting' | 'nothing';

/** "Nothing to do" is only ever said where everything was seen and nothing was refused. */
export function planHeadline(plan: Plan): PlanHeadline {
  return headlineOf({
    steps: plan.steps.length,
    errors: plan.errors.length,
    isLeft: isLeftForPeople(plan),
    waiting: notesUnder('waiting', plan).length,
  });
}

/** Why a plan has no steps where none of it could be looked at: not there, and not readable, are two things. */
export function nothingSeen(errors: readonly Pick<Note, 'why'>[]): string {
  const isUnread =
    errors.length > 0 && errors.every(({ why }) => why.includes('could not be read'));
  return `nothing of this incident could be ${isUnread ? 'read' : 'found'}`;
}

/** The same from what is counted. */
export function headlineOf({
  steps,
  errors,
  isLeft,
  waiting,
}: {
  readonly steps: number;
  readonly errors: number;
  readonly isLeft: boolean;
  readonly waiting: number;
}): PlanHeadline {
  if (steps > 0) return errors > 0 ? 'some-steps' : 'steps';
  if (errors > 0) return 'incomplete';
  if (isLeft) return 'left-for-people';
  return waiting > 0 ? 'waiting' : 'nothing';
}

/** Whether something is refused or was not seen that nobody has set aside. */
export function isLeftForPeople(plan: Plan): boolean {
  const { incident, lapsed, unseen } = plan;
  const accepted = incident.accepted.map(({ item }) => item);
  // What people have set aside is left for nobody until its day is over.
  const isLeft = ({ id = '' }: Note): boolean => !accepted.includes(id) || lapsed.includes(id);
  return [...notesUnder('refused', plan), ...unseen].some(isLeft);
}

/** Notes by what they are about, in order. */
export function byObject<N extends Pick<Note, 'object'>>(
  notes: readonly N[],
): { object: string; notes: readonly N[] }[] {
  const groups = new Map<string, N[]>();
  for (const note of notes) {
    const group = groups.get(note.object);
    if (group) group.push(note);
    else groups.set(note.object, [note]);
  }
  return [...groups].map(([object, all]) => ({ object, notes: all }));
}
