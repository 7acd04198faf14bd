import type { Incident } from './incident.ts';

/** The roles that an incident names by their ARN: by themselves, or as those of instances. */
export function namedRoles({ exposures }: Pick<Incident, 'exposures'>): string[] {
  const named = exposures.flatMap((it) =>
    it.kind === 'role' || it.kind === 'instance' ? (it.roleArn ?? []) : [],
  );
  return [...new Set(named)];
}
