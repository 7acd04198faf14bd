import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import validate from '../../schemas/drill.schema.json?for=people';
import { inWords } from './schema-words.ts';
import { StaunchError } from '../domain/staunch-error.ts';

/** How a drill is played and what must come out. Described by `schemas/drill.schema.json`. */
export interface DrillFile {
  readonly title: string;
  /** Incident file, seen from the drill's folder. */
  readonly incident: string;
  /** Logins in the world's GitHub. */
  readonly responder: string;
  readonly reviewer: string;
  /** The first apply dies right after this call was done, for instance `ec2:CreateTags`. */
  readonly killedAfter?: string;
  /** So often the apply leaves something to follow up: that is proposed, approved and applied as well. */
  readonly followUps?: number;
  /** A later version of the incident file, played as a second pull request. */
  readonly then?: string;
  readonly probes: readonly Probe[];
  /** Everything that is different in AWS at the end. */
  readonly changes?: Changes;
}

/** What is different, by user, role, policy or instance. */
export type Changes = Readonly<Record<string, readonly string[]>>;

/** A moment of a drill at which probes are tried. */
export type Moment = 'before' | 'halfway' | 'after' | 'then';

type Outcome = 'works' | 'refused';

/** A real call by somebody of the world, and what must come of it at each moment. */
export interface Probe extends Readonly<Partial<Record<Moment, Outcome>>> {
  /** Name of a credential of the world. */
  readonly as: string;
  /** Who that is, in words. */
  readonly who: string;
  readonly call: 'iam:ListUsers' | 'iam:ListRoles' | 'ec2:DescribeInstances' | 'sts:AssumeRole';
  /** ARN of the role to assume. */
  readonly role?: string;
  readonly region?: string;
  readonly before: Outcome;
  readonly after: Outcome;
}

/** The moments at which a drill tries its probes, in their order. */
export function momentsOf({ killedAfter, followUps, then }: DrillFile): Moment[] {
  return [
    'before',
    ...(killedAfter === undefined && followUps === undefined ? [] : (['halfway'] as const)),
    'after',
    ...(then === undefined ? [] : (['then'] as const)),
  ];
}

/** Reads `drill.yaml` of a drill's folder; throws with every problem where it is none. */
export async function loadDrill(folder: string): Promise<DrillFile> {
  const path = join(folder, 'drill.yaml');
  const value = parsed(path, await readFile(path, 'utf8'));
  if (validate(value)) return value as DrillFile;
  throw badDrill(path, (validate.errors ?? []).map(inWords));
}

/** What is wrong with a drill, each problem on a line of its own. */
export function badDrill(path: string, problems: readonly string[]): StaunchError {
  const lines = problems.map((it) => `  ${it}`).join('\n');
  return new StaunchError('bad-drill', `${path} is not a drill:\n${lines}`);
}

function parsed(path: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new StaunchError('bad-drill', `${path} is not YAML: ${problem}`, { cause: error });
  }
}
