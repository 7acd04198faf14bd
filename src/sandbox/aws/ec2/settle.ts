import type { SandboxParts } from '../call.ts';
import type { Account, Instance } from '../state.ts';
import { handOutSession } from './hand-out-session.ts';

type Parts = Pick<SandboxParts, 'state' | 'ids' | 'events'>;

// AWS: new credentials are there at least five minutes before the old ones expire.
const RENEWED_BEFORE_MS = 5 * 60_000;

/** Brings every instance up to now, so that CloudTrail shows what happened even if nobody looked. */
export function settleAll(sandbox: Parts, now: Date): void {
  for (const account of sandbox.state.accounts.values()) {
    for (const instance of account.instances.values()) settle(sandbox, account, instance, now);
  }
}

/** Ends a transition that is over by now, and renews what the instance holds before it expires. */
export function settle(sandbox: Parts, account: Account, instance: Instance, now: Date): void {
  endTransition(sandbox, account, instance, now);
  if (instance.association?.state !== 'associated') return;
  let held = sandbox.state.sessions.get(instance.session ?? '');
  while (held && now.getTime() >= held.expiresAt.getTime() - RENEWED_BEFORE_MS) {
    const at = new Date(held.expiresAt.getTime() - RENEWED_BEFORE_MS);
    held = handOutSession(sandbox, account, instance, at);
  }
}

function endTransition(sandbox: Parts, account: Account, instance: Instance, now: Date): void {
  const { association } = instance;
  if (!association || association.state === 'associated' || now < association.settlesAt) return;
  if (association.state === 'disassociating') {
    instance.association = undefined;
    return;
  }
  instance.association = { ...association, state: 'associated' };
  handOutSession(sandbox, account, instance, association.settlesAt);
}
