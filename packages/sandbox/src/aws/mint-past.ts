import type { MintedEntry } from '../world-file.ts';
import { callerBehind } from './authenticate.ts';
import type { Caller, SandboxParts } from './call.ts';
import { recordsOf } from './cloudtrail/records.ts';
import { AwsFault } from './fault.ts';
import { noteUse } from './note-use.ts';
import { pastRequest } from './past-events.ts';
import { ALLOW_ALL } from './policy/allow-all.ts';
import type { Session, State } from './state.ts';
import { assumed, checkSessionName, type FoundRole } from './sts/assume-role.ts';
import { federatedSession, ownSession, type Minted } from './sts/user-sessions.ts';

/**
 * Mints a session as STS did at a moment before now, and leaves the event of it in CloudTrail. Policies
 * are not asked: the world says that it happened, and they may have changed since.
 */
export function mintPast(
  sandbox: SandboxParts,
  entry: MintedEntry,
  { name, minter }: { readonly name: string; readonly minter: string },
): Session {
  try {
    return execute(sandbox, entry, minter);
  } catch (error) {
    if (!(error instanceof AwsFault)) throw error;
    throw new Error(`credential ${name}: ${error.message}`, { cause: error });
  }
}

function execute(sandbox: SandboxParts, entry: MintedEntry, minter: string): Session {
  const now = new Date(entry.issuedAt);
  const caller = callerBehind(sandbox.state, minter);
  if (!caller) throw new AwsFault('InvalidClientTokenId', `${entry.mintedBy} holds nothing then`);
  if (caller.session && now >= caller.session.expiresAt) {
    throw new AwsFault('ExpiredToken', `${entry.mintedBy} had expired by ${entry.issuedAt}`);
  }
  const { name, input, minted } = ask({ sandbox, caller, now }, entry);
  const place = { service: 'sts', region: entry.region ?? 'us-east-1' };
  noteUse(sandbox.state, caller, place, now);
  const { output } = minted;
  const ids = { requestId: sandbox.ids.uuid(), eventId: sandbox.ids.uuid() };
  const call = { caller, ...place, name, input, output, fault: undefined, ...ids, at: now };
  for (const record of recordsOf(sandbox, call, pastRequest(entry))) sandbox.events.add(record);
  return minted.session;
}

interface Asking {
  readonly sandbox: SandboxParts;
  readonly caller: Caller;
  readonly now: Date;
}

interface Asked {
  readonly name: string;
  readonly input: object;
  readonly minted: Minted;
}

function ask(asking: Asking, entry: MintedEntry): Asked {
  const { durationSeconds: seconds } = entry;
  const duration = seconds === undefined ? {} : { DurationSeconds: seconds };
  if ('getSessionToken' in entry) {
    return { name: 'GetSessionToken', input: duration, minted: ownSession(asking, duration) };
  }
  if ('federation' in entry) {
    // Nobody asks for a federated session that may do nothing.
    const Policy = JSON.stringify(entry.policy ?? ALLOW_ALL);
    const input = { Name: entry.federation, Policy, ...duration };
    return { name: 'GetFederationToken', input, minted: federatedSession(asking, input) };
  }
  if (asking.caller.session?.of.kind === 'federated') {
    throw new AwsFault('AccessDenied', 'Cannot call AssumeRole with session credentials', 403);
  }
  const found = roleOf(asking.sandbox.state, asking.caller, entry.role);
  const input = { RoleArn: found.role.arn, RoleSessionName: entry.sessionName, ...duration };
  checkSessionName(input);
  return { name: 'AssumeRole', input, minted: assumed(asking, input, found) };
}

function roleOf(state: State, caller: Caller, named: string): FoundRole {
  const isArn = named.startsWith('arn:');
  const account = isArn ? state.accounts.get(named.split(':')[4] ?? '') : caller.account;
  const roles = [...(account?.roles.values() ?? [])];
  const role = roles.find(({ arn, name }) =>
    isArn ? arn === named : name.toLowerCase() === named.toLowerCase(),
  );
  if (account && role) return { role, account };
  throw new AwsFault('AccessDenied', `this world has no role ${named}`, 403);
}
