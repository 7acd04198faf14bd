import type { Step } from '../../actions/catalogue.ts';
import type { AwsProblemCode } from '../../domain/staunch-error.ts';
import type { Context, HomeRun } from './context.ts';
import type { performStep } from './perform-step.ts';
import { verify } from './verify.ts';

interface Fleet {
  readonly run: HomeRun;
  readonly context: Context;
  readonly refresh: (step: Step) => ReturnType<typeof performStep>;
  /** What an instance got before this does not count. */
  readonly since: Date;
}

// What another instance need not have: other changes to it, its end, tags that fill it.
const ITS_OWN: readonly (AwsProblemCode | undefined)[] = ['conflict', 'not-found', 'quota'];

/**
 * Gives the instances of one role new credentials: one of them first, and the others where that one is back. One that is
 * gone by then, or fails for a reason of its own and keeps a profile, proves nothing: then another is the first.
 */
export async function refreshFleet(steps: readonly Step[], fleet: Fleet): Promise<void> {
  const { refresh, context } = fleet;
  const { journal, stop } = context;
  let [canary, ...rest] = steps;
  for (; canary; [canary, ...rest] = rest) {
    const { outcome, after, code } = await refresh(canary);
    const isProof = outcome === 'done' ? 'association' in after : !ITS_OWN.includes(code);
    if (isProof || (outcome !== 'done' && (await mayBeBare(canary, fleet)))) break;
  }
  if (!canary || rest.length === 0) return;
  if (stop.aborted || (await isFine(canary, fleet))) {
    await Promise.all(rest.map(refresh));
    return;
  }
  for (const step of rest)
    journal.skip(
      step,
      'the first instance did not come back as it should: the others were not touched',
    );
}

async function isFine(canary: Step, fleet: Fleet): Promise<boolean> {
  const done = fleet.context.journal.done();
  if (done.findLast(({ step }) => step === canary)?.outcome !== 'done') return false;
  return (await lookAgain(canary, fleet))?.held === true;
}

// Where the second half failed and nothing else holds it, the others would be left like that too.
async function mayBeBare(canary: Step, fleet: Fleet): Promise<boolean> {
  const seen = await lookAgain(canary, fleet);
  return seen === undefined || seen.unread === true || seen.withoutProfile === true;
}

async function lookAgain(canary: Step, { run, context, since }: Fleet) {
  const [seen] = await verify([canary], run, { done: context.journal.done(), since: () => since });
  return seen;
}
