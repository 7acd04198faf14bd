import type { Missing } from '../domain/missing.ts';
import type { Proposal } from '../actions/action.ts';
import { catalogue, inPlanOrder, type Plan, type Step } from '../actions/catalogue.ts';
import { madeOtherNotes } from '../actions/made-step.ts';
import { lapsedItems } from '../domain/entries.ts';
import type { Exposure, Incident } from '../domain/incident.ts';
import type { Inventory, WholeInventory } from '../inventory/inventory.ts';
import { idOf } from '../domain/item-names.ts';
import { aliveWhenClosed } from './alive-when-closed.ts';
import { compareCodeUnits } from '../domain/compare-code-units.ts';
import { digestOf } from '../domain/digest.ts';
import { footholdNotes } from './footholds.ts';
import { newSessionNotes } from './new-sessions.ts';
import { presignedNotes } from './presigned.ts';
import { reachOf } from './reach.ts';
import type { Note, Notes } from '../domain/plan.ts';
import { wayBackNotes } from './ways-back.ts';
import { unreadWindow, windowNote } from './unread-window.ts';

/** Incident and inventory → plan. Pure: the same input gives the same bytes. */
export function buildPlan(incident: Incident, inventory: WholeInventory): Plan {
  const proposals: readonly Proposal<Step>[] = catalogue.map((action) =>
    action.propose(incident, inventory),
  );
  const steps = inPlanOrder(proposals.flatMap((proposal) => proposal.steps));
  const all = (kind: keyof Notes): Note[] => sorted(notesOf(proposals, kind));
  return {
    apiVersion: 'staunch/v1',
    kind: 'Plan',
    incident,
    steps,
    digest: digestOf(steps),
    findings: [],
    lapsed: lapsedItems(incident, new Date(inventory.now)),
    reach: reachOf(incident, inventory),
    alreadySo: sorted([...notesOf(proposals, 'alreadySo'), ...goneNotes(incident, inventory)]),
    refused: sorted([
      ...notesOf(proposals, 'refused'),
      ...(incident.state === 'contained' ? madeOtherNotes(incident, inventory) : []),
      ...footholdNotes(incident, inventory),
      ...wayBackNotes(incident, inventory),
      ...aliveWhenClosed(incident, inventory),
    ]),
    untouched: sorted([
      ...notesOf(proposals, 'untouched'),
      ...absences(inventory),
      ...notYet(incident, steps),
      ...presignedNotes(incident, inventory, steps),
      ...gone(incident, inventory),
    ]),
    breaks: all('breaks'),
    newSessions: sorted(newSessionNotes(incident, inventory, steps)),
    unseen: sorted([...unread(incident, inventory), ...windowNotes(incident, inventory)]),
    errors: sorted(
      notFound(incident, inventory).map(({ what, why, hint, about }) => ({
        object: what,
        why,
        instead: hint,
        id: idOf(about ?? { kind: 'not-found', object: what }, incident.account),
      })),
    ),
  };
}

function notesOf(proposals: readonly Proposal<Step>[], kind: keyof Notes): Note[] {
  return proposals.flatMap((proposal) => proposal[kind] ?? []);
}

// No plan can know it, and so every plan says it.
function notYet({ state }: Incident, steps: readonly Step[]): Note[] {
  if (state !== 'contained' || steps.length === 0) return [];
  return [
    {
      object: 'what was minted in the last minutes',
      why: 'is not known: CloudTrail takes 5 to 15 minutes to tell',
      instead: 'Watch the incident after applying: that shows what is still to be shut.',
    },
  ];
}

// What an endpoint does not have at all, or what the owners decided, keeps nothing from being green, but it is said.
function absences({ absent, leftOut = [] }: Inventory): Note[] {
  return [...absent, ...leftOut].map(({ what, why }) => ({ object: what, why }));
}

function unread({ account }: Incident, { unseen }: Inventory): Note[] {
  return unseen.map(({ what, why, about }) => ({
    object: what,
    why,
    id: idOf(about ?? { kind: 'unread', object: what }, account),
  }));
}

function windowNotes(incident: Incident, inventory: Inventory): Note[] {
  const window = unreadWindow(incident, inventory);
  return window ? [windowNote(window, incident)] : [];
}

/** The exposures that match nothing, as far as the state that is wanted needs them. */
export function notFound(incident: Incident, { missing }: Inventory): Missing[] {
  return missing.filter((it) => !isOver(incident, it));
}

// On the way back nothing is wrong with a key or role that people have deleted since. What is known by its user's name may
// work by another name: as long as nobody takes it out of the file, its incident is not over.
function isOver({ state, exposures }: Incident, { unread, about }: Missing): boolean {
  const mayWork = state === 'closed' && exposures.some((it) => mayBeRenamed(it, about));
  return state !== 'contained' && unread !== true && !mayWork;
}

function mayBeRenamed(exposure: Exposure, about: Missing['about']): boolean {
  if (about === undefined) return false;
  const { kind, object } = about;
  switch (exposure.kind) {
    case 'ssh-key':
      return (
        [`ssh-key/${exposure.sshKeyId}`, `user/${exposure.user}`].includes(object) ||
        (kind === exposure.kind && object === exposure.sshKeyId)
      );
    case 'console-password':
      return (
        object === `user/${exposure.user}` || (kind === exposure.kind && object === exposure.user)
      );
    case 'access-key':
      // Of a user whom the file does not name; one that nobody has is not found.
      return kind === exposure.kind && object === exposure.accessKeyId;
    default:
      return false;
  }
}

function goneNotes({ state }: Incident, { goneNamed = [] }: Inventory): Note[] {
  if (state !== 'contained') return [];
  return goneNamed.map(({ what, why }) => ({ object: what, why }));
}

function gone(incident: Incident, { missing }: Inventory): Note[] {
  return missing
    .filter((it) => isOver(incident, it))
    .map(({ what, why }) => ({ object: what, why: `${why}: there is nothing left of it to undo` }));
}

// What is said about one object stays together, in the order in which it was said.
function sorted(notes: readonly Note[]): Note[] {
  return [...notes].sort((a, b) => compareCodeUnits(a.object, b.object));
}
