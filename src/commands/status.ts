import { whoAmI, type CallerIdentity } from '../aws/caller.ts';
import type { Connection } from '../aws/connection.ts';
import type { Incident } from '../incident/incident.ts';
import { findIncidentFiles } from '../incident/load.ts';
import { observe } from '../inventory/observe.ts';
import { buildPlan } from '../plan/build.ts';
import { plain } from '../report/escape.ts';
import { statusText } from '../report/status-text.ts';
import { statusOf, type Status } from '../watch/status.ts';
import { EXIT } from './exit-codes.ts';
import { loadIncidents } from './load-incidents.ts';
import type { Terminal } from './terminal.ts';

/** `staunch status`: every incident file against what AWS shows. */
export async function status(
  paths: readonly string[],
  { json }: { readonly json: boolean },
  { aws, terminal }: { readonly aws: Connection; readonly terminal: Terminal },
): Promise<number> {
  const files = await findIncidentFiles(paths);
  if (files.length === 0) {
    terminal.err(`error: no incident files in ${paths.map(plain).join(', ')}\n`);
    return EXIT.error;
  }
  const incidents = await loadIncidents(files, aws.clock.now(), terminal);
  if (!incidents) return EXIT.error;
  const caller = await whoAmI(aws);
  const all = await Promise.all(incidents.map((incident) => standingOf(aws, incident, caller)));
  if (json) terminal.out(`${JSON.stringify(all, null, 2)}\n`);
  else terminal.out(statusText(all, terminal.colours));
  const fine = all.every(({ standing }) => standing === 'held' || standing === 'waiting');
  return fine ? EXIT.ok : EXIT.incomplete;
}

async function standingOf(
  aws: Connection,
  incident: Incident,
  caller: CallerIdentity,
): Promise<Status> {
  const { name, account, state } = incident;
  if (account !== caller.account) {
    const why = [`these credentials belong to account ${caller.account}`];
    return { incident: name, account, wanted: state, standing: 'unknown', why };
  }
  const inventory = await observe(aws, incident, caller);
  return statusOf(buildPlan(incident, inventory), inventory);
}
