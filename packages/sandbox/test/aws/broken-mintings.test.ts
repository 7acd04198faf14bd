import { describe, expect, it } from 'vitest';
import type { CredentialEntry } from '../../src/world-file.ts';
import { ADA_KEY, anAws, app, aWorld, roleArn, WEB } from './an-aws.ts';
import { aRole } from './assuming.ts';

const ada = { accessKey: ADA_KEY };
const issuedAt = '2026-11-22T09:00:00Z';
const s1 = { mintedBy: 'ada', role: 'deploy', sessionName: 's1', issuedAt };
const own = { mintedBy: 'ada', getSessionToken: true as const, issuedAt };
const guest = { mintedBy: 'ada', federation: 'guest', issuedAt };

function build(credentials: Record<string, CredentialEntry>) {
  const roles = [app, aRole('deploy')];
  return anAws({
    roles,
    world: { ...aWorld(), accounts: aWorld({ roles }).accounts, credentials },
  });
}

describe('when a minted credential does not hold together', () => {
  it.each<[string, Record<string, CredentialEntry>]>([
    [
      '/credentials/x/mintedBy names no credential of this world: eve',
      { x: { ...s1, mintedBy: 'eve' } },
    ],
    [
      '/credentials/x/mintedBy comes back to itself: x by y by x',
      { x: { ...s1, mintedBy: 'y' }, y: { ...s1, mintedBy: 'x' } },
    ],
    ['/credentials/x/mintedBy comes back to itself: x by x', { x: { ...s1, mintedBy: 'x' } }],
    ['/credentials/x/role names no role of this world: nope', { ada, x: { ...s1, role: 'nope' } }],
    [
      `/credentials/x/role names no role of this world: ${roleArn('deploy', '999999999999')}`,
      { ada, x: { ...s1, role: roleArn('deploy', '999999999999') } },
    ],
    [
      "/credentials/x/issuedAt lies after the world's now",
      { ada, x: { ...s1, issuedAt: '2026-11-22T09:20:01Z' } },
    ],
    [
      '/credentials/y/issuedAt lies before x was issued: 2026-11-22T08:59:59Z',
      { ada, x: s1, y: { ...s1, mintedBy: 'x', issuedAt: '2026-11-22T08:59:59Z' } },
    ],
    [
      '/credentials/x/issuedAt lies before web was issued',
      { web: { instance: WEB }, x: { ...s1, mintedBy: 'web', issuedAt: '2026-11-22T08:19:59Z' } },
    ],
    ['/credentials/x/issuedAt lies before plan was issued', { x: { ...s1, mintedBy: 'plan' } }],
    [
      "/credentials/y/mintedBy must name a user's access key: x",
      { ada, x: s1, y: { ...own, mintedBy: 'x' } },
    ],
    [
      "/credentials/y/mintedBy must name a user's access key: x",
      { ada, x: own, y: { ...guest, mintedBy: 'x' } },
    ],
    [
      '/credentials/y/mintedBy names a federated session',
      { ada, x: guest, y: { ...s1, mintedBy: 'x' } },
    ],
    [
      '/credentials/x/region is off in every account: eu-west-3',
      { ada, x: { ...s1, region: 'eu-west-3' } },
    ],
    ['/credentials/x/policy is no policy: ', { ada, x: { ...guest, policy: { Statement: [] } } }],
  ])('it is refused: %s', (message, credentials) => {
    expect(() => build(credentials)).toThrow(message);
  });

  it.each<[string, Record<string, CredentialEntry>]>([
    [
      'credential x: The requested DurationSeconds exceeds',
      { ada, x: { ...s1, durationSeconds: 3601 } },
    ],
    [
      '/credentials/x/sessionName must have 2 characters or more',
      { ada, x: { ...s1, sessionName: 'a b' } },
    ],
    [
      'credential y: x had expired by 2026-11-22T09:00:00Z',
      { ada, x: { ...s1, issuedAt: '2026-11-22T08:00:00Z' }, y: { ...s1, mintedBy: 'x' } },
    ],
  ])('what STS would refuse is refused: %s', (message, credentials) => {
    expect(() => build(credentials)).toThrow(message);
  });
});
