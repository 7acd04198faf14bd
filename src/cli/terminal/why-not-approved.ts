import type { Plan } from '../../actions/catalogue.ts';
import { count } from '../../domain/count.ts';
import type { Caller } from '../../domain/own-principals.ts';
import { refuseOtherAccount } from '../../inventory/wrong-account.ts';
import { accessFor, callerOf, type Access } from '../../policy/access.ts';
import { plain } from '../../report/escape.ts';
import { untilStopped } from '../../respond/apply/until-stopped.ts';
import { EXIT } from './exit-codes.ts';
import { LEFT, type Answer, type Terminal } from './terminal.ts';

// What people type; long enough that nobody types another plan's by accident.
const TYPED_DIGITS = 8;

/**
 * The exit code where a plan is not approved by its digest, typed at the terminal. Looks up the caller identity before it
 * asks. Throws AwsProblem and `wrong-account`.
 */
export async function whyNotApproved(plan: Plan, asking: Asking): Promise<number | undefined> {
  const { approve, terminal } = asking;
  const answer = approve ?? (await ask(plan, asking));
  if (answer === LEFT) {
    terminal.err('\nStopped: nothing was done.\n');
    return EXIT.interrupted;
  }
  if (answer === undefined) {
    terminal.err(
      `error: nothing was done: nobody can type here. Approve the plan with --approve ${plan.digest}\n`,
    );
    return EXIT.error;
  }
  const given = answer.trim().toLowerCase();
  if (given.length >= TYPED_DIGITS && plan.digest.startsWith(given)) return undefined;
  const tooShort = given.length > 0 && plan.digest.startsWith(given);
  const problem = tooShort
    ? `an approval takes at least ${TYPED_DIGITS} characters of the digest, not ${given.length}`
    : "that is not this plan's digest";
  terminal.err(`error: nothing was done: ${problem}\n`);
  return EXIT.error;
}

interface Asking {
  /** What was typed with the command. */
  readonly approve: string | undefined;
  readonly aws: Access;
  readonly terminal: Terminal;
  readonly stop: AbortSignal;
}

async function ask(plan: Plan, { aws, terminal, stop }: Asking): Promise<Answer> {
  const [caller, { planText }] = await Promise.all([
    untilStopped(callerOf(accessFor(aws, plan.incident)), stop),
    import('../../report/terminal.ts'),
  ]);
  if (!caller) return LEFT;
  refuseOtherAccount(plan.incident, caller);
  terminal.err(`${planText(plan, terminal.colours)}\n${plain(whoAndWhat(plan, caller))}\n`);
  return terminal.ask(`To apply, type the first ${TYPED_DIGITS} characters of the digest: `, stop);
}

function whoAndWhat({ steps }: Plan, { arn }: Caller): string {
  const accounts = [...new Set(steps.map(({ account }) => account))].sort();
  const where = `${accounts.length === 1 ? 'account' : 'accounts'} ${accounts.join(', ')}`;
  return `${count(steps.length, 'step')} in ${where}, as ${arn}`;
}
