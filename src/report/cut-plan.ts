import type { Plan, Step } from '../actions/catalogue.ts';
import { count } from '../domain/count.ts';
import type { IncidentFile } from '../incident/parse.ts';
import { incidentsForRoles } from '../incident/for-one-role.ts';
import { byPart } from '../policy/named-part.ts';
import { forLog, forMarkdown } from './escape.ts';

/** What a plan leaves out, because its comments have no room for it, and the incidents that bring it. */
export interface CutPlan {
  readonly incident: string;
  readonly steps: number;
  /** Whether the incident names any of it: then its people wait for it. */
  readonly isNamed: boolean;
  readonly files: readonly IncidentFile[];
}

/** Cuts what was left out into incidents of their own, one for each role; nothing where nothing was. */
export function cutPlan(plan: Plan, leftOut: readonly Step[]): CutPlan[] {
  if (leftOut.length === 0) return [];
  const named = new Set(byPart(plan).named);
  const roles = leftOut.flatMap((step) => ('roleArn' in step ? [step.roleArn] : []));
  return [
    {
      incident: plan.incident.name,
      steps: leftOut.length,
      isNamed: leftOut.some((step) => named.has(step)),
      files: incidentsForRoles(plan.incident, [...new Set(roles)]),
    },
  ];
}

/** For a log: which files are to be written. Each line is escaped. */
export function cutPlanLines(cut: readonly CutPlan[]): string[] {
  return cut.flatMap(({ incident, steps, files }) => [
    `warning: ${forLog(incident)}: ${count(steps, 'step')} left out, for five comments have no room for them. Merging does the others.`,
    `    For these, open pull requests with the incident files that the job summary shows:`,
    ...files.map(({ path }) => `    incidents/${forLog(path)}`),
  ]);
}

/** For a job summary: the files themselves. */
export function cutPlanMarkdown(cut: readonly CutPlan[]): string[] {
  return cut.flatMap(({ incident, steps, files }) => [
    `### ${forMarkdown(incident)}: ${count(steps, 'step')} left out`,
    '',
    'Five comments have no room for them, and merging does not do them. An incident file for each role:',
    '',
    // Indented, a line of it can end nothing.
    ...files.flatMap(({ path, text }) => [
      `<details><summary>incidents/${forMarkdown(path)}</summary>`,
      '',
      ...text
        .trimEnd()
        .split('\n')
        .map((line) => `    ${line}`),
      '',
      '</details>',
      '',
    ]),
  ]);
}
