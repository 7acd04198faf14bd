import { actionOf, type Step } from '../../actions/catalogue.ts';
import type { Run } from '../../actions/action.ts';
import { cutoffIn } from '../../actions/reach.ts';
import { isSound, latestCutoff } from '../../domain/denials.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { Seen } from '../../inventory/picture.ts';
import { principalOf } from './context.ts';
import type { Receipt } from './receipts.ts';

/** The one cutoff of a run: made when it is first asked for, and no earlier than any that is there. */
export function oneCutoff(
  make: () => Date,
  incident: Incident,
  { holders, now }: { readonly holders: Pick<Seen, 'roles' | 'users'>; readonly now: () => Date },
): () => Date {
  // All denials share it: roles that trust each other could mint new sessions in between.
  return once(() => later(make(), ownCutoffs(incident, holders, now())));
}

/** From when on what AWS shows counts for a step: an old statement or tag must not pass for what this run wrote. */
export function sinceWhen(
  { roles, users, sessions, since }: Inventory,
  denied: readonly Receipt[],
  run: Run,
): (step: Step) => Date {
  const deniedNow = new Set(denied.map(({ step }) => principalOf(step)));
  return (step) => {
    const earliest = new Date(since);
    const principal = principalOf(step);
    const holder =
      roles.find(({ roleArn }) => roleArn === principal) ??
      users.find(({ userArn }) => userArn === principal);
    if ('instanceId' in step && holder && 'revoke' in holder && !holder.revoke) {
      const own = sessions.filter(({ userId }) => userId.endsWith(`:${step.instanceId}`));
      const issued = own.map(({ issuedAt }) => Date.parse(issuedAt ?? since));
      return new Date(Math.max(...issued, 0));
    }
    if (principal !== undefined && deniedNow.has(principal)) return run.cutoff();
    const cutoff = latestCutoff(holder?.denials ?? []);
    return actionOf(step).phase === 'renew' && cutoff && cutoff > earliest ? cutoff : earliest;
  };
}

// No cutoff moves backwards, and all are one: so this one lies no earlier than any that is there.
function later(cutoff: Date, held: readonly string[]): Date {
  return new Date(Math.max(cutoff.getTime(), ...held.map((it) => Date.parse(it))));
}

function ownCutoffs(
  incident: Incident,
  { roles, users }: Pick<Seen, 'roles' | 'users'>,
  now: Date,
): string[] {
  const holders = [...roles.roles, ...users.users];
  const cutoffs = holders.flatMap(({ denials }) => cutoffIn(denials, incident) ?? []);
  return cutoffs.filter((it) => isSound(new Date(it), now));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
