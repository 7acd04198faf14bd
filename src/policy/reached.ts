import type { Incident } from '../domain/incident.ts';
import { namedRoles } from '../domain/named-roles.ts';
import { roleKey } from '../domain/names.ts';
import { holderOf, type Step } from '../actions/catalogue.ts';

/**
 * The roles among some steps that the incident does not name. A step says itself that it was reached, but a plan comes
 * from a comment that could be forged: no incident leads to more roles than it has sessions and instances, so claims
 * beyond that count as reached. A user never does: it is the owner of what the incident names.
 */
export function reachedHolders(
  { exposures }: Incident,
  steps: readonly Step[],
): ReadonlySet<string> {
  const roles = new Set(namedRoles({ exposures }).map(roleKey));
  const others = exposures.filter(({ kind }) => kind === 'session' || kind === 'instance').length;
  const reached = new Set<string>();
  const claimed = new Set<string>();
  for (const step of steps) {
    const holder = holderOf(step);
    if (holder === undefined || holder.includes(':user/') || roles.has(holder)) continue;
    (isReachedStep(step) ? reached : claimed).add(holder);
  }
  const sorted = [...claimed].filter((it) => !reached.has(it)).sort();
  return new Set([...reached, ...sorted.slice(others)]);
}

/** The steps on what an incident does not name, whatever it is. */
export function reachedSteps(incident: Incident, steps: readonly Step[]): ReadonlySet<Step> {
  const holders = reachedHolders(incident, steps);
  return new Set(
    steps.filter((step) => holders.has(holderOf(step) ?? '') || !isNamedCredential(step, incident)),
  );
}

// A credential is named by its id. A password has none: its user may be called otherwise by now, so the step tells.
function isNamedCredential(step: Step, { exposures }: Incident): boolean {
  switch (step.action) {
    case 'deactivate-access-key':
      return exposures.some(
        (it) => it.kind === 'access-key' && it.accessKeyId === step.accessKeyId,
      );
    case 'deactivate-ssh-key':
      return exposures.some((it) => it.kind === 'ssh-key' && it.sshKeyId === step.sshKeyId);
    case 'delete-password':
      return !isReachedStep(step) && exposures.some(({ kind }) => kind === 'console-password');
    default:
      return true;
  }
}

/** Whether a step says itself that the incident does not name what it is about. */
export function isReachedStep(step: Step): boolean {
  return 'reached' in step && step.reached === true;
}
