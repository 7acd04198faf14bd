import type { Incident } from '../../src/domain/incident.ts';
import type { Weather, WorldFile } from '@staunch/sandbox';

/** What leaked: an access key, one session, all sessions of a session's role, a role, or an instance. */
export const LEAKS = ['key', 'session', 'session-role', 'role', 'instance'] as const;
export type Leak = (typeof LEAKS)[number];

/**
 * What a thief does beyond going on: makes one key; makes credentials of every kind; deletes keys; floods; forges tags; opens
 * trusts, users and policies; starts and ends machines.
 */
export const HABITS = [
  'persists',
  'makes',
  'deletes',
  'floods',
  'forges',
  'opens',
  'starts',
] as const;
export type Habit = (typeof HABITS)[number];

/** One generated world, its leak, its thief and its weather. */
export interface Story {
  readonly seed: number;
  readonly leak: Leak;
  readonly world: WorldFile;
  readonly incident: Incident;
  readonly weather: Weather;
  readonly thief: ThiefNature;
  /** Role ARNs that the holder of a credential may assume, by name of the user or role. */
  readonly mayAssume: ReadonlyMap<string, readonly string[]>;
  /** Names of credentials that must work all the time: nobody leaked them. */
  readonly spared: readonly string[];
  readonly bystanders: Names;
  /** Both quotas of a role are so full that no deny fits: nothing can contain this before people make room. */
  readonly hopeless: boolean;
  /** AWS refuses one of Staunch's writes, whatever its role allows, until after the second run. */
  readonly isRefused: boolean;
}

/** Names of users and roles, ids of instances. */
export interface Names {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly instances: readonly string[];
}

/** What a thief holds at the start, and how he goes about it. */
export interface ThiefNature {
  /** Names of credentials of the world. */
  readonly loot: readonly string[];
  /** The chance that he acts before a call of the client. */
  readonly pace: number;
  /** He stops minting after so many sessions, so that a world stays small. */
  readonly mostMints: number;
  /** Whether he may, and does, take denies away and switch keys on again. */
  readonly undoes: boolean;
  /** What else he may do, and does. */
  readonly habits: readonly Habit[];
  /** Whether he waits with his habits until he sees that something was shut. */
  readonly isPatient: boolean;
  /** How long a plan waits for its approval. */
  readonly approvalSeconds: number;
  /** Whether others start and end instances meanwhile. */
  readonly isBusy: boolean;
  /** Two roles that trust each other, the second of which is held back at first: he goes to and fro at every point. */
  readonly juggles?: readonly [named: string, heldBack: string];
}
