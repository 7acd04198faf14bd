import { describe, expect, it } from 'vitest';
import { auditTable } from '../../../src/cli/commands/audit-table.ts';
import type { Accounts } from '../../../src/policy/accounts.ts';
import { rolesOf } from '../../support/accounts.ts';
import { recordedTerminal } from '../../support/terminal.ts';
import { aBucket, aRecord, deliver, HOME, PARTNER } from './an-archive.ts';
import { aTable, foundBy, SETTINGS, THE_KEY } from './a-table.ts';

const accountsWith = (differs: object = {}): Accounts => ({
  [HOME]: { ...rolesOf(HOME), audit: [{ source: 'lookup' }, { ...SETTINGS, ...differs }] },
});

describe('staunch audit-table', () => {
  it('prints what makes the table, and makes nothing', async () => {
    const { aws, engine } = await aTable(aBucket(), { create: false });
    const terminal = recordedTerminal();
    const accounts = accountsWith({ location: 's3://logs/a/b/', organisation: 'o-exampleorg1' });
    expect(await auditTable(HOME, { create: false }, { aws, terminal, accounts })).toBe(0);
    await expect(terminal.stdout()).toMatchFileSnapshot('expected-table.sql');
    expect(engine.statements).toEqual([]);
  });

  it('makes it with --create, once', async () => {
    const folder = aBucket();
    deliver(folder, [aRecord()]);
    const { aws, open } = await aTable(folder, { create: false });
    const terminal = recordedTerminal();
    const context = { aws, terminal, accounts: accountsWith() };
    expect(await auditTable(HOME, { create: true }, context)).toBe(0);
    expect(await foundBy(open(), THE_KEY)).toHaveLength(1);
    expect(await auditTable(HOME, { create: true }, context)).toBe(1);
    expect(terminal.stderr()).toMatch(
      /already exists.*DROP TABLE takes away the table and no file/s,
    );
  });

  it('makes nothing in another account than the one whose table it is', async () => {
    const { aws, engine } = await aTable(aBucket(), { create: false });
    const terminal = recordedTerminal();
    const accounts = accountsWith({ account: PARTNER });
    expect(await auditTable(HOME, { create: true }, { aws, terminal, accounts })).toBe(1);
    expect(terminal.stderr()).toContain(`the table belongs into account ${PARTNER}`);
    expect(engine.statements).toEqual([]);
  });

  it('says what to write where an account has no table', async () => {
    const { aws } = await aTable(aBucket(), { create: false });
    const terminal = recordedTerminal();
    expect(
      await auditTable(PARTNER, { create: false }, { aws, terminal, accounts: accountsWith() }),
    ).toBe(1);
    expect(terminal.stderr()).toContain('source: athena');
  });
});
