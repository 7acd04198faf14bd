import type { Sandbox } from '@staunch/sandbox';
import { VICTIM } from '../world/cast.ts';
import type { Habit, Story } from '../world/story.ts';
import { makings } from './makings.ts';
import { floods } from './floods.ts';
import { forgeries } from './forgeries.ts';
import { openings } from './openings.ts';
import type { Opened } from './opened.ts';
import type { RawCall } from './raw-call.ts';
import { starts } from './starts.ts';
import type { Held } from './thief.ts';

/** A call that a thief tries, and what he has by it where AWS takes it. */
export interface Attempt {
  readonly call: RawCall;
  readonly opens?: (body: string) => Omit<Opened, 'at' | 'by' | 'request'> | undefined;
  /** A session that he got, and keeps. */
  readonly mints?: (body: string) => Held | undefined;
  /** The instance whose tags it writes. */
  readonly tampers?: string;
}

/** Who acts where. */
export interface Scene {
  readonly sandbox: Sandbox;
  readonly story: Story;
  readonly by: Held;
  /** From 0 up to 1, drawn anew for each act. */
  readonly luck: number;
  /** How often he has done this before. */
  readonly nth: number;
  readonly opened: readonly Opened[];
}

interface Doing {
  /** A world stays small. */
  readonly most: number;
  readonly needs: readonly string[];
  readonly tries: (scene: Scene) => readonly Attempt[];
}

/** What thieves do beyond going on along the roles. */
const DOINGS: Readonly<Record<Habit, Doing>> = {
  persists: { most: 1, needs: ['iam:CreateAccessKey'], tries: (scene) => makings(scene, 0) },
  makes: {
    most: 4,
    needs: [
      'iam:CreateAccessKey',
      'iam:CreateLoginProfile',
      'iam:CreateServiceSpecificCredential',
      'iam:UploadSSHPublicKey',
      'iam:EnableMFADevice',
    ],
    tries: (scene) => makings(scene),
  },
  deletes: { most: 2, needs: ['iam:DeleteAccessKey'], tries: deletions },
  floods: { most: 1, needs: ['iam:CreateRole'], tries: floods },
  forges: { most: 3, needs: ['ec2:CreateTags', 'ec2:DeleteTags'], tries: forgeries },
  opens: {
    most: 2,
    needs: [
      'iam:UpdateAssumeRolePolicy',
      'iam:PutRolePolicy',
      'iam:PutUserPolicy',
      'iam:CreateUser',
    ],
    tries: openings,
  },
  starts: {
    most: 2,
    needs: ['ec2:RunInstances', 'ec2:TerminateInstances', 'iam:PassRole'],
    tries: starts,
  },
};

/** What AWS must allow for such habits. */
export function rightsFor(habits: readonly Habit[]): string[] {
  return habits.flatMap((habit) => DOINGS[habit].needs);
}

/** What a thief tries next of a habit; nothing where he has done enough of it. */
export function triesOf(habit: Habit, scene: Scene): readonly Attempt[] {
  const { most, tries } = DOINGS[habit];
  return scene.nth < most ? tries(scene) : [];
}

// What leaked, or a key of his own: a session that was minted by it lives on.
function deletions({ luck, opened, by }: Scene): Attempt[] {
  const own = opened.filter(({ kind, on }) => kind === 'access-key' && on === VICTIM);
  const ids = [...own.map(({ object }) => object), ...(by.sessionToken ? [] : [by.accessKeyId])];
  const id = ids[Math.floor(luck * ids.length)];
  if (id === undefined) return [];
  const input = { Action: 'DeleteAccessKey', UserName: VICTIM, AccessKeyId: id };
  return [{ call: { service: 'iam', input } }];
}
