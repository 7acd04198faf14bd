import { awsNow } from '../aws/aws-clock.ts';
import type { Account } from './account.ts';
import type { Incident } from '../domain/incident.ts';
import { growFamily } from './family/family.ts';
import { rootsOf } from './family/roots.ts';
import { tellingRule } from './family/telling.ts';
import { trace } from './family/trace.ts';
import { openSources, unreached, unreachedAccounts } from './sources/open.ts';
import { USUAL_MS, earlier } from './times.ts';
import type { FamilyRead, Leaked } from './family-read.ts';
import type { OpenOptions } from './sources/open-options.ts';

/** With what a reading begins. */
interface Beginning extends Pick<OpenOptions, 'progress' | 'budget' | 'historyOf'> {
  readonly leaked: Leaked;
}

/** A family of which nothing is known but its roots. What it answers reads on, as long as the budget lasts. */
export function beginReading(
  aws: Account,
  incident: Incident,
  { leaked, progress, budget, historyOf }: Beginning,
): () => Promise<FamilyRead> {
  const { account: home, exposedAt } = incident;
  const window = { from: earlier(exposedAt, USUAL_MS), exposedAt, to: awsNow(aws).toISOString() };
  const roots = rootsOf(incident, { from: window.from, ...leaked });
  const family = growFamily(roots, { exposedAt, telling: tellingRule });
  const sources = openSources({ aws, home, window, progress, budget, historyOf });
  return async () => {
    const traced = await trace(family, sources.of);
    return {
      traced,
      assumptions: family.assumptions,
      window,
      sources: sources.opened(),
      notRead: [...traced.lost, ...unreached(sources)],
      closed: unreachedAccounts(sources),
    };
  };
}
