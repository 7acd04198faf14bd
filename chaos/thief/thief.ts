import { chance, credentialOf, type Sandbox } from '@staunch/sandbox';
import { VICTIM } from '../world/cast.ts';
import type { Story } from '../world/story.ts';
import { juggle } from './juggle.ts';
import { elementIn, rawCall, type RawCall, type Signer } from './raw-call.ts';
import { undoings } from './undoings.ts';

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
  /** Denies taken away and keys switched on again, which AWS took. */
  readonly undone: number;
  /** Access keys that he made: they are no part of what leaked, and nobody is told of them by their use. */
  readonly made: readonly Held[];
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
  return { held, acts: 0, mints: 0, undone: 0, made: [], reached: new Map() };
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
  const { pace, mostMints, undoes, persists, juggles, loot } = story.thief;
  const draw = (what: string): number => chance(story.seed, 'thief', what, state.acts);
  const mint = async (by: Held): Promise<void> => {
    const [what, call] = mintingBy(by, story, draw('which'));
    const { ok, body } = await rawCall(sandbox.aws, by, call);
    const accessKeyId = elementIn(body, 'AccessKeyId');
    if (!ok || accessKeyId === undefined) return;
    const sessionToken = elementIn(body, 'SessionToken') ?? '';
    const { RoleArn } = call.input;
    const principal = RoleArn?.split('/').at(-1) ?? by.principal;
    const held = [...state.held, { accessKeyId, sessionToken, principal, what }];
    const reached = new Map(state.reached);
    if (RoleArn !== undefined && !reached.has(RoleArn))
      reached.set(RoleArn, sandbox.clock.now().getTime());
    state = { ...state, held, mints: state.mints + 1, reached };
  };
  const undo = async (by: Held): Promise<void> => {
    for (const call of undoings(sandbox, state.held)) {
      const { ok } = await rawCall(sandbox.aws, by, call);
      if (ok) state = { ...state, undone: state.undone + 1 };
    }
  };
  const persist = async (by: Held): Promise<void> => {
    const call = {
      service: 'iam',
      input: { Action: 'CreateAccessKey', UserName: VICTIM },
    } as const;
    const { ok, body } = await rawCall(sandbox.aws, by, call);
    const accessKeyId = elementIn(body, 'AccessKeyId');
    if (!ok || accessKeyId === undefined) return;
    const key = { accessKeyId, principal: VICTIM, what: `new access key by ${by.what}` };
    state = { ...state, made: [...state.made, key] };
  };
  return {
    state: () => state,
    async act() {
      state = { ...state, acts: state.acts + 1 };
      if (juggles) {
        state = { ...state, held: await juggle(sandbox, { juggles, loot }, state.held) };
        return;
      }
      if (draw('whether') >= pace) return;
      const by = state.held[Math.floor(draw('who') * state.held.length)];
      if (!by) return;
      if (undoes && draw('undo') < 0.5) return undo(by);
      if (persists && state.made.length === 0) return persist(by);
      if (state.mints < mostMints) await mint(by);
    },
  };
}

function mintingBy(by: Held, story: Story, luck: number): [string, RawCall] {
  const roles = story.mayAssume.get(by.principal) ?? [];
  const isKey = by.sessionToken === undefined;
  const RoleArn = roles[Math.floor(luck * (roles.length + (isKey ? 1 : 0)))];
  if (RoleArn === undefined)
    return [`own session by ${by.what}`, { service: 'sts', input: { Action: 'GetSessionToken' } }];
  const input = { Action: 'AssumeRole', RoleArn, RoleSessionName: 'thief' };
  return [`session of ${RoleArn} by ${by.what}`, { service: 'sts', input }];
}
