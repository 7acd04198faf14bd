import { type IncidentFile, parseIncident } from '../../incident/parse.ts';
import type { Following } from '../audit.ts';
import { addExposures } from './add-exposures.ts';
import { exposureIdentity } from '../../domain/exposure-identity.ts';
import type { Incident } from '../../domain/incident.ts';
import { newIncident } from './new-incident.ts';

/** What became of an incident file. */
interface Patch {
  readonly text: string;
  /** What was added; the others of them stand there already, or cannot be written. */
  readonly added: readonly Following[];
}

/**
 * Adds to an incident file what it does not name yet: comments, order and indentation stay. Doing it twice is doing
 * it once. What Staunch has no remedy for, or belongs to another account, is passed over.
 */
export function patchIncident(
  { path, text }: IncidentFile,
  followings: readonly Following[],
  now: Date,
): Patch | { readonly refusal: string } {
  const { incident, problems } = parseIncident(text, path, now);
  if (!incident) {
    const [first] = problems.filter(({ severity }) => severity === 'error');
    return {
      refusal: `the file is not sound: ${first?.message ?? ''} Validating it shows all of it`,
    };
  }
  if (incident.state !== 'contained') {
    return {
      refusal: `the incident is to be ${incident.state}: only to one that is to be contained something is added`,
    };
  }
  const added = notNamed(followings, incident).filter((it) => canBeWritten(it, incident, now));
  if (added.length === 0) return { text, added };
  const patched = addExposures(text, added);
  const again = parseIncident(patched, path, now);
  const wanted = [...incident.exposures, ...added.flatMap(({ exposure }) => exposure ?? [])];
  if (JSON.stringify(again.incident?.exposures) === JSON.stringify(wanted))
    return { text: patched, added };
  const why = again.problems.find(({ severity }) => severity === 'error')?.message;
  return { refusal: `with what follows it would not be a sound incident: ${why ?? 'no list'}` };
}

/** Of what follows in the incident's own account: what can be named, and is not. Each thing once. */
export function notNamed(
  followings: readonly Following[],
  { account, exposures }: Pick<Incident, 'account' | 'exposures'>,
): Following[] {
  const named = new Set(exposures.map(exposureIdentity));
  return followings.filter(({ exposure, account: where }) => {
    if (exposure === undefined || where !== account) return false;
    const identity = exposureIdentity(exposure);
    return !named.has(identity) && named.add(identity) !== undefined;
  });
}

/** Whether an incident file may hold it: names in CloudTrail need not be what the schema takes. */
export function canBeWritten(following: Following, like: Incident, now: Date): boolean {
  const { path, text } = newIncident(like, following.account, [following]);
  return parseIncident(text, path, now).incident?.exposures.length === 1;
}
