import type { Run } from '../../actions/action.ts';
import { actionOf, type Step } from '../../actions/catalogue.ts';
import { accountFrom } from '../../trail/account.ts';
import type { Context, HomeRun } from './context.ts';
import { awsProblem, isAwsProblem } from '../../aws/problem.ts';
import { recordingWrites, type Write } from '../../aws/writes.ts';
import type { AwsProblemCode } from '../../domain/staunch-error.ts';
import { WHO } from '../item.ts';
import { nameOf } from './journal.ts';
import type { Receipt } from './receipts.ts';

/** A step's receipt, and what kind of failure it tells of, if any. */
type Performed = Receipt & { readonly code?: AwsProblemCode };

/** Performs one step; a failure becomes a receipt and stops nobody else. */
export function performStep<S extends Step>(
  step: S,
  run: HomeRun,
  context: Context,
): Promise<Performed> {
  const receipt = perform(step, run, context);
  context.underWay.push(receipt.catch(() => undefined));
  return receipt;
}

/** Resolves once every step that was begun has its receipt. Steps that begin meanwhile see that the run was stopped. */
export async function allEnded({ underWay }: Pick<Context, 'underWay'>): Promise<void> {
  for (let seen = -1; seen < underWay.length;) {
    seen = underWay.length;
    await Promise.all(underWay);
  }
}

/** What others wait for of a step: whether its object is shut. */
export type Shut = Pick<Receipt, 'step' | 'outcome'>;

/** Performs a step and resolves as soon as its object is shut; its receipt may come later, with what is written behind. */
export function performUntilShut(step: Step, run: HomeRun, context: Context): Promise<Shut> {
  return new Promise((resolve, reject) => {
    const onShut = (): void => {
      context.shut.push(step);
      resolve({ step, outcome: 'done' });
    };
    performStep(step, { ...run, onShut }, context).then(resolve, reject);
  });
}

async function perform<S extends Step>(
  step: S,
  run: HomeRun,
  { journal, stop, plan: { incident } }: Context,
): Promise<Performed> {
  if (stop.aborted) return journal.skip(step, 'the run was stopped before it began');
  const startedAt = journal.now().toISOString();
  journal.progress.started(nameOf(step), step);
  const writes: Write[] = [];
  let known: Pick<Receipt, 'before' | 'after'> = { before: {}, after: {} };
  const soFar: Run['soFar'] = (more) => {
    known = { ...known, ...more };
  };
  try {
    const there = { ...inAccountOf(step, run, incident.account), soFar };
    const performed = await recordingWrites(writes, () => actionOf(step).perform(step, there));
    return journal.add({ step, startedAt, outcome: 'done', ...performed, writes });
  } catch (error) {
    if (!isAwsProblem(error)) throw error;
    const problem = `${error.message}. ${error.hint}`;
    const ids = [...writes.map((write) => write.requestId), error.aws.requestId ?? ''];
    const requestIds = ids.filter((id) => id !== '');
    const mayNot = error.code === 'not-allowed' && error.hint !== '';
    const failed = { step, startedAt, outcome: 'failed', ...known, requestIds, problem } as const;
    const receipt = journal.add({ ...failed, writes });
    // No run of Staunch gives itself a permission.
    if (mayNot) journal.note(step, { who: WHO.roles(step.account), end: error.hint });
    return { ...receipt, code: error.code };
  }
}

/** The same run, with the connection to a step's own account. Throws AwsProblem where there is none. */
export function inAccountOf(step: Step, run: HomeRun, home: string): Run {
  const aws = accountFrom(run.aws, home, step.account);
  if (aws) return { ...run, aws };
  throw awsProblem({
    code: 'not-allowed',
    operation: 'sts:AssumeRole',
    awsCode: '',
    message: `account ${step.account} is not configured`,
    requestId: undefined,
  });
}
