import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { EXIT } from '../cli/terminal/exit-codes.ts';
import { PLAN_MARKER } from '../report/plan-comment.ts';
import { RESULT_MARKER } from '../report/result-comment.ts';
import { changesBetween, pictureOf } from './changes.ts';
import { momentsOf, type Changes, type Moment } from './drill-file.ts';
import { followUp } from './follow-up.ts';
import { machine, mortalMachine } from './machine.ts';
import { tryAll, type Probed } from './probe.ts';
import { approveAndMerge, newestComment, openPull, repositoryAs } from './pull-request.ts';
import { A_WHILE_MS, type Scene } from './scene.ts';
import { runWorkflow } from './workflow.ts';

/** What came out of a drill. */
export interface Played {
  /** What each probe came to, at each moment. */
  readonly probed: ReadonlyMap<Moment, readonly Probed[]>;
  readonly changes: Changes;
  /** What went otherwise than any drill goes, one sentence each. */
  readonly problems: readonly string[];
}

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
    halfway: () => probe('halfway'),
    ...(drill.killedAfter === undefined ? {} : { killedAfter: drill.killedAfter }),
    ...(drill.followUps === undefined ? {} : { followUps: drill.followUps }),
  });
  await probe('after');
  if (drill.then !== undefined) {
    problems.push(...(await playPull(scene, drill.then, { halfway: async () => undefined })));
    await probe('then');
  }
  return { probed, problems, changes: changesBetween(start, pictureOf(sandbox)) };
}

interface Turn {
  readonly killedAfter?: string;
  /** Called while the incident is contained in part: while the first apply is dead, or has left something to follow up. */
  readonly halfway: () => Promise<void>;
  readonly followUps?: number;
}

async function playPull(scene: Scene, incident: string, turn: Turn): Promise<string[]> {
  const { drill, sandbox, tell } = scene;
  const { responder } = drill;
  const { followUps = 0 } = turn;
  const number = await openPull(repositoryAs(sandbox, responder), {
    file: basename(incident),
    text: await readFile(join(scene.folder, incident), 'utf8'),
    title: titleOf(incident),
  });
  tell.happens(`${responder} opens pull request ${number}: ${incident}`);
  const problems = await carryThrough(scene, number, { ...turn, isLast: followUps === 0 });
  if (followUps > 0) await turn.halfway();
  for (let left = followUps; left > 0; left--) {
    const next = await followUp(scene, basename(incident, '.yaml'));
    if ('problem' in next) return [...problems, next.problem];
    const isLast = left === 1;
    problems.push(...(await carryThrough(scene, next.pull, { halfway: turn.halfway, isLast })));
  }
  return problems;
}

// From a pull request that is open to what its merge came to.
async function carryThrough(
  scene: Scene,
  number: number,
  { isLast, ...turn }: Turn & { readonly isLast: boolean },
): Promise<string[]> {
  const { drill, sandbox, tell } = scene;
  const author = repositoryAs(sandbox, drill.responder);
  const opened = sandbox.github.pullRequestEvent(number, 'opened');
  const quiet = { ...tell.log, out: () => undefined };
  const planCode = await runWorkflow(sandbox, machine(sandbox, quiet), 'pull_request', opened);
  const plan = await newestComment(author, number, PLAN_MARKER);
  tell.planComment(plan);

  sandbox.clock.advance(A_WHILE_MS);
  const merged = await approveAndMerge(repositoryAs(sandbox, drill.reviewer), number);
  tell.happens(`${drill.reviewer} approves and merges it: what was approved is applied`);
  const pushed = sandbox.github.pushEventOf(merged);
  const survived = await dieFirst(scene, pushed, turn);
  const applyCode = await runWorkflow(sandbox, machine(sandbox, tell.log), 'push', pushed);
  const result = await newestComment(author, number, RESULT_MARKER);
  tell.resultComment(result);
  return [
    ...endedAs('ci plan', planCode, { number }),
    ...survived,
    ...endedAs('ci apply', applyCode, { number, wanted: isLast ? EXIT.ok : EXIT.incomplete }),
    ...(plan === '' ? [`there is no plan comment on pull request ${number}`] : []),
    ...(result === '' ? [`there is no result comment on pull request ${number}`] : []),
  ];
}

// The first apply, where it is to be killed.
async function dieFirst(
  { sandbox, tell }: Scene,
  pushed: object,
  { killedAfter, halfway }: Turn,
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
  await halfway();
  tell.happens('the workflow is run again, on another machine');
  return [];
}

function titleOf(incident: string): string {
  return `Incident ${basename(incident, '.yaml')}`;
}

function endedAs(
  command: string,
  code: number,
  { number, wanted = EXIT.ok }: { readonly number: number; readonly wanted?: number },
): string[] {
  if (code === wanted) return [];
  const instead = code === EXIT.ok ? `, and not with ${wanted}: nothing was left to follow up` : '';
  return [`${command} of pull request ${number} ended with ${code}${instead}`];
}
