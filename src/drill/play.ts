import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Terminal } from '../commands/terminal.ts';
import { PLAN_MARKER } from '../report/plan-comment.ts';
import { RESULT_MARKER } from '../report/result-comment.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { changesBetween, pictureOf } from './changes.ts';
import { momentsOf, type Changes, type DrillFile, type Moment } from './drill-file.ts';
import { machine, mortalMachine } from './machine.ts';
import { tryAll, type Probed } from './probe.ts';
import { approveAndMerge, newestComment, openPull, repositoryAs } from './pull-request.ts';
import type { Teller } from './tell.ts';
import { runWorkflow } from './workflow.ts';

/** A drill that is about to be played. */
export interface Scene {
  readonly folder: string;
  readonly drill: DrillFile;
  readonly sandbox: Sandbox;
  readonly terminal: Terminal;
  /** Tells people what happens while it happens. */
  readonly tell: Teller;
}

/** What came out of a drill. */
export interface Played {
  /** What each probe came to, at each moment. */
  readonly probed: ReadonlyMap<Moment, readonly Probed[]>;
  readonly changes: Changes;
  /** What went otherwise than any drill goes, one sentence each. */
  readonly problems: readonly string[];
}

// Long enough for CloudTrail to show what happened before.
const A_WHILE_MS = 6 * 60_000;

/** Plays a drill from its first pull request to its last probe, and tells what happens. */
export async function play(scene: Scene): Promise<Played> {
  const { sandbox, drill } = scene;
  const probed = new Map<Moment, readonly Probed[]>();
  const probe = async (moment: Moment): Promise<void> => {
    if (momentsOf(drill).includes(moment)) {
      probed.set(moment, await tryAll(sandbox, drill.probes));
    }
  };
  const start = pictureOf(sandbox);
  await probe('before');
  const problems = await playPull(scene, drill.incident, {
    killed: () => probe('halfway'),
    ...(drill.killedAfter === undefined ? {} : { killedAfter: drill.killedAfter }),
  });
  await probe('after');
  if (drill.then !== undefined) {
    problems.push(...(await playPull(scene, drill.then, { killed: async () => undefined })));
    await probe('then');
  }
  return { probed, problems, changes: changesBetween(start, pictureOf(sandbox)) };
}

interface Turn {
  readonly killedAfter?: string;
  /** Called while the first apply is dead. */
  readonly killed: () => Promise<void>;
}

async function playPull(scene: Scene, incident: string, turn: Turn): Promise<string[]> {
  const { drill, sandbox, tell, terminal } = scene;
  const { responder, reviewer } = drill;
  const author = repositoryAs(sandbox, responder);
  const number = await openPull(author, {
    file: basename(incident),
    text: await readFile(join(scene.folder, incident), 'utf8'),
    title: titleOf(incident),
  });
  tell.happens(`${responder} opens pull request ${number}: ${incident}`);
  const opened = sandbox.github.pullRequestEvent(number, 'opened');
  const quiet = { ...terminal, out: () => undefined };
  const planCode = await runWorkflow(sandbox, machine(sandbox, quiet), 'pull_request', opened);
  const plan = await newestComment(author, number, PLAN_MARKER);
  tell.planComment(plan);

  sandbox.clock.advance(A_WHILE_MS);
  const merged = await approveAndMerge(repositoryAs(sandbox, reviewer), number);
  tell.happens(`${reviewer} approves and merges it: what was approved is applied`);
  const pushed = sandbox.github.pushEventOf(merged);
  const survived = await dieFirst(scene, pushed, turn);
  const applyCode = await runWorkflow(sandbox, machine(sandbox, tell.log), 'push', pushed);
  const result = await newestComment(author, number, RESULT_MARKER);
  tell.resultComment(result);
  return [
    ...endedWell('ci plan', planCode, number),
    ...survived,
    ...endedWell('ci apply', applyCode, number),
    ...(plan === '' ? [`there is no plan comment on pull request ${number}`] : []),
    ...(result === '' ? [`there is no result comment on pull request ${number}`] : []),
  ];
}

// The first apply, where it is to be killed.
async function dieFirst(
  { sandbox, tell }: Scene,
  pushed: object,
  { killedAfter, killed }: Turn,
): Promise<string[]> {
  if (killedAfter === undefined) return [];
  const mortal = mortalMachine(sandbox, tell.log, killedAfter);
  // How a dead process ends is nobody's business; whether it died is.
  await runWorkflow(sandbox, mortal, 'push', pushed).catch((error: unknown) => {
    if (!mortal.diedAt()) throw error;
  });
  const diedAt = mortal.diedAt();
  if (!diedAt) return [`killedAfter: the apply never made the call ${killedAfter}`];
  tell.happens(`the apply is killed, right after ${killedAfter}`, diedAt);
  await killed();
  tell.happens('the workflow is run again, on another machine');
  return [];
}

function titleOf(incident: string): string {
  return `Incident ${basename(incident, '.yaml')}`;
}

function endedWell(command: string, code: number, pull: number): string[] {
  return code === 0 ? [] : [`${command} of pull request ${pull} ended with ${code}`];
}
