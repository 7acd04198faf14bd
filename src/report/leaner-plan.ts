import type { Note, Notes } from '../domain/plan.ts';
import type { Plan } from '../actions/catalogue.ts';

const KINDS = ['errors', 'refused', 'breaks', 'unseen', 'untouched', 'alreadySo'] as const;
// What merely explains: no decision hangs on it.
const EXPLAINING = ['breaks', 'untouched', 'alreadySo'] as const;
// More of a kind nobody reads in a comment.
const FEW = 20;

const ELSEWHERE = 'more is said of it in the job summary of the plan workflow';

/** Versions of a plan that take up less and less room, its steps, digest and findings always whole. The first is the plan itself. */
export const LEANER: readonly ((plan: Plan) => Plan)[] = [
  (plan) => plan,
  withoutExplanations,
  (plan) => withFewNotes(withoutExplanations(plan)),
];

// What is to be done about an object stays, and that there is more to say about it.
function withoutExplanations(plan: Plan): Plan {
  const short = EXPLAINING.map((kind) => [kind, explainedElsewhere(plan[kind])] as const);
  return { ...plan, ...(Object.fromEntries(short) as Partial<Notes>), reach: [] };
}

function explainedElsewhere(notes: readonly Note[]): Note[] {
  const seen = new Set<string>();
  return notes.flatMap((note) => {
    if (note.instead !== undefined) return [note];
    if (seen.has(note.object)) return [];
    seen.add(note.object);
    return [{ object: note.object, why: ELSEWHERE }];
  });
}

function withFewNotes(plan: Plan): Plan {
  const few = KINDS.map((kind) => [kind, fewOf(plan[kind])] as const);
  return { ...plan, ...(Object.fromEntries(few) as Partial<Notes>) };
}

function fewOf(notes: readonly Note[]): readonly Note[] {
  if (notes.length <= FEW) return notes;
  const more = { object: `${notes.length - FEW} more`, why: ELSEWHERE };
  return [...notes.slice(0, FEW), more];
}
