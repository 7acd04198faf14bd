import type { CredentialEntry, MintedEntry, WorldFile } from '../world-file.ts';
import { findAccessKey } from './authenticate.ts';
import type { SandboxParts } from './call.ts';
import { settle } from './ec2/settle.ts';
import { mintPast } from './mint-past.ts';
import type { Account, Instance, Session, State } from './state.ts';
import { mint } from './sts/sessions.ts';
import type { Credential, Credentials } from './credential.ts';

type Getter = () => Credential | undefined;

/** Brings the named credentials of a world to life; `plan` and `apply` are always among them. */
export function buildCredentials(sandbox: SandboxParts, world: WorldFile): Credentials {
  const first = world.accounts[0]?.id ?? '';
  const own = (name: string) => ({
    role: `arn:aws:iam::${first}:role/staunch-${name}`,
    sessionName: `staunch-${name}`,
  });
  const ofStaunch = { plan: own('plan'), apply: own('apply') };
  const entries = { ...ofStaunch, ...world.credentials };
  const built = new Map<string, Getter>();
  for (const [name, entry] of mintersFirst(entries)) {
    const minter = 'mintedBy' in entry ? built.get(entry.mintedBy)?.()?.accessKeyId : undefined;
    const job = Object.values(ofStaunch).find((it) => it === entry);
    built.set(
      name,
      job
        ? renewed(sandbox, () => roleSession(sandbox, name, job))
        : resolve(sandbox, name, { entry, minter }),
    );
  }
  return new Map(Object.keys(entries).map((name) => [name, () => built.get(name)?.()]));
}

// A world may name a session before the credential that minted it; the order is kept otherwise.
function mintersFirst(
  entries: Readonly<Record<string, CredentialEntry>>,
): ReadonlyMap<string, CredentialEntry> {
  const sorted = new Map<string, CredentialEntry>();
  const add = (name: string): void => {
    const entry = entries[name];
    if (!entry || sorted.has(name)) return;
    if ('mintedBy' in entry) add(entry.mintedBy);
    sorted.set(name, entry);
  };
  Object.keys(entries).forEach(add);
  return sorted;
}

function resolve(
  sandbox: SandboxParts,
  name: string,
  { entry, minter }: { entry: CredentialEntry; minter: string | undefined },
): Getter {
  if ('mintedBy' in entry) {
    const session = mintPast(sandbox, entry, { name, minter: minter ?? '' });
    return () => credentialOf(session);
  }
  if ('accessKey' in entry) {
    const found = findAccessKey(sandbox.state, entry.accessKey);
    if (!found)
      throw new Error(`credential ${name}: no user of this world has the key ${entry.accessKey}`);
    return () => ({ accessKeyId: found.key.id, secretAccessKey: found.key.secret });
  }
  if ('role' in entry) {
    const session = roleSession(sandbox, name, entry);
    return () => credentialOf(session);
  }
  return ofInstance(sandbox, name, entry);
}

function ofInstance(
  sandbox: SandboxParts,
  name: string,
  entry: Extract<CredentialEntry, { instance: string }>,
): Getter {
  const { account, instance } = findInstance(sandbox.state, name, entry.instance);
  const current = (): Credential | undefined => {
    settle(sandbox, account, instance, sandbox.clock.now());
    const session = sandbox.state.sessions.get(instance.session ?? '');
    return session && credentialOf(session);
  };
  if (entry.live) return current;
  const copy = current();
  if (!copy)
    throw new Error(`credential ${name}: ${entry.instance} holds no credentials at the start`);
  return () => copy;
}

function roleSession(
  sandbox: SandboxParts,
  name: string,
  entry: Exclude<Extract<CredentialEntry, { role: string }>, MintedEntry>,
): Session {
  const account = sandbox.state.accounts.get(entry.role.split(':')[4] ?? '');
  const role = [...(account?.roles.values() ?? [])].find(({ arn }) => arn === entry.role);
  if (!account || !role)
    throw new Error(`credential ${name}: this world has no role ${entry.role}`);
  const of = { kind: 'role', roleName: role.name, sessionName: entry.sessionName } as const;
  const issuedAt = entry.issuedAt ? new Date(entry.issuedAt) : sandbox.clock.now();
  return mint(sandbox, account.id, of, { issuedAt, seconds: role.maxSessionSeconds });
}

// A job asks for credentials when it begins, and gets some that last: as long as this at least.
const LEFT_AT_LEAST_MS = 30 * 60_000;

function renewed({ clock }: SandboxParts, begin: () => Session): Getter {
  let session = begin();
  return () => {
    const left = session.expiresAt.getTime() - clock.now().getTime();
    if (left < LEFT_AT_LEAST_MS) session = begin();
    return credentialOf(session);
  };
}

function findInstance(
  state: State,
  name: string,
  id: string,
): { account: Account; instance: Instance } {
  for (const account of state.accounts.values()) {
    const instance = account.instances.get(id);
    if (instance) return { account, instance };
  }
  throw new Error(`credential ${name}: this world has no instance ${id}`);
}

function credentialOf(session: Session): Credential {
  return {
    accessKeyId: session.accessKeyId,
    secretAccessKey: session.secret,
    sessionToken: session.token,
    expiration: session.expiresAt.toISOString(),
  };
}
