import { describe, expect, it } from 'vitest';
import { goneKey } from '../../src/inventory/gone-keys.ts';
import type { KeyFacts } from '../../src/inventory/inventory.ts';
import type { Identity, TrailEvent } from '../../src/trail/records/event.ts';
import { connect, sandboxOf } from '../support/play.ts';
import { ACCOUNT, aWorld, KEY } from '../support/worlds.ts';

const ID = 'AIDARTX3GSDSQFORMERXX';
const OWNER: Identity = { accessKeyId: KEY, user: 'ci-runner', userId: ID, account: ACCOUNT };

const anEvent = (differs: Partial<TrailEvent>): TrailEvent => ({
  ...{ id: 'e', time: '2026-11-22T09:00:00Z', call: 'iam ListUsers', region: 'us-east-1' },
  ...{ address: '203.0.113.66', userAgent: 'Boto3/1.40', by: {} },
  ...{ account: ACCOUNT, kind: 'management' as const, objects: [] },
  ...differs,
});

/** What becomes of the key by these events, where CloudTrail shows that `ci-runner` was deleted afterwards. */
function became(
  events: readonly TrailEvent[],
  lost: { user?: string; denied?: true } = {},
): Promise<KeyFacts | undefined> {
  const world = aWorld([], { users: [{ name: 'ci-deploy', accessKeys: [] }] });
  const deleted = { time: '2026-11-22T09:10:00Z', userChange: { user: 'ci-runner' } };
  return goneKey(
    connect(sandboxOf(world), 'plan'),
    { accessKeyId: KEY, ...lost },
    { events, account: ACCOUNT, lookUp: () => Promise.resolve([anEvent(deleted)]) },
  );
}

describe('what shows that a key was there', () => {
  it('is a call that a user of the account signed with it', async () => {
    expect(await became([anEvent({ by: OWNER })])).toMatchObject({ userGone: true, active: false });
  });

  it.each([
    ['a user of another account', { ...OWNER, account: '999988887777' }],
    ['no user', { ...OWNER, userId: ACCOUNT }],
    ['somebody with another key', { ...OWNER, accessKeyId: 'AKIARTX3GSDSQSIBLING' }],
  ])('is no call by %s', async (_, by) => {
    expect(await became([anEvent({ by })])).toBeUndefined();
  });

  it('is no record that somebody else left of a key of their own', async () => {
    const by = { ...OWNER, account: '999988887777', accessKeyId: 'AKIARTX3GSDSQSIBLING' };
    expect(await became([anEvent({ by, keyChange: { accessKeyId: KEY } })])).toBeUndefined();
  });

  it('is, by its user’s name alone, only enough where AWS itself says that nobody has it', async () => {
    const change = { accessKeyId: KEY, user: 'ci-deploy' };
    const events = [anEvent({ call: 'iam DeleteAccessKey', keyChange: change })];
    expect((await became(events))?.gone).toContain('user ci-deploy has no such key any more');
    expect(await became(events, { denied: true })).toBeUndefined();
  });
});
