import type { Edge, Note } from '../domain/plan.ts';
import { accountOf } from '../domain/names.ts';
import type { Plan } from '../actions/catalogue.ts';
import { forMarkdown } from './escape.ts';
import {
  headlineOf,
  isLeftForPeople,
  notesUnder,
  type NoteKind,
  type PlanHeadline,
} from './words.ts';

/** Something that a plan says besides its steps, of one object or of several of which the same holds. */
export interface Fact {
  readonly objects: readonly Pick<Note, 'object' | 'id'>[];
  /** So many more objects, which are not named here. */
  readonly more: number;
  /** Of several: as it is said of the first. */
  readonly why: string;
  readonly instead?: string;
}

interface FactList {
  readonly shown: readonly Fact[];
  /** So many more notes, which are left out. */
  readonly more: number;
}

/** What a plan says besides its steps. No approval is about it, and not all of it need be there. */
export type Facts = Readonly<Record<NoteKind, FactList>> & {
  /** Whether something is left for people that nobody has set aside. */
  readonly isLeft: boolean;
  readonly reach: readonly Edge[];
};

// What people write takes three times as much once it is escaped; what is made of dots, twenty-six times.
const ESCAPED = 4;
// In the order in which there is room for them: first what stays open after the merge.
const KINDS = [
  'errors',
  'refused',
  'unseen',
  'newSessions',
  'breaks',
  'waiting',
  'untouched',
  'alreadySo',
] as const;
// Enough to see what a fold is about; the job summary has them all.
const NAMED = 10;
// Fewer are read as fast as what would fold them.
const MOST_UNFOLDED = 3;
// A picture of more cannot be read.
const MOST_EDGES = 30;
// A sentence and an ARN. An advice may be a command with two ARNs, and half a command is none.
const LONGEST = { object: 200, why: 400, instead: 800 } as const;

/** Every note of a plan, each on its own. */
export function allFacts(plan: Plan): Facts {
  const lists = KINDS.map((kind) => {
    const shown = urgentFirst(notesUnder(kind, plan)).map(factOf);
    return [kind, { shown, more: 0 }] as const;
  });
  return { ...byKind(lists), isLeft: isLeftForPeople(plan), reach: plan.reach };
}

/** The same in at most so many bytes of JSON: what holds of several objects once, each text cut, and the rest counted. */
export function fewFacts(plan: Plan, bytes: number): Facts {
  const room = { data: bytes, shown: bytes * ESCAPED };
  const fits = (value: unknown, shown = ''): boolean => {
    room.data -= Buffer.byteLength(JSON.stringify(value)) + 1;
    room.shown -= Buffer.byteLength(shown);
    return room.data >= 0 && room.shown >= 0;
  };
  // A picture says at once what many notes say; where it takes more room than there is, there is none.
  const reach = plan.reach.length <= MOST_EDGES && fits(plan.reach) ? plan.reach : [];
  const lists = KINDS.map((kind) => {
    const notes = notesUnder(kind, plan);
    const folded = folds(urgentFirst(notes)).map(shortened);
    const tooMany = folded.findIndex((fact) => !fits(fact, textOf(fact)));
    const shown = tooMany === -1 ? folded : folded.slice(0, tooMany);
    return [kind, { shown, more: notes.length - notesIn(shown) }] as const;
  });
  return { ...byKind(lists), isLeft: isLeftForPeople(plan), reach };
}

/** How many notes these are. */
export function notesIn(facts: readonly Fact[]): number {
  return facts.reduce((sum, { objects, more }) => sum + objects.length + more, 0);
}

/** How many notes a list has, with those that are left out. */
export function notesOf({ shown, more }: FactList): number {
  return notesIn(shown) + more;
}

/** What a plan with so many steps amounts to, by what it says besides. */
export function headlineIn(steps: number, facts: Facts | undefined): PlanHeadline {
  if (!facts) return headlineOf({ steps, errors: 0, isLeft: false, waiting: 0 });
  const { errors, waiting, isLeft } = facts;
  return headlineOf({ steps, errors: notesOf(errors), isLeft, waiting: notesOf(waiting) });
}

/** Whether a value has the shape of facts, and nothing besides. */
export function isFacts(value: unknown): value is Facts {
  if (!hasOnly(value, [...KINDS, 'isLeft', 'reach'])) return false;
  const { isLeft, reach, ...lists } = value;
  const areLists = Object.values(lists).every(
    (list) =>
      hasOnly(list, ['shown', 'more']) &&
      isCount(list['more']) &&
      Array.isArray(list['shown']) &&
      list['shown'].every(isFact),
  );
  const isEdge = (edge: unknown): boolean =>
    hasOnly(edge, ['from', 'to']) && isText(edge['from']) && isText(edge['to']);
  return typeof isLeft === 'boolean' && areLists && Array.isArray(reach) && reach.every(isEdge);
}

function isFact(value: unknown): boolean {
  if (!hasOnly(value, ['objects', 'more', 'why'], ['instead'])) return false;
  const { objects, more, why, instead = '' } = value;
  const isNamed = (it: unknown): boolean =>
    hasOnly(it, ['object'], ['id']) && isText(it['object']) && isText(it['id'] ?? '');
  const named = Array.isArray(objects) && objects.length > 0 && objects.every(isNamed);
  return named && isCount(more) && isText(why) && isText(instead);
}

function hasOnly(
  value: unknown,
  fields: readonly string[],
  optional: readonly string[] = [],
): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const names = Object.keys(value);
  return (
    fields.every((name) => names.includes(name)) &&
    names.every((name) => fields.includes(name) || optional.includes(name))
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function byKind(lists: readonly (readonly [NoteKind, FactList])[]): Record<NoteKind, FactList> {
  return Object.fromEntries(lists) as Record<NoteKind, FactList>;
}

function factOf({ object, id, why, instead }: Note): Fact {
  const named = { object, ...(id === undefined ? {} : { id }) };
  return { objects: [named], more: 0, why, ...(instead === undefined ? {} : { instead }) };
}

// A way back that is a credential comes before whatever else is said.
function urgentFirst(notes: readonly Note[]): readonly Note[] {
  const isCredential = ({ object }: Note): boolean =>
    /^(access key|password|SSH key) /.test(object);
  return [...notes.filter(isCredential), ...notes.filter((note) => !isCredential(note))];
}

// Objects of one kind and one account of which the same is said, but for names and times, are one fact.
function folds(notes: readonly Note[]): Fact[] {
  const alike = new Map<string, Note[]>();
  for (const note of notes) {
    const shape = shapeOf(note);
    const same = alike.get(shape);
    if (same) same.push(note);
    else alike.set(shape, [note]);
  }
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length <= MOST_UNFOLDED) return same.map(factOf);
    const objects = same.slice(0, NAMED).flatMap((note) => factOf(note).objects);
    return [{ ...factOf(first), objects, more: same.length - objects.length }];
  });
}

function shapeOf({ object, why, instead = '' }: Note): string {
  const [kind = ''] = object.split(' ');
  const arn = /arn:\S+/.exec(object)?.[0] ?? '';
  return JSON.stringify([kind, accountOf(arn), ...[why, instead].map(withoutNames)]);
}

function withoutNames(text: string): string {
  return text
    .replaceAll(/arn:\S+/g, '')
    .replaceAll(/\b(i-[0-9a-f]+|A[A-Z]{3}[A-Z0-9]{12,}|\d{4}-\d\d-\d\dT[\d:.]+Z)/g, '')
    .replaceAll(/\b(role|user|profile) [\w+=,.@-]+/g, '$1');
}

function shortened({ objects, more, why, instead }: Fact): Fact {
  return {
    objects: objects.map(({ object, id }) => ({
      object: short(object, 'object'),
      ...(id === undefined ? {} : { id: short(id, 'object') }),
    })),
    more,
    why: short(why, 'why'),
    ...(instead === undefined ? {} : { instead: short(instead, 'instead') }),
  };
}

// As it will stand there, but for what is around it.
function textOf({ objects, why, instead = '' }: Fact): string {
  const names = objects.flatMap(({ object, id = '' }) => [object, id]);
  return [...names, why, instead].map(forMarkdown).join('');
}

function short(text: string, kind: keyof typeof LONGEST): string {
  if (text.length <= LONGEST[kind]) return text;
  return kind === 'instead'
    ? 'What to do is in the job summary of the plan workflow.'
    : `${text.slice(0, LONGEST[kind])}…`;
}
