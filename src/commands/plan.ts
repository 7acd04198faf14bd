import { writeFile } from 'node:fs/promises';
import { whoAmI } from '../aws/caller.ts';
import type { Connection } from '../aws/connection.ts';
import { NO_GUARDRAILS, type Guardrails } from '../guardrails/guardrails.ts';
import { findingsOf } from '../guardrails/judge.ts';
import type { Incident } from '../incident/incident.ts';
import { findIncidentFiles } from '../incident/load.ts';
import { observe } from '../inventory/observe.ts';
import { refuseOtherAccount } from '../inventory/wrong-account.ts';
import { buildPlan } from '../plan/build.ts';
import type { Plan } from '../plan/plan.ts';
import { plain } from '../report/escape.ts';
import { planMarkdown } from '../report/plan-markdown.ts';
import { planText } from '../report/terminal.ts';
import { verdictOf } from '../report/words.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT } from './exit-codes.ts';
import { guarded } from './guarded.ts';
import { loadIncidents } from './load-incidents.ts';
import type { Policy } from './read-policy.ts';
import type { Terminal } from './terminal.ts';

export interface PlanOptions {
  readonly out?: string;
  readonly format: 'text' | 'json' | 'markdown';
}

/** `staunch plan <incident…>`: reads AWS and says what would be done. */
export async function plan(
  paths: readonly string[],
  options: PlanOptions,
  { aws, terminal, guardrails = NO_GUARDRAILS }: CommandContext,
): Promise<number> {
  const files = await findIncidentFiles(paths);
  if (files.length === 0) {
    terminal.err(`error: no incident files in ${paths.map(plain).join(', ')}\n`);
    return EXIT.error;
  }
  if (options.out !== undefined && files.length > 1) {
    terminal.err(
      'error: --out takes one incident at a time: a plan file is what one approval covers\n',
    );
    return EXIT.error;
  }
  const incidents = await loadIncidents(files, aws.clock.now(), terminal);
  if (!incidents) return EXIT.error;
  const plans = await planIncidents(aws, incidents, guardrails);
  print(plans, options, terminal);
  const [only] = plans;
  const verdicts = plans.map(verdictOf);
  if (options.out !== undefined && only) await keep(only, options.out, terminal);
  if (verdicts.includes('incomplete')) return EXIT.error;
  if (verdicts.includes('steps')) return EXIT.steps;
  return verdicts.includes('left-for-people') ? EXIT.error : EXIT.ok;
}

/** Plans incidents, each in its own account. Throws AwsProblem where AWS does not even say who we are. */
export async function planIncidents(
  aws: Connection,
  incidents: readonly Incident[],
  guardrails: Guardrails,
): Promise<readonly Plan[]> {
  const there = guarded(aws, guardrails);
  const caller = await whoAmI(there);
  for (const incident of incidents) refuseOtherAccount(incident, caller);
  return Promise.all(
    incidents.map(async (incident) => {
      const inventory = await observe(there, incident, caller);
      const made = buildPlan(incident, inventory);
      const picture = { incident, steps: made.steps, inventory };
      return { ...made, findings: findingsOf(guardrails, picture, aws.clock.now()) };
    }),
  );
}

/** Plans one incident, with what the guardrails say about it. Throws as `planIncidents` does. */
export async function planIncident(
  aws: Connection,
  incident: Incident,
  { guardrails }: Pick<Policy, 'guardrails'>,
): Promise<Plan> {
  const [plan] = await planIncidents(aws, [incident], guardrails);
  if (!plan) throw new Error('one incident gives one plan');
  return plan;
}

function print(plans: readonly Plan[], { format }: PlanOptions, terminal: Terminal): void {
  switch (format) {
    case 'json':
      terminal.out(`${JSON.stringify(plans.length === 1 ? plans[0] : plans, null, 2)}\n`);
      break;
    case 'markdown':
      terminal.out(plans.map((it) => planMarkdown(it)).join('\n'));
      break;
    case 'text':
      terminal.out(plans.map((it) => planText(it, terminal.colours)).join('\n'));
      break;
  }
}

async function keep(made: Plan, out: string, terminal: Terminal): Promise<void> {
  if (verdictOf(made) === 'incomplete') {
    terminal.err(`Not written to ${out}: the plan is not complete.\n`);
    return;
  }
  await writeFile(out, `${JSON.stringify(made, null, 2)}\n`);
  const next = made.steps.length > 0 ? ` Next: staunch apply --plan ${out}` : '';
  terminal.err(`Written to ${out}.${next}\n`);
}
