import { chance, credentialOf, type Sandbox } from '@staunch/sandbox';
import type { Habit, Story } from '../world/story.ts';
import { triesOf } from './habits.ts';
import { juggle } from './juggle.ts';
import type { Opened } from './opened.ts';
import { moveFleet } from './neighbours.ts';
import { elementIn, rawCall, type RawCall, type Signer } from './raw-call.ts';
import { isNoticed, undoings } from './undoings.ts';

/** A credential that the thief holds. */
export interface Held extends Signer {
  /** The user or role it is of. */
  readonly principal: string;
  readonly what: string;
}

/** All that a thief knows, as plain data: it goes on in any fork of the world. */
export interface ThiefState {
  readonly held: readonly Held[];
  readonly acts: number;
  readonly mints: number;
  /** When denies were taken away and keys switched on again, which AWS took; epoch milliseconds. */
  readonly undone: readonly number[];
  /** What he opened or made beside it, and when. */
  readonly opened: readonly Opened[];
  /** Instances that others started or ended. */
  readonly moved: number;
  /** Instances whose tags he wrote. */
  readonly tampered: readonly string[];
  /** How often he got somewhere by each of his habits. */
  readonly done: Readonly<Partial<Record<Habit, number>>>;
  /** Roles that he came to, and when first, in epoch milliseconds. */
  readonly reached: ReadonlyMap<string, number>;
}

export interface Thief {
  /** Acts, or does not, as his nature and luck will have it. */
  readonly act: () => Promise<void>;
  readonly state: () => ThiefState;
}

/** What the thief of a story holds at the start. */
export function firstLoot(story: Story, sandbox: Sandbox): ThiefState {
  const held = story.thief.loot.map((name): Held => {
    const credential = credentialOf(sandbox, name);
    return { ...credential, principal: principalOf(sandbox, credential.accessKeyId), what: name };
  });
  return {
    held,
    acts: 0,
    mints: 0,
    undone: [],
    opened: [],
    tampered: [],
    moved: 0,
    done: {},
    reached: new Map(),
  };
}

function principalOf({ parts: { state } }: Sandbox, accessKeyId: string): string {
  const of = state.sessions.get(accessKeyId)?.of;
  if (of?.kind === 'role') return of.roleName;
  if (of) return of.userName;
  const users = [...state.accounts.values()].flatMap((it) => [...it.users.values()]);
  return users.find((it) => it.accessKeys.some(({ id }) => id === accessKeyId))?.name ?? '';
}

/** A thief who goes on from a state, in a sandbox. */
export function thiefIn(sandbox: Sandbox, story: Story, from: ThiefState): Thief {
  let state = from;
  const { pace, undoes, habits, isPatient, isBusy, mostMints, juggles, loot } = story.thief;
  const draw = (what: string): number => chance(story.seed, 'thief', what, state.acts);
  const now = (): number => sandbox.clock.now().getTime();
  const keep = (held: Held): void => {
    state = { ...state, held: [...state.held, held] };
  };
  const mint = async (by: Held): Promise<void> => {
    const [what, call] = mintingBy(by, story, draw('which'));
    const { ok, body } = await rawCall(sandbox.aws, by, call);
    const accessKeyId = elementIn(body, 'AccessKeyId');
    if (!ok || accessKeyId === undefined) return;
    const sessionToken = elementIn(body, 'SessionToken') ?? '';
    const { RoleArn } = call.input;
    const principal = RoleArn?.split('/').at(-1) ?? by.principal;
    keep({ accessKeyId, sessionToken, principal, what });
    const reached = new Map(state.reached);
    if (RoleArn !== undefined && !reached.has(RoleArn)) reached.set(RoleArn, now());
    state = { ...state, mints: state.mints + 1, reached };
  };
  const undo = async (by: Held): Promise<void> => {
    for (const call of undoings(sandbox, state.held)) {
      const { ok } = await rawCall(sandbox.aws, by, call);
      if (ok) state = { ...state, undone: [...state.undone, now()] };
    }
  };
  const indulge = async (habit: Habit, by: Held): Promise<void> => {
    const nth = state.done[habit] ?? 0;
    const scene = { sandbox, story, by, luck: draw('how'), nth, opened: state.opened };
    for (const { call, opens, mints, tampers } of triesOf(habit, scene)) {
      const { ok, body, request } = await rawCall(sandbox.aws, by, call);
      if (!ok) continue;
      const opened = opens?.(body);
      const moment = { at: now(), by: by.accessKeyId, request };
      if (opened) state = { ...state, opened: [...state.opened, { ...opened, ...moment }] };
      const minted = mints?.(body);
      if (minted) keep(minted);
      if (tampers !== undefined) state = { ...state, tampered: [...state.tampered, tampers] };
      state = { ...state, done: { ...state.done, [habit]: nth + 1 } };
    }
  };
  return {
    state: () => state,
    async act() {
      state = { ...state, acts: state.acts + 1 };
      if (juggles) {
        state = { ...state, held: await juggle(sandbox, { juggles, loot }, state.held) };
        return;
      }
      if (isBusy && state.moved < MOST_MOVED && draw('fleet') < 0.1) {
        state = { ...state, moved: state.moved + 1 };
        await moveFleet(sandbox, story, draw('moves'));
      }
      if (draw('whether') >= pace) return;
      const signers = [...state.held, ...state.opened.flatMap(({ signer }) => signer ?? [])];
      const by = signers[Math.floor(draw('who') * signers.length)];
      if (!by) return;
      if (undoes && draw('undo') < 0.5) return undo(by);
      const habit = habits[Math.floor(draw('habit') * habits.length)];
      const waits = isPatient && !isNoticed(sandbox);
      if (habit !== undefined && !waits && draw('indulges') < INDULGES) return indulge(habit, by);
      if (state.mints < mostMints) await mint(by);
    },
  };
}

const INDULGES = 0.6;
const MOST_MOVED = 3;

function mintingBy(by: Held, story: Story, luck: number): [string, RawCall] {
  const roles = story.mayAssume.get(by.principal) ?? [];
  const isKey = by.sessionToken === undefined;
  const RoleArn = roles[Math.floor(luck * (roles.length + (isKey ? 1 : 0)))];
  if (RoleArn === undefined)
    return [`own session by ${by.what}`, { service: 'sts', input: { Action: 'GetSessionToken' } }];
  const input = { Action: 'AssumeRole', RoleArn, RoleSessionName: 'thief' };
  return [`session of ${RoleArn} by ${by.what}`, { service: 'sts', input }];
}
