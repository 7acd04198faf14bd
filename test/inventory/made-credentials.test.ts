import { describe, expect, it } from 'vitest';
import type { Exposure } from '../../src/domain/incident.ts';
import { stillThere } from '../../src/inventory/made-credentials.ts';
import type { HttpHandler } from '@staunch/sandbox';
import { connectThrough, sandboxOf } from '../support/play.ts';
import { ACCOUNT, anIncident, aWorld } from '../support/worlds.ts';
import type { Made } from '../../src/inventory/made-by-family.ts';

const [ON, OFF, GONE] = ['AKIARTX3GSDSQMADEAAA', 'AKIARTX3GSDSQMADEBBB', 'AKIARTX3GSDSQMADECCC'];
const OTHER = '444455556666';
const SINCE = '2026-11-22T09:01:00.000Z';

const told = { account: ACCOUNT, how: 'made' as const, by: 'access key AKIA…', at: SINCE };
const aKey = (accessKeyId: string, differs: Partial<Made> = {}): Made => ({
  ...{ kind: 'access-key' as const, id: accessKeyId, user: 'boss', ...told },
  ...differs,
});
const aPassword = (user: string, differs: Partial<Made> = {}): Made => ({
  ...{ kind: 'console-password' as const, id: user, user, ...told },
  ...differs,
});

const denied: HttpHandler = () =>
  Promise.resolve({
    status: 403,
    headers: { 'content-type': 'text/xml' },
    body: '<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>',
  });

/** CloudTrail shows nothing of what became of a user. */
const nothingKnown = () => () => Promise.resolve([]);

/** What of it keeps an incident open, each with whether its state is known. */
async function left(
  made: readonly Made[],
  { exposures, iam }: { readonly exposures?: readonly Exposure[]; readonly iam?: HttpHandler } = {},
): Promise<readonly string[]> {
  const accessKeys = [{ id: ON }, { id: OFF, status: 'Inactive' as const }];
  const users = [
    { name: 'boss', accessKeys, loginProfile: { createdAt: SINCE } },
    { name: 'none', accessKeys: [] },
  ];
  const aws = connectThrough(sandboxOf(aWorld([], { users })), 'plan', (handle) => iam ?? handle);
  const { keys, passwords } = await stillThere(aws, anIncident(exposures), made, nothingKnown);
  return [
    ...keys.map(({ accessKeyId, unread }) => `${accessKeyId} ${unread ? 'unknown' : 'on'}`),
    ...passwords.map(({ user, unread, since }) => `${user} ${unread ? 'unknown' : (since ?? '')}`),
  ];
}

describe('what the family made', () => {
  it('keeps an incident open as long as it works, and no longer', async () => {
    const made = [aKey(ON), aKey(OFF), aKey(GONE), aPassword('boss'), aPassword('none')];
    expect(await left(made)).toEqual([`${ON} on`, `boss ${SINCE}`]);
  });

  it('may still work where AWS does not say', async () => {
    const made = [aKey(ON), aKey(OFF), aPassword('boss')];
    const seen = await left(made, { iam: denied });
    expect(seen).toEqual([`${ON} unknown`, `${OFF} unknown`, 'boss unknown']);
  });

  it('may still work in an account that nobody configured', async () => {
    const made = [aKey(ON, { account: OTHER }), aPassword('boss', { account: OTHER })];
    expect(await left(made)).toEqual([`${ON} unknown`, 'boss unknown']);
  });
});

describe('what the incident names', () => {
  const exposures: Exposure[] = [
    { kind: 'access-key', accessKeyId: ON },
    { kind: 'console-password', user: 'boss' },
  ];

  it('is shut as such, and not told twice', async () => {
    expect(await left([aKey(ON), aPassword('boss')], { exposures })).toEqual([]);
  });

  it('is no password of that name in another account', async () => {
    const made = [aPassword('boss', { account: OTHER })];
    expect(await left(made, { exposures })).toEqual(['boss unknown']);
  });

  it('is no key of the user whose password leaked', async () => {
    expect(await left([aKey(ON)], { exposures: exposures.slice(1) })).toEqual([`${ON} on`]);
  });
});
