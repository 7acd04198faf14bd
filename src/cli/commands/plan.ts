import { existsSync } from 'node:fs';
import { readOwnFile } from '../../disk/read-file.ts';
import { refuseObstacle, writeOwnFile } from '../../disk/write-file.ts';
import { accessFor, callerOf, type Access } from '../../policy/access.ts';
import { NO_GUARDRAILS } from '../../policy/guardrails.ts';
import { entryRefusals, refusals } from '../../policy/judge.ts';
import { findIncidentFiles } from '../../incident/load.ts';
import type { Plan } from '../../actions/catalogue.ts';
import { plain } from '../../report/escape.ts';
import { planMarkdown } from '../../report/plan-markdown.ts';
import { planText } from '../../report/terminal.ts';
import { nothingSeen, planHeadline } from '../../report/words.ts';
import { awsSettings } from '../terminal/aws-settings.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import { EXIT } from '../terminal/exit-codes.ts';
import { explainAfter } from '../terminal/explain.ts';
import { loadIncidents } from '../edge/load-incidents.ts';
import { toldReadings } from '../terminal/reading-lines.ts';
import { planIncidents } from '../../respond/plan-incidents.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface PlanOptions {
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
  if (options.out !== undefined) {
    refuseObstacle({ path: options.out }, 'Give another name with --out.');
    if (isSomethingElse(options.out)) {
      terminal.err(
        `error: ${plain(options.out)} is there and is no plan: nothing was written over it. Give another name with --out.\n`,
      );
      return EXIT.error;
    }
  }
  const incidents = await loadIncidents(files, aws.clock.now(), terminal);
  if (!incidents) return EXIT.error;
  const lines = await terminal.lines();
  const readings = toldReadings(terminal.err, aws.clock, lines);
  const planned = await planIncidents(aws, incidents, guardrails, { readings }).finally(lines.stop);
  const plans = planned.flatMap((it) => ('plan' in it ? [it.plan] : []));
  const failed = planned.flatMap((it) => ('plan' in it ? [] : [it]));
  if (options.format === 'text') await tellAsWhom(plans, aws, terminal);
  if (plans.length > 0) print(plans, { ...options, many: incidents.length > 1 }, terminal);
  for (const { incident, error } of failed)
    terminal.err(explainAfter(`${incident.name} was not planned: `, error));
  const [only] = plans;
  const verdicts = plans.map(planHeadline);
  if (options.out !== undefined && only) keep(only, options.out, terminal);
  if (failed.length > 0 || verdicts.includes('incomplete')) return EXIT.error;
  if (plans.some(({ findings }) => refusals(findings).length > 0)) return EXIT.error;
  if (plans.some(({ steps }) => steps.length > 0)) return EXIT.steps;
  if (plans.some(({ findings }) => entryRefusals(findings).length > 0)) return EXIT.error;
  return verdicts.includes('left-for-people') ? EXIT.error : EXIT.ok;
}

// Another account or other rights than were meant show at once; where nothing could be seen, also where those came from.
async function tellAsWhom(
  plans: readonly Plan[],
  aws: Access,
  terminal: Pick<Terminal, 'err'>,
): Promise<void> {
  const callers = plans.map(({ incident }) => callerOf(accessFor(aws, incident)));
  const arns = (await Promise.all(callers).catch(() => [])).map(({ arn }) => arn);
  for (const arn of new Set(arns)) terminal.err(`${plain(`as ${arn}`)}\n`);
  if (plans.some((it) => planHeadline(it) === 'incomplete'))
    terminal.err(`${plain(awsSettings(process.env))}\n`);
}

// A slip at the keyboard must not cost an incident file.
function isSomethingElse(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    return (JSON.parse(readOwnFile(path)) as { kind?: unknown } | null)?.kind !== 'Plan';
  } catch {
    return true;
  }
}

function print(
  plans: readonly Plan[],
  { format, many }: PlanOptions & { readonly many: boolean },
  terminal: Terminal,
): void {
  switch (format) {
    case 'json':
      terminal.out(`${JSON.stringify(many ? plans : plans[0], null, 2)}\n`);
      break;
    case 'markdown':
      terminal.out(plans.map((it) => planMarkdown(it)).join('\n'));
      break;
    case 'text':
      terminal.out(plans.map((it) => planText(it, terminal.colours)).join('\n'));
      break;
  }
}

function keep(made: Plan, out: string, terminal: Terminal): void {
  if (planHeadline(made) === 'incomplete') {
    terminal.err(`Not written to ${out}: ${nothingSeen(made.errors)}.\n`);
    return;
  }
  writeOwnFile({ path: out }, `${JSON.stringify(made, null, 2)}\n`);
  const denied = refusals(made.findings).length > 0;
  const next = denied
    ? ' It cannot be applied: a guardrail refuses it.'
    : made.steps.length > 0
      ? ` Next: ${plain(terminal.typed('apply', '--plan', out))}`
      : '';
  terminal.err(`Written to ${out}.${next}\n`);
}
