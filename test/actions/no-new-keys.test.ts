import { describe, expect, it } from 'vitest';
import { keysMadeSince, type NoNewKeys } from '../../src/actions/no-new-keys.ts';
import type { NewKeys } from '../../src/actions/action.ts';
import { connect, sandboxOf } from '../support/play.ts';
import { ACCOUNT, anIncident, aWorld, KEY } from '../support/worlds.ts';

// Which keys count as made during a run that wrote first at nine tenths of a second.

const FIRST = '2026-11-22T09:20:00.900Z';
const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
const NEW = 'AKIARTX3GSDSQNEWNEWK';
const step: NoNewKeys = { action: 'no-new-keys', account: ACCOUNT, user: 'ci-deploy' };

interface Moved {
  readonly createdAt?: string;
  readonly status?: 'Inactive';
  readonly id?: string;
  readonly leave?: NewKeys['leave'];
  readonly principalId?: string;
}

async function isNew({ createdAt = FIRST, id = NEW, leave = [], ...moved }: Moved) {
  const { status = 'Active' as const, principalId } = moved;
  const users = [{ name: 'ci-deploy', accessKeys: [{ id, createdAt, status }] }];
  const aws = connect(sandboxOf(aWorld([], { users })), 'apply');
  const pinned = { ...step, ...(principalId === undefined ? {} : { principalId }) };
  const newKeys = { from: FIRST, until: FIRST, leave };
  return (await keysMadeSince(aws, pinned, { newKeys, incident })).length > 0;
}

describe('a key of the leaked user', () => {
  it.each<[string, boolean, Moved]>([
    ['counts where it was made a second later', true, { createdAt: '2026-11-22T09:20:01Z' }],
    ['counts in the second of the first write', true, { createdAt: '2026-11-22T09:20:00Z' }],
    ['does not count a second earlier', false, { createdAt: '2026-11-22T09:19:59Z' }],
    ['does not count where it is off', false, { status: 'Inactive' }],
    ['does not count where the incident names it', false, { id: KEY }],
    ['does not count where it is to stay', false, { leave: [NEW] }],
    [
      'does not count where somebody else has the name',
      false,
      { principalId: 'AIDARTX3GSDSQOTHERUS' },
    ],
  ])('%s', async (_, expected, moved) => {
    expect(await isNew(moved)).toBe(expected);
  });
});
