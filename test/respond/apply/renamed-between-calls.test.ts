import { describe, expect, it } from 'vitest';
import type { Sandbox, User } from '@staunch/sandbox';
import { failingWith } from '../../support/known-fault.ts';
import { sandboxOf } from '../../support/play.ts';
import { applied } from '../../support/renaming.ts';
import { addUser, renameUser, usersIn } from '../../support/users-in-sandbox.ts';
import { aWorld, anIncident, KEY } from '../../support/worlds.ts';

// A thief gives the leaked user another name between two calls that belong together.

const OTHER_KEY = 'AKIARTX3GSDSQOTHERKY';
const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);

function aSandbox(): Sandbox {
  const users = [
    { name: 'rhea', accessKeys: [{ id: KEY }] },
    { name: 'bob', accessKeys: [{ id: OTHER_KEY }] },
  ];
  return sandboxOf(aWorld([], { users }));
}

function holderOf(sandbox: Sandbox, key: string): User {
  const found = [...usersIn(sandbox).values()].find(({ accessKeys }) =>
    accessKeys.some(({ id }) => id === key),
  );
  if (!found) throw new Error(`nobody has ${key}`);
  return found;
}

function swapNames(sandbox: Sandbox): void {
  const [leaked, other] = [holderOf(sandbox, KEY).name, holderOf(sandbox, OTHER_KEY).name];
  renameUser(sandbox, leaked, 'nobody');
  renameUser(sandbox, other, leaked);
  renameUser(sandbox, 'nobody', other);
}

/** Renames the leaked user after each answer to whose the key is, so many times. */
function afterEachOwner(sandbox: Sandbox, times: number) {
  let [done, isArmed] = [0, false];
  return (action: string) => {
    if (isArmed && action === 'ListAccessKeys' && done < times) {
      renameUser(sandbox, holderOf(sandbox, KEY).name, `x${done++}`);
      isArmed = false;
    }
    if (action === 'GetAccessKeyLastUsed') isArmed = true;
    return undefined;
  };
}

describe('a user who is renamed after IAM said whose the key is', () => {
  it('loses the key in the same run', async () => {
    const sandbox = aSandbox();
    const before = (): void => renameUser(sandbox, 'rhea', 'x');
    await applied(sandbox, incident, { before, between: afterEachOwner(sandbox, 1) });
    expect(holderOf(sandbox, KEY).accessKeys[0]?.status).toBe('Inactive');
  });

  it('keeps no run from ending, and none is green, where that goes on', async () => {
    const sandbox = aSandbox();
    const before = (): void => renameUser(sandbox, 'rhea', 'x');
    const between = afterEachOwner(sandbox, Number.POSITIVE_INFINITY);
    const { verdict } = await applied(sandbox, incident, { before, between });
    expect(verdict.green).toBe(false);
  });
});

describe('two users who swap their names for a while', () => {
  it.each(Array.from({ length: 12 }, (_, at) => at + 1))(
    'have denied only the one whose key leaked, or it is said: back after %i looks at users',
    async (looks) => {
      const sandbox = aSandbox();
      let seen = 0;
      const between = (action: string) => {
        if (/^(Get|List)/.test(action)) {
          seen++;
          if (seen === 2 || seen === 2 + looks) swapNames(sandbox);
        }
        return undefined;
      };
      const { verdict, done } = await applied(sandbox, incident, { between });
      const wrong = holderOf(sandbox, OTHER_KEY).inline.size > 0;
      const said = done.some(({ astray = [] }) => astray.length > 0);
      expect(wrong && !said && verdict.green, 'another user denied in silence').toBe(false);
      expect(holderOf(sandbox, KEY).accessKeys[0]?.status).toBe('Inactive');
    },
  );
});

describe('a user whose name a decoy has whenever their password is touched', () => {
  /**
   * Puts a decoy in the user's place for each of these calls, from the deletion on, and takes it away at the next call but one of
   * the same look, which may overtake it.
   */
  function decoyAt(sandbox: Sandbox, calls: readonly string[]) {
    let [isDecoy, isBegun] = [false, false];
    return (action: string) => {
      if (isDecoy && WITH_IT.includes(action)) return undefined;
      if (isDecoy) {
        usersIn(sandbox).delete('rhea');
        renameUser(sandbox, 'hidden', 'rhea');
      }
      isBegun ||= action === 'DeleteLoginProfile';
      isDecoy = isBegun && calls.includes(action);
      if (isDecoy) {
        renameUser(sandbox, 'rhea', 'hidden');
        addUser(sandbox, 'rhea');
        const decoy = usersIn(sandbox).get('rhea');
        const createdAt = new Date('2026-01-01T00:00:00Z');
        if (decoy && action === 'DeleteLoginProfile')
          decoy.loginProfile = { createdAt, resetRequired: false };
      }
      return undefined;
    };
  }

  // What is asked of a user's keys at the same time.
  const WITH_IT = ['ListAccessKeys'];
  const PASSWORD = { createdAt: '2026-01-01T00:00:00Z' };
  const incident = anIncident([{ kind: 'console-password', user: 'rhea' }]);

  async function isGreenWithIt(calls: readonly string[]): Promise<boolean> {
    const sandbox = sandboxOf(aWorld([], { users: [{ name: 'rhea', loginProfile: PASSWORD }] }));
    const { verdict } = await applied(sandbox, incident, { between: decoyAt(sandbox, calls) });
    const isOn = [...usersIn(sandbox).values()].some((it) => it.loginProfile !== undefined);
    return verdict.green && isOn;
  }

  it('makes no run green with the password on, where it is only deleted from the decoy', async () => {
    expect(await isGreenWithIt(['DeleteLoginProfile'])).toBe(false);
  });

  // IAM tells of a password by a name alone: who knows each of our calls before it is made can be in its place.
  it.fails(
    'nor where every look at it meets the decoy',
    failingWith(/green with the password on: expected true to be false/, async () => {
      const calls = ['DeleteLoginProfile', 'GetLoginProfile'];
      expect(await isGreenWithIt(calls), 'green with the password on').toBe(false);
    }),
  );
});
