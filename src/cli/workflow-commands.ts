import type { Command } from 'commander';
import type { Cancellable } from './ci/attend-job.ts';
import { machineClock } from './edge/connect.ts';
import { context, env, run, terminal } from './here.ts';

async function ciContext(role?: 'planRole' | 'applyRole') {
  const { readPolicy } = await import('./edge/read-policy.ts');
  return { ...(await context(role)), policy: readPolicy() };
}

// A cancelled job gets SIGINT, and some seconds to end well.
async function cancellable(
  command: (context: Awaited<ReturnType<typeof ciContext>> & Cancellable) => Promise<number>,
): Promise<number> {
  const { attendJob } = await import('./ci/attend-job.ts');
  const context = await ciContext('applyRole');
  return attendJob(context, (attended) => command({ ...context, ...attended }));
}

function ci(program: Command): void {
  const group = program.command('ci').description('what the GitHub workflows run');

  group
    .command('plan')
    .description('for a pull request: validate and plan its incidents, keep one comment up to date')
    .action(async () => {
      const { ciPlan } = await import('./ci/plan.ts');
      await run(ciPlan(env, await ciContext()));
    });

  group
    .command('apply')
    .description(
      'for a push to the default branch, or one incident by its name: apply what was approved, comment the result',
    )
    .action(async () => {
      // GitHub is asked before the rest is loaded: its answers take longest.
      const { beginApply } = await import('./ci/begin.ts');
      const begun = beginApply(env, { aws: { clock: machineClock }, terminal });
      const { ciApply } = await import('./ci/apply.ts');
      await run(cancellable((context) => ciApply(env, context, begun)));
    });

  group
    .command('reconcile')
    .description(
      'on a schedule: do again what was approved and is not so, report the rest as one issue; exit 3 if not all could be read or done',
    )
    .action(async () => {
      const { ciReconcile } = await import('./ci/reconcile.ts');
      await run(cancellable((context) => ciReconcile(env, context)));
    });

  group
    .command('contain-now')
    .description(
      'by hand: do at once what an unreviewed pull request asks for, as far as policy/contain-now.yaml allows it',
    )
    .action(async () => {
      const { ciContainNow } = await import('./ci/contain-now.ts');
      await run(cancellable((context) => ciContainNow(env, context)));
    });

  group
    .command('follow-up')
    .description(
      'on a schedule, or for one incident by its name: propose what the audits found as pull requests; exit 3 if not' +
        ' all could be read or proposed',
    )
    .action(async () => {
      const { ciFollowUp } = await import('./ci/follow-up.ts');
      const { auditIncident } = await import('../audit/audit-incident.ts');
      const here = await ciContext();
      await run(
        ciFollowUp(env, { ...here, audit: (incident) => auditIncident(here.aws, incident) }),
      );
    });
}

/** What the GitHub workflows run. */
export const workflowCommands = [ci];
