import { incidentsAt, isInPlace, textAt } from '../../github/changes.ts';
import type { Repository } from '../../github/repository.ts';
import type { Audited } from '../../audit/incident-files/follow-up.ts';
import type { Incident } from '../../domain/incident.ts';
import { type IncidentFile, parseIncident } from '../../incident/parse.ts';

/** The incidents of one commit. */
interface AuditedAt {
  /** Those that are to be contained, the latest first by their names. */
  readonly audited: readonly Audited[];
  readonly broken: readonly Broken[];
}

interface Broken {
  readonly path: string;
  readonly why: string;
}

type Sound = IncidentFile & { readonly incident: Incident };

/** Reads all incidents at a commit: what one of them lacks another one may name. */
export async function auditedAt(
  repository: Repository,
  commit: string,
  now: Date,
): Promise<AuditedAt> {
  const paths = [...(await incidentsAt(repository, commit)).keys()].filter(isInPlace).sort();
  const read = await Promise.all(
    paths.map(async (path): Promise<Sound | Broken> => {
      const content = await textAt(repository, path, commit);
      if ('refusal' in content) return { path, why: content.refusal };
      const { incident, problems } = parseIncident(content.text, path, now);
      if (incident) return { path, text: content.text, incident };
      return { path, why: problems.map(({ message }) => message).join(' ') };
    }),
  );
  const sound = read.flatMap((it) => ('why' in it ? [] : [it]));
  const beside = new Map(sound.map(({ path, text }) => [path, text]));
  const audited = sound
    .filter(({ incident }) => incident.state === 'contained')
    .map((one): Audited => {
      const others = sound.filter(({ path }) => path !== one.path);
      return { ...one, beside, others: others.map(({ incident }) => incident), now };
    });
  return { audited: audited.reverse(), broken: read.flatMap((it) => ('why' in it ? [it] : [])) };
}
