import { describe, expect, it } from 'vitest';
import { iamQueue } from '../../src/aws/iam.ts';
import { sshKeysOf } from '../../src/aws/users.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { accessFor } from '../../src/policy/access.ts';
import { enterFrom, ENTRY, incidents, threeAccounts } from '../support/accounts.ts';
import { connect, sandboxOf } from '../support/play.ts';
import { aWorld } from '../support/worlds.ts';

const anAccount = () => connect(sandboxOf(aWorld()), 'plan');

/** Calls that end when they are let go, and how many of them have begun. */
function someCalls() {
  let begun = 0;
  let letGo: () => void = () => undefined;
  const end = new Promise<void>((resolve) => (letGo = resolve));
  const call = (): Promise<void> => {
    begun += 1;
    return end;
  };
  return { call, begun: () => begun, letGo: () => letGo() };
}

const eight = Array.from({ length: 8 }, (_, n) => n);
const turnOfTheLoop = () => new Promise((resolve) => setImmediate(resolve));

describe('calls to IAM', () => {
  it('go out five at a time, and all in the end', async () => {
    const aws = anAccount();
    const { call, begun, letGo } = someCalls();
    const all = Promise.all(eight.map(() => iamQueue(aws)(call)));
    await turnOfTheLoop();
    expect(begun()).toBe(5);
    letGo();
    await all;
    expect(begun()).toBe(8);
  });

  it('share their turns in one account, whichever connection they go over', async () => {
    const shared = {};
    const { call, begun, letGo } = someCalls();
    const all = Promise.all(eight.map(() => iamQueue({ ...anAccount(), shared })(call)));
    await turnOfTheLoop();
    expect(begun()).toBe(5);
    letGo();
    await all;
  });

  it('list what is on one page in one turn', async () => {
    const aws = anAccount();
    const { call, letGo } = someCalls();
    const listed = sshKeysOf(aws, 'ci-deploy');
    const all = Promise.all(eight.map(() => iamQueue(aws)(call)));
    // A list that takes another turn waits behind the others for ever.
    expect(await listed).toEqual([]);
    letGo();
    await all;
  });

  it.each([
    ['a write does not wait for reads', '', (aws: Queued) => iamQueue(aws, 'write')(written)],
    ['a list does not wait for writes', 'write', (aws: Queued) => sshKeysOf(aws, 'ci-deploy')],
  ])('%s', async (_, others, ask) => {
    const aws = anAccount();
    const { call, letGo } = someCalls();
    const all = Promise.all(eight.map(() => iamQueue(aws, others)(call)));
    // A call that waits for the others waits for ever.
    await expect(ask(aws)).resolves.toBeDefined();
    letGo();
    await all;
  });
});

describe('turns to call IAM', () => {
  const aws = connect(sandboxOf(threeAccounts()), 'plan');
  const entered = enterFrom(aws, 'plan');
  const [here, there] = incidents;
  const turnsFor = (incident: Incident) => iamQueue(accessFor(entered, incident));

  it('are the same for all incidents of an account, and for no other account', () => {
    expect(turnsFor({ ...here, name: 'another-leak' })).toBe(turnsFor(here));
    expect(turnsFor(there)).not.toBe(turnsFor(here));
  });

  it('are those of the connection at hand where Staunch starts', () => {
    expect(turnsFor({ ...here, account: ENTRY })).toBe(iamQueue(aws));
  });
});

type Queued = ReturnType<typeof anAccount>;

const written = () => Promise.resolve('written');
