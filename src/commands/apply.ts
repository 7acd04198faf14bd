import { readFile } from 'node:fs/promises';
import { endedHere, runHere } from '../apply/ended-here.ts';
import { openReceipts } from '../apply/receipts-on-disk.ts';
import { runPlan } from '../apply/run-plan.ts';
import type { Connection } from '../aws/connection.ts';
import { refuseObstacle } from '../disk/write-file.ts';
import { NO_GUARDRAILS } from '../guardrails/guardrails.ts';
import { findingsAgain, refusals } from '../guardrails/judge.ts';
import { stepsOverLimit } from '../guardrails/limits.ts';
import type { Finding, Plan } from '../plan/plan.ts';
import { readPlan } from '../plan/read-plan.ts';
import { plain } from '../report/escape.ts';
import { findingWords } from '../report/finding-lines.ts';
import { auditText } from '../report/audit-text.ts';
import { appliedText, planText } from '../report/terminal.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT } from './exit-codes.ts';
import { explain } from './explain.ts';
import { listenForInterrupt } from './interrupt.ts';
import type { Terminal } from './terminal.ts';

export interface ApplyCommandOptions {
  readonly plan: string;
  readonly approve?: string;
  readonly receipts: string;
  readonly cutoffMargin: number;
  readonly hold: number;
  readonly audit: boolean;
  readonly json: boolean;
}

// What people type; long enough that nobody types another plan's by accident.
const TYPED_DIGITS = 8;

/** `staunch apply --plan <file>`: does what is in the plan, once somebody has approved its digest. */
export async function apply(
  options: ApplyCommandOptions,
  { aws, terminal, guardrails = NO_GUARDRAILS }: CommandContext,
): Promise<number> {
  const plan = readPlan(await readFile(options.plan, 'utf8'));
  if ('refusal' in plan) {
    terminal.err(
      `error: ${options.plan} cannot be applied: ${plan.refusal}. Make a new one: staunch plan\n`,
    );
    return EXIT.error;
  }
  refuseObstacle({ path: options.receipts }, elsewhere(options.receipts));
  if (!passes(findingsAgain(guardrails, plan, aws.clock.now()), terminal)) return EXIT.error;
  // Without steps nothing is written; whether nothing is needed only AWS can tell.
  if (plan.steps.length > 0 && !(await isApproved(plan, options.approve, terminal)))
    return EXIT.error;
  const receipts = openReceipts(options.receipts, plan);
  if (receipts.path !== options.receipts) {
    const taken = `${options.receipts} is there already, from another run`;
    terminal.err(`${plain(`${taken}; receipts go to ${receipts.path}`)}\n`);
  }
  const progress = await terminal.progress();
  const interruption = listenForInterrupt(terminal);
  const ended = await runPlan(aws, plan, receipts, {
    cutoffMarginSeconds: options.cutoffMargin,
    holdSeconds: options.hold,
    overLimit: stepsOverLimit(guardrails, plan, aws.clock.now()),
    progress,
    stop: interruption.signal,
    run: runHere(),
    endedLately: endedHere(receipts.earlier, () => aws.clock.now()),
    warn: (problem) => {
      terminal.err(`warning: ${plain(problem)}\n`);
    },
  }).finally(() => {
    progress.stop();
    interruption.done();
  });
  switch (ended.kind) {
    case 'refused':
      terminal.err(`error: nothing was done: ${plain(ended.problem)}\n    ${plain(ended.hint)}\n`);
      return EXIT.error;
    case 'broken':
      terminal.err(
        `${explain(ended.error)}Something was done before that: see ${receipts.path}, and apply again.\n`,
      );
      return EXIT.incomplete;
    case 'applied':
      break;
  }
  const { applied, file } = ended;
  if (options.json) terminal.out(`${JSON.stringify(file, null, 2)}\n`);
  else terminal.out(appliedText(applied, terminal.colours));
  terminal.err(`Receipts: ${receipts.path}\n`);
  if (applied.stopped) {
    terminal.err(
      `Stopped. To finish, run the same command again: staunch apply --plan ${options.plan}\n`,
    );
    return EXIT.interrupted;
  }
  if (options.audit) await printAudit(plan, { aws, terminal, json: options.json });
  return applied.contained ? EXIT.ok : EXIT.incomplete;
}

function elsewhere(path: string): string {
  return `Nothing was done. Remove it (rm ${path}), or write the receipts elsewhere: --receipts <file>`;
}

// Who approves at a terminal, one person, is known to nobody: only a deny can be kept to here.
function passes(findings: readonly Finding[], terminal: Terminal): boolean {
  const refused = refusals(findings);
  for (const finding of refused)
    terminal.err(`error: nothing was done: ${plain(findingWords(finding))}\n`);
  if (refused.length > 0) return false;
  for (const finding of findings) terminal.err(`guardrail: ${plain(findingWords(finding))}\n`);
  return true;
}

async function isApproved(
  plan: Plan,
  approve: string | undefined,
  terminal: Terminal,
): Promise<boolean> {
  let typed = approve;
  if (typed === undefined) {
    terminal.err(planText(plan, terminal.colours));
    typed = await terminal.ask(
      `To apply, type the first ${TYPED_DIGITS} characters of the digest: `,
    );
  }
  if (typed === undefined) {
    terminal.err(
      `error: nothing was done: nobody can type here. Approve the plan with --approve ${plan.digest}\n`,
    );
    return false;
  }
  const given = typed.trim().toLowerCase();
  if (given.length >= TYPED_DIGITS && plan.digest.startsWith(given)) return true;
  terminal.err(`error: nothing was done: that is not this plan's digest\n`);
  return false;
}

async function printAudit(
  plan: Plan,
  { aws, terminal, json }: { aws: Connection; terminal: Terminal; json: boolean },
): Promise<void> {
  // The audit comes after everything is shut: its clients are not loaded before.
  const { watchedAudit } = await import('./watched-audit.ts');
  try {
    const audit = await watchedAudit(aws, plan.incident, terminal);
    if (!json) terminal.out(auditText(audit, terminal.colours));
  } catch (error) {
    // What was contained stays contained, whatever CloudTrail says.
    terminal.err(`The audit could not be made:\n${explain(error)}`);
  }
}
