import type { Plan } from '../../actions/catalogue.ts';
import { EXIT } from './exit-codes.ts';
import { LEFT, type Answer, type Terminal } from './terminal.ts';

// What people type; long enough that nobody types another plan's by accident.
const TYPED_DIGITS = 8;

/** The exit code where a plan is not approved by its digest, which whoever is at the terminal types. */
export async function whyNotApproved(
  plan: Plan,
  { approve, terminal, stop }: Asking,
): Promise<number | undefined> {
  const answer = approve ?? (await ask(plan, terminal, stop));
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
  terminal.err(`error: nothing was done: that is not this plan's digest\n`);
  return EXIT.error;
}

interface Asking {
  /** What was typed with the command. */
  readonly approve: string | undefined;
  readonly terminal: Terminal;
  readonly stop: AbortSignal;
}

async function ask(plan: Plan, terminal: Terminal, stop: AbortSignal): Promise<Answer> {
  const { planText } = await import('../../report/terminal.ts');
  terminal.err(planText(plan, terminal.colours));
  return terminal.ask(`To apply, type the first ${TYPED_DIGITS} characters of the digest: `, stop);
}
