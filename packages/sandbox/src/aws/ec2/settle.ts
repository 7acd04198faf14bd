import type { SandboxParts } from '../call.ts';
import type { Account, Instance } from '../state.ts';
import { handOutSession } from './hand-out-session.ts';

type Parts = Pick<SandboxParts, 'state' | 'ids' | 'events'>;

// AWS: new credentials are there at least five minutes before the old ones expire.
const RENEWED_BEFORE_MS = 5 * 60_000;

// AWS: terminated instances remain visible for about an hour.
const SHOWN_WHEN_TERMINATED_MS = 3_600_000;

/** The states that do not last, and what they become. */
export const FOLLOWS: Readonly<Partial<Record<Instance['state'], Instance['state']>>> = {
  pending: 'running',
  stopping: 'stopped',
  'shutting-down': 'terminated',
};

/** Brings every instance up to now, so that CloudTrail shows what happened even if nobody looked. */
export function settleAll(sandbox: Parts, now: Date): void {
  for (const account of sandbox.state.accounts.values()) {
    for (const instance of account.instances.values()) settle(sandbox, account, instance, now);
  }
}

/** Ends the transitions that are over by now, and renews what the instance holds before it expires. */
export function settle(sandbox: Parts, account: Account, instance: Instance, now: Date): void {
  for (let end = firstOver(instance, now); end; end = firstOver(instance, now)) {
    end(sandbox, account, instance);
  }
  if (instance.association?.state !== 'associated') return;
  let held = sandbox.state.sessions.get(instance.session ?? '');
  while (held && now.getTime() >= held.expiresAt.getTime() - RENEWED_BEFORE_MS) {
    const at = new Date(held.expiresAt.getTime() - RENEWED_BEFORE_MS);
    held = handOutSession(sandbox, account, instance, at);
  }
}

type End = (sandbox: Parts, account: Account, instance: Instance) => void;

// In the order in which they end: an instance gets a session once it both runs and has its profile.
function firstOver({ association, stateSettlesAt }: Instance, now: Date): End | undefined {
  const isMoving = association !== undefined && association.state !== 'associated';
  const moments: [Date | undefined, End][] = [
    [stateSettlesAt, endOfState],
    [isMoving ? association.settlesAt : undefined, endOfAssociation],
  ];
  return moments
    .flatMap(([at, end]) => (at !== undefined && at <= now ? [{ at, end }] : []))
    .sort((a, b) => a.at.getTime() - b.at.getTime())[0]?.end;
}

function endOfState(sandbox: Parts, account: Account, instance: Instance): void {
  const at = instance.stateSettlesAt;
  if (instance.state === 'terminated') {
    instance.stateSettlesAt = undefined;
    account.instances.delete(instance.id);
    return;
  }
  instance.state = FOLLOWS[instance.state] ?? instance.state;
  instance.stateSettlesAt = undefined;
  if (at && instance.state === 'terminated') {
    instance.association = undefined;
    instance.stateSettlesAt = new Date(at.getTime() + SHOWN_WHEN_TERMINATED_MS);
  }
  if (at && instance.association?.state === 'associated') {
    handOutSession(sandbox, account, instance, at);
  }
}

function endOfAssociation(sandbox: Parts, account: Account, instance: Instance): void {
  const { association } = instance;
  if (!association) return;
  if (association.state === 'disassociating') {
    instance.association = undefined;
    return;
  }
  instance.association = { ...association, state: 'associated' };
  handOutSession(sandbox, account, instance, association.settlesAt);
}
