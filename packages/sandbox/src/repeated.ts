import type {
  CredentialEntry,
  EventEntry,
  MintedEntry,
  WorldFile,
  Repeating,
} from './world-file.ts';

/** A credential of a world file, and what it stands for. */
export interface Group {
  readonly name: string;
  readonly entry: CredentialEntry;
  /** With their names, in order of time. */
  readonly members: readonly (readonly [string, CredentialEntry])[];
}

// Times in CloudTrail and in sessions are whole seconds.
const SECOND_MS = 1000;

/** The world with everything written out that happens more than once: `build` 3 times is `build-1`, `build-2` and `build-3`. */
export function writtenOut(world: WorldFile): WorldFile {
  const { credentials, events } = world;
  return {
    ...world,
    ...(credentials && { credentials: Object.fromEntries(groupsOf(world).flatMap(membersOf)) }),
    ...(events && { events: events.flatMap(eachEvent) }),
  };
}

/** The credentials of a world by the names that they have in its file. */
export function groupsOf({ credentials = {} }: WorldFile): Group[] {
  return Object.entries(credentials).map(([name, entry]) => ({
    name,
    entry,
    members: 'mintedBy' in entry ? eachMinted(name, entry) : [[name, entry]],
  }));
}

function membersOf({ members }: Group): Group['members'] {
  return members;
}

function eachMinted(name: string, entry: MintedEntry): (readonly [string, MintedEntry])[] {
  const { times, until, ...once } = entry;
  if (times === undefined) return [[name, entry]];
  return moments(entry.issuedAt, { times, until: until ?? entry.issuedAt }).map((issuedAt, at) => {
    const session = 'role' in once ? { sessionName: `${once.sessionName}-${at + 1}` } : {};
    return [`${name}-${at + 1}`, { ...once, ...session, issuedAt }];
  });
}

function eachEvent(entry: EventEntry): EventEntry[] {
  const { times, until, ...once } = entry;
  if (times === undefined) return [entry];
  return moments(entry.at, { times, until: until ?? entry.at }).map((at) => ({ ...once, at }));
}

function moments(first: string, { times, until }: Required<Repeating>): string[] {
  const begin = Date.parse(first);
  const step = (Date.parse(until) - begin) / Math.max(1, times - 1);
  // What is no moment is said when the world is checked.
  if (Number.isNaN(step)) return Array.from({ length: times }, () => first);
  return Array.from({ length: times }, (_, at) => {
    const seconds = Math.floor((begin + at * step) / SECOND_MS);
    return new Date(seconds * SECOND_MS).toISOString();
  });
}
