import type { RoleEntry, Sandbox, WorldFile } from '@staunch/sandbox';
import { elementIn, rawCall, type Signer } from '../../chaos/thief/raw-call.ts';
import { allowing, trusting } from '../../packages/sandbox/test/aws/policies.ts';
import { ACCOUNT, aWorld, KEY, ROLE } from './worlds.ts';

// A leaked key, a named role, and a role behind it; each of the two roles may assume the other one.

export const HELD = `arn:aws:iam::${ACCOUNT}:role/held-back`;
export const OTHER = '444455556666';
export const THEIRS = `arn:aws:iam::${OTHER}:role/theirs`;

const may = { may: allowing(['ec2:Describe*', 'sts:AssumeRole']) };

const role = (name: string, ...AWS: string[]): RoleEntry => ({
  ...{ name, policies: may, maxSessionSeconds: 43_200 },
  trust: {
    Version: '2012-10-17',
    Statement: [
      ...[trusting({ AWS }), trusting({ Service: 'ec2.amazonaws.com' })].flatMap(
        ({ Statement }) => Statement,
      ),
    ],
  },
});
const USER = `arn:aws:iam::${ACCOUNT}:user/ci-deploy`;

export interface Setting {
  /** The role that the named one leads to, and that may assume it. */
  readonly onward?: string;
  readonly instances?: Parameters<typeof aWorld>[0];
  readonly roles?: readonly RoleEntry[];
  /** When the onward role was assumed. */
  readonly at?: string;
}

export function twoRoles({
  onward = HELD,
  instances = [],
  roles = [],
  at,
}: Setting = {}): WorldFile {
  const own = [role('app', USER, onward), ...roles];
  const [, name = ''] = onward.split('/');
  const behind = role(name, ROLE);
  const isForeign = onward === THEIRS;
  const world = aWorld(instances, {
    users: [{ name: 'ci-deploy', accessKeys: [{ id: KEY }], policies: may }],
    roles: [...own, ...(isForeign ? [] : [behind])],
    instanceProfiles: [
      { name: 'app-web', role: 'app' },
      ...(isForeign ? [] : [{ name: 'held-back', role: 'held-back' }]),
    ],
  });
  return {
    ...world,
    accounts: [...world.accounts, ...(isForeign ? [{ id: OTHER, roles: [behind] }] : [])],
    credentials: {
      leaked: { accessKey: KEY },
      app: {
        ...{ mintedBy: 'leaked', role: 'app', sessionName: 'thief' },
        issuedAt: '2026-11-22T08:56:00Z',
      },
      onward: {
        ...{ mintedBy: 'app', role: isForeign ? THEIRS : name, sessionName: 'thief' },
        issuedAt: at ?? '2026-11-22T08:57:00Z',
      },
    },
  };
}

/** The thief's new session of a role; undefined where AWS refuses it. */
export async function assume(
  sandbox: Sandbox,
  by: Signer,
  RoleArn: string,
): Promise<Signer | undefined> {
  const input = { Action: 'AssumeRole', RoleArn, RoleSessionName: 'thief' };
  const { ok, body } = await rawCall(sandbox.aws, by, { service: 'sts', input });
  const [accessKeyId, sessionToken] = ['AccessKeyId', 'SessionToken'].map((it) =>
    elementIn(body, it),
  );
  return ok && accessKeyId && sessionToken ? { accessKeyId, sessionToken } : undefined;
}
