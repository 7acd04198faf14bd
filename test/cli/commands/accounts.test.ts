import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/cli/commands/plan.ts';
import { status } from '../../../src/cli/commands/status.ts';
import { enter, OTHER, OTHER_KEY, threeAccounts } from '../../support/accounts.ts';
import { sandboxOf } from '../../support/play.ts';
import { recordedTerminal } from '../../support/terminal.ts';
import { ACCOUNT } from '../../support/worlds.ts';

const SCENARIO = new URL('../../scenarios/leaked-key/incident.yaml', import.meta.url);

/** Two incidents, one in an account that cannot be entered. */
function aFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'staunch-accounts-'));
  const text = readFileSync(SCENARIO, 'utf8');
  const name = /name: (\S+)/.exec(text)?.[1] ?? '';
  const key = /AKIA\w{16}/.exec(text)?.[0] ?? '';
  copyFileSync(SCENARIO, join(folder, `${name}.yaml`));
  const elsewhere = text.replace(name, 'leak-there').replaceAll(ACCOUNT, OTHER);
  writeFileSync(join(folder, 'leak-there.yaml'), elsewhere.replace(key, OTHER_KEY));
  const sandbox = sandboxOf(threeAccounts());
  sandbox.parts.state.accounts.get(OTHER)?.roles.delete('staunch-plan');
  return { folder, name, aws: enter(sandbox, 'plan'), terminal: recordedTerminal() };
}

describe('where one of two accounts cannot be entered', () => {
  it('plan shows the other plan, says what is wrong with the one, and ends with 1', async () => {
    const { folder, name, aws, terminal } = aFolder();
    expect(await plan([folder], { format: 'text' }, { aws, terminal })).toBe(1);
    expect(terminal.stdout()).toContain(name);
    expect(terminal.stderr()).toContain(
      `error: leak-there was not planned: sts:AssumeRole failed: account ${OTHER} cannot be entered`,
    );
    expect(terminal.stderr()).toContain('Check that the role is there');
  });

  it('plan as JSON holds the other plan', async () => {
    const { folder, name, aws, terminal } = aFolder();
    await plan([folder], { format: 'json' }, { aws, terminal });
    expect(JSON.parse(terminal.stdout())).toMatchObject([{ incident: { name } }]);
  });

  it('status shows both, the one as unknown, and ends with 1', async () => {
    const { folder, name, aws, terminal } = aFolder();
    expect(await status([folder], { json: true }, { aws, terminal })).toBe(1);
    expect(JSON.parse(terminal.stdout())).toMatchObject([
      { incident: name, standing: 'open' },
      {
        incident: 'leak-there',
        standing: 'unknown',
        why: [expect.stringContaining('cannot be entered'), expect.stringContaining('Check')],
      },
    ]);
  });
});
