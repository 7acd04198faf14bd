import { existsSync, readFileSync } from 'node:fs';
import { openReceipts, type ReceiptsOnDisk } from '../../respond/apply/receipts-on-disk.ts';
import type { Ended } from '../../respond/apply/run-plan.ts';
import { refuseObstacle } from '../../disk/write-file.ts';
import { NO_GUARDRAILS } from '../../policy/guardrails.ts';
import { findingsAgain, refusals } from '../../policy/judge.ts';
import type { Finding } from '../../domain/plan.ts';
import type { Plan } from '../../actions/catalogue.ts';
import { readPlan } from '../../actions/read-plan.ts';
import { plain } from '../../report/escape.ts';
import { approvalsAtTerminal, findingWords } from '../../report/finding-lines.ts';
import { type ApplyCommandOptions, nextTyped, type NextTyped } from '../terminal/apply-options.ts';
import { attend, type Attended } from '../terminal/attended.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import { EXIT } from '../terminal/exit-codes.ts';
import { explain, explainAfter } from '../terminal/explain.ts';
import { whyNotApproved } from '../terminal/why-not-approved.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `staunch apply --plan <file>`: does what is in the plan, once somebody has approved its digest. */
export async function apply(
  options: ApplyCommandOptions,
  context: CommandContext,
): Promise<number> {
  const { aws, terminal, guardrails = NO_GUARDRAILS } = context;
  const plan = planIn(options.plan);
  if ('refusal' in plan) {
    const out = options.plan.endsWith('.json') ? options.plan : 'plan.json';
    const anew = terminal.typed('plan', 'incidents', '--out', out);
    terminal.err(`error: ${plain(plan.refusal)}. Make one: ${plain(anew)}\n`);
    return EXIT.error;
  }
  refuseObstacle({ path: options.receipts }, elsewhere(options.receipts));
  const findings = findingsAgain(guardrails, plan, aws.clock.now());
  if (!passes(findings, terminal)) return EXIT.error;
  // Where somebody is asked for the digest, the plan is shown before that, and says it.
  const isShown = options.approve === undefined && approvalsAtTerminal(plan.findings).length > 0;
  if (!isShown)
    for (const line of approvalsAtTerminal(findings)) terminal.err(`guardrail: ${line}\n`);
  const next = nextTyped(plan.incident.name, options, terminal.typed);
  const attended = attend(context, next);
  try {
    return await applyAttended(plan, options, { context, attended, next });
  } finally {
    attended.interruption.done();
  }
}

function planIn(path: string): Plan | { readonly refusal: string } {
  if (!existsSync(path)) return { refusal: `${path}: there is no such file` };
  const plan = readPlan(readFileSync(path, 'utf8'));
  return 'refusal' in plan ? { refusal: `${path} cannot be applied: ${plan.refusal}` } : plan;
}

interface Work {
  readonly context: CommandContext;
  readonly attended: Attended;
  readonly next: NextTyped;
}

async function applyAttended(
  plan: Plan,
  options: ApplyCommandOptions,
  work: Work,
): Promise<number> {
  const { attended, context } = work;
  const { terminal } = context;
  // Without steps nothing is written; whether nothing is needed only AWS can tell.
  if (plan.steps.length > 0) {
    const stop = attended.interruption.signal;
    const { aws } = context;
    const whyNot = await whyNotApproved(plan, { approve: options.approve, aws, terminal, stop });
    if (whyNot !== undefined) return whyNot;
  }
  const receipts = openReceipts(options.receipts, plan);
  if (receipts.path !== options.receipts) {
    const taken = `${options.receipts} is there already, from another run`;
    terminal.err(`${plain(`${taken}; receipts go to ${receipts.path}`)}\n`);
  }
  const ended = await attended.run(plan, receipts, options);
  return tell(ended, { ...work, plan, options, receipts });
}

async function tell(
  ended: Ended,
  {
    context: { aws, terminal },
    attended: { interruption, auditing, lastLines },
    next,
    plan,
    options: { json, audit },
    receipts: { path },
  }: Work & {
    readonly plan: Plan;
    readonly options: ApplyCommandOptions;
    readonly receipts: ReceiptsOnDisk;
  },
): Promise<number> {
  switch (ended.kind) {
    case 'refused':
      terminal.err(explainAfter('nothing was done: ', ended.error));
      return EXIT.error;
    case 'broken':
      terminal.err(
        `${explain(ended.error)}Something was done before that: see ${plain(path)}.\n${lastLines()}`,
      );
      return EXIT.incomplete;
    case 'applied':
      break;
  }
  const { applied, file } = ended;
  const [{ appliedText }, { printAudit }] = await toTell();
  if (json) terminal.out(`${JSON.stringify(file, null, 2)}\n`);
  else terminal.out(appliedText(applied, terminal.colours, next.watch));
  terminal.err(`Receipts: ${plain(path)}\n`);
  const stop = interruption.signal;
  if (audit && !stop.aborted) {
    const readings = auditing();
    await printAudit(plan, { aws, terminal, json, readings, followUp: next.followUp, stop });
  }
  terminal.err(lastLines());
  const done = applied.verdict.green ? EXIT.ok : EXIT.incomplete;
  const code = applied.stopped ? EXIT.interrupted : done;
  if (stop.aborted) interruption.leave(code);
  return code;
}

// Only loaded once there is something to tell: until then each millisecond counts.
function toTell() {
  return Promise.all([import('../../report/terminal.ts'), import('../terminal/print-audit.ts')]);
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
