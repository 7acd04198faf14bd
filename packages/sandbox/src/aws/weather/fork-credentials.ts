import type { SandboxParts } from '../call.ts';
import { settle } from '../ec2/settle.ts';
import type { CredentialEntry, WorldFile } from '../../world-file.ts';
import type { Credential, Credentials } from '../credential.ts';

/** Credentials by name that never change; a live one is not among them. */
export type FixedCredentials = ReadonlyMap<string, Credential | undefined>;

/** What each name stands for as long as the sandbox lasts; live ones are left to each fork. */
export function fixedCredentials(world: WorldFile, credentials: Credentials): FixedCredentials {
  const fixed = [...credentials].filter(([name]) => liveInstance(world, name) === undefined);
  return new Map(fixed.map(([name, read]) => [name, read()]));
}

/** The same names in a fork, the live ones read from its own instances. */
export function forkedCredentials(
  parts: SandboxParts,
  world: WorldFile,
  fixed: FixedCredentials,
): Credentials {
  const all = new Map([...fixed].map(([name, credential]) => [name, () => credential]));
  for (const name of Object.keys(world.credentials ?? {})) {
    const instance = liveInstance(world, name);
    if (instance !== undefined) all.set(name, () => heldBy(parts, instance));
  }
  return all;
}

function liveInstance({ credentials = {} }: WorldFile, name: string): string | undefined {
  const entry: CredentialEntry | undefined = credentials[name];
  return entry && 'instance' in entry && entry.live ? entry.instance : undefined;
}

function heldBy(parts: SandboxParts, id: string): Credential | undefined {
  const { state, clock } = parts;
  for (const account of state.accounts.values()) {
    const instance = account.instances.get(id);
    if (!instance) continue;
    settle(parts, account, instance, clock.now());
    const session = state.sessions.get(instance.session ?? '');
    if (!session) return undefined;
    const { accessKeyId, secret: secretAccessKey, token: sessionToken, expiresAt } = session;
    return { accessKeyId, secretAccessKey, sessionToken, expiration: expiresAt.toISOString() };
  }
  return undefined;
}
