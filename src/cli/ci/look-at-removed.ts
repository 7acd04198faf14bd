import { explain } from '../terminal/explain.ts';
import { inspect } from '../../respond/inspect.ts';
import { forLog } from '../../report/escape.ts';
import { statusSentences } from '../../report/verdict-words.ts';
import type { Unsettled } from '../../report/reconcile-issue.ts';
import { bringBack, goneFrom } from '../../report/removal-words.ts';
import type { Status } from '../../respond/status.ts';
import type { Workshop } from './carry-out.ts';
import { removedIncidents, type RemovedIncident } from './removed-incidents.ts';
import { unknown, type Seen } from './seen.ts';

/**
 * Looks at the incidents whose files were removed from the default branch before they were closed, as if the files were
 * there. Nothing is done for them: nothing on the branch is approved.
 */
export async function lookAtRemoved(workshop: Workshop, base: string): Promise<readonly Seen[]> {
  const { run, context } = workshop;
  const { removed, unseen } = await removedIncidents(run.repository, base, context.aws.clock.now());
  const seen: Seen[] = [];
  for (const incident of removed) {
    if (context.stop?.aborted) break;
    seen.push(await lookAt(incident, base, workshop));
  }
  if (unseen.length === 0) return seen;
  return [...seen, seenAs(unknown('incidents that were removed', ...unseen))];
}

async function lookAt(file: RemovedIncident, base: string, workshop: Workshop): Promise<Seen> {
  const { aws, policy, terminal } = workshop.context;
  const gone = goneFrom(base, file);
  const next = bringBack(file);
  if (!('incident' in file)) {
    terminal.err(`${forLog(file.path)}: ${forLog(gone)}. ${forLog(file.why)}\n`);
    return seenAs({ ...unknown(file.path, gone, file.why), next });
  }
  const { incident } = file;
  try {
    const { plan, status } = await inspect(aws, incident, policy);
    terminal.out(`${forLog(incident.name)}: ${status.standing}, and ${forLog(gone)}\n`);
    const unsettled: Unsettled = {
      incident: incident.name,
      standing: standingOf(status),
      green: false,
      why: [gone, ...statusSentences(status)],
      next,
    };
    return { incident, outcome: { unsettled, needed: plan.steps } };
  } catch (error) {
    const why = explain(error).trim();
    terminal.err(`${forLog(incident.name)}: ${forLog(gone)}. ${why}\n`);
    return { incident, ...seenAs({ ...unknown(incident.name, gone, why), next }) };
  }
}

// However well it stands: nobody looks after it from now on.
function standingOf({ standing }: Status): Unsettled['standing'] {
  return standing === 'held' || standing === 'waiting' ? 'removed' : standing;
}

function seenAs(unsettled: Unsettled): Seen {
  return { outcome: { unsettled, needed: [] } };
}
