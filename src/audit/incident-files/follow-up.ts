import type { IncidentFile } from '../../incident/parse.ts';
import type { Audit, Following } from '../audit.ts';
import { exposureIdentity } from '../../domain/exposure-identity.ts';
import type { Incident, Settled } from '../../domain/incident.ts';
import { followUpName, newIncident } from './new-incident.ts';
import { patchSettled } from '../../incident/patch-settled.ts';
import { canBeWritten, notNamed, patchIncident } from './patch.ts';

/** What a follow-up needs of an audit. */
export type AuditForFollowUp = Pick<
  Audit,
  'incident' | 'account' | 'from' | 'to' | 'follows' | 'coverage'
>;

/** What an audit leads to: incident files to write, and what only people can do. */
export interface FollowUp {
  readonly files: readonly WrittenFile[];
  readonly byHand: readonly ByHand[];
}

/** An incident file as it would be. */
interface WrittenFile extends IncidentFile {
  /** As it is; absent where there is none yet. */
  readonly before?: string;
  /** The account of the incident in it. */
  readonly account: string;
  readonly added: readonly Following[];
  /** The window that the audit read, where it is to stay read. */
  readonly settled?: Settled;
}

export interface ByHand {
  readonly following: Following;
  readonly toDo: string;
}

/** The incident that was audited, and what is known beside it. */
export interface Audited extends IncidentFile {
  readonly incident: Incident;
  /** The texts of the incident files beside it, by path. */
  readonly beside: ReadonlyMap<string, string>;
  /** What the other incidents name already. */
  readonly others: readonly Incident[];
  readonly now: Date;
}

/**
 * Turns what an audit says into changed incident files: the audited one, and one for each further account. `window`: what
 * the audit read, where that is to be kept.
 */
export function followUpOf(
  follows: readonly Following[],
  audited: Audited,
  window?: Settled,
): FollowUp | { readonly refusal: string } {
  const { incident, path, text, others, now } = audited;
  const open = follows.filter((it) => !others.some((other) => names(other, it)));
  const own = patchIncident({ path, text }, open, now);
  if ('refusal' in own) return own;
  const settled = window && patchSettled({ path, text: own.text }, window, now);
  if (settled && 'refusal' in settled) return settled;
  const accounts = [...new Set(open.flatMap((it) => (it.exposure ? it.account : [])))];
  const elsewhere = accounts
    .filter((account) => account !== incident.account)
    .map((account) => inAccount(account, open, audited));
  const files = [
    {
      path,
      text: settled?.text ?? own.text,
      before: text,
      account: incident.account,
      added: own.added,
      ...(window ? { settled: window } : {}),
    },
    ...elsewhere.flatMap((it) => ('refused' in it ? [] : [it])),
  ].filter((file) => file.added.length > 0 || 'settled' in file);
  return {
    files,
    byHand: [
      ...follows.flatMap((following) =>
        following.byHand === undefined ? [] : [{ following, toDo: following.byHand }],
      ),
      ...open
        .filter((it) => it.exposure !== undefined && !canBeWritten(it, incident, now))
        .map((following) => ({ following, toDo: UNWRITABLE })),
      ...elsewhere.flatMap((it) => ('refused' in it ? it.refused : [])),
    ],
  };
}

const UNWRITABLE = 'Contain it in AWS by hand: its name is none that an incident file can hold.';

function names({ account, exposures, state }: Incident, { exposure, account: where }: Following) {
  if (exposure === undefined || account !== where || state === 'restored') return false;
  const identity = exposureIdentity(exposure);
  return exposures.some((it) => exposureIdentity(it) === identity);
}

function inAccount(
  account: string,
  open: readonly Following[],
  { incident, path, beside, now }: Audited,
): WrittenFile | { readonly refused: readonly ByHand[] } {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const place = `${folder}${followUpName(incident.name, account)}.yaml`;
  const before = beside.get(place);
  const wanted = notNamed(open, { account, exposures: [] }).filter((it) =>
    canBeWritten(it, incident, now),
  );
  if (before === undefined) {
    const { text } = newIncident(incident, account, wanted);
    return { path: place, text, account, added: wanted };
  }
  const patch = patchIncident({ path: place, text: before }, wanted, now);
  if ('refusal' in patch) {
    const toDo = `Add it to an incident of account ${account}; ${place} cannot take it: ${patch.refusal}`;
    return { refused: wanted.map((following) => ({ following, toDo })) };
  }
  return { path: place, before, account, ...patch };
}
