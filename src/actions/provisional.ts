import type { Incident } from '../domain/incident.ts';
import { denialSid } from '../domain/denials.ts';
import type { Inventory, RoleFacts } from '../inventory/inventory.ts';
import { roleKey } from '../domain/names.ts';
import type { Note } from '../domain/plan.ts';
import { isAllOff } from './all-off.ts';
import { rolesWithin } from './may-assume.ts';
import { openSources, waitsFor, type OpenSource } from './open-sources.ts';
import { cutoffIn, deniableRoles, isReached } from './reach.ts';

/*
 * A role's deny is provisional while anything that may assume the role is open: its sessions assume the role again,
 * with one younger than the cutoff. It is final only with one cutoff taken after the last of these was shut. AWS does
 * not say when that was, so a deny that was written before has a Sid of its own (`denialSid`).
 */

/** What is open of all that may assume a role, by the role. */
export type Provisional = ReadonlyMap<string, readonly OpenSource[]>;

/**
 * The roles whose deny is provisional by these sources, by ARN: not those that are open themselves. `sources` are what stays
 * open.
 */
export function provisionalBy(sources: readonly OpenSource[], inventory: Inventory): Provisional {
  const within = rolesWithin(sources, inventory);
  const open = new Set(sources.map(({ holder }) => holder));
  return new Map(
    deniableRoles(inventory).flatMap(({ roleArn }) => {
      const by = within.get(roleKey(roleArn)) ?? [];
      return by.length === 0 || open.has(roleKey(roleArn)) ? [] : [[roleArn, by] as const];
    }),
  );
}

/**
 * The roles that carry a deny of the incident which is provisional, by ARN, as this reading shows it. Without any source:
 * what was open when it was written is shut, and one more cutoff makes it final.
 */
export function provisionalDenies(incident: Incident, inventory: Inventory): Provisional {
  const by = provisionalBy(openSources(incident, inventory), inventory);
  const isOff = isAllOff(incident, inventory);
  return new Map(
    deniableRoles(inventory)
      .filter(({ denials }) => cutoffIn(denials, incident) !== undefined)
      .flatMap((role) => {
        const sources = by.get(role.roleArn) ?? [];
        const isOver = sources.length === 0 && isOff && !isForGood(role, incident);
        return sources.length > 0 || isOver ? [[role.roleArn, sources] as const] : [];
      }),
  );
}

function isForGood({ denials }: RoleFacts, { name }: Incident): boolean {
  return denials.some(({ sid }) => sid === denialSid(name));
}

/**
 * What a plan says of the roles that it revokes and whose deny is not final by that: because of what no step shuts, and of
 * steps that may wait.
 */
export function provisionalNotes(
  revoked: readonly RoleFacts[],
  incident: Incident,
  inventory: Inventory,
): Note[] {
  const sources = openSources(incident, inventory).filter(
    (source) => source.byStep !== true || mayWait(source, incident, inventory),
  );
  const by = provisionalBy(sources, inventory);
  const before = provisionalDenies(incident, inventory);
  return revoked.flatMap(({ roleArn }) => {
    const open = by.get(roleArn) ?? before.get(roleArn);
    if (open === undefined || (open.length > 0 && !by.has(roleArn))) return [];
    const { why, end } = provisionalWords(open);
    return [{ object: `role ${roleArn}`, why, instead: end }];
  });
}

function mayWait({ holder }: OpenSource, incident: Incident, inventory: Inventory): boolean {
  const role = inventory.roles.find(({ roleArn }) => roleKey(roleArn) === holder);
  return role !== undefined && (isReached(role, inventory) || waitsFor(role, incident, inventory));
}

// More than these nobody reads in a sentence; the others are items, or notes, of their own.
const NAMED = 3;

/** Why a deny is provisional, what that means for workloads, and what makes it final: the one place that says so. */
export function provisionalWords(sources: readonly OpenSource[]): {
  readonly why: string;
  readonly end: string;
} {
  if (sources.length === 0) return { why: OVER, end: ONCE_MORE };
  const named = sources.slice(0, NAMED).map(({ what, why }) => `${what} (${why})`);
  const ends = [...new Set(sources.map(({ end }) => end))].slice(0, NAMED);
  const rest = sources.length > NAMED ? `; and ${sources.length - NAMED} more` : '';
  return {
    why:
      `its deny is provisional, for what may assume it is open: ${named.join('; ')}${rest}. Each run until that is shut` +
      ' moves the cutoff forward, and cuts off again what got credentials of the role since',
    end: `The first run after the last of them is shut makes it final: ${ends.join('; ')}.`,
  };
}

const OVER =
  'its deny is provisional: something that may assume it, or a credential of the incident, was open when it was written.' +
  ' That is shut by now, and one more run makes the deny final';
const ONCE_MORE = 'Plan it, have that approved, and apply it.';
