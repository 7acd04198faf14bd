import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditTable } from '../../../src/cli/commands/audit-table.ts';
import type { PolicyDocument } from '@staunch/sandbox/policy';
import { createSandbox } from '@staunch/sandbox';
import { rolesOf } from '../../support/accounts.ts';
import { connect } from '../../support/play.ts';
import { recordedTerminal } from '../../support/terminal.ts';
import { ADA_KEY, aWorld } from '../../../packages/sandbox/test/aws/an-aws.ts';
import { aBucket, aRecord, deliver, HOME } from './an-archive.ts';
import { aTable, foundBy, SETTINGS, THE_KEY } from './a-table.ts';

const PAGE = readFileSync(new URL('../../../docs/athena.md', import.meta.url), 'utf8');
const [asking, creating] = [...PAGE.matchAll(/```json\n(.*?)```/gs)].map(
  ([, text = '']) => JSON.parse(text) as PolicyDocument,
);

/** The policy's actions in Athena, which are those that the sandbox enforces. */
function athenaActions(policy: PolicyDocument | undefined): string[] {
  const [first] = policy ? [policy.Statement].flat() : [];
  return [first?.Action ?? []].flat();
}

function without(policy: PolicyDocument | undefined, action: string): PolicyDocument {
  return JSON.parse(
    JSON.stringify(policy).replace(`"${action}"`, '"athena:Nothing"'),
  ) as PolicyDocument;
}

/** A table, and a connection that may do what a policy says. */
async function allowed(policy: PolicyDocument | undefined, create = true) {
  const folder = aBucket();
  deliver(folder, [aRecord()]);
  const scene = await aTable(folder, { create });
  const policies = policy ? { policy } : {};
  const users = [{ name: 'ada', accessKeys: [{ id: ADA_KEY }], policies }];
  const { clock, parts } = scene.sandbox;
  const strict = createSandbox(aWorld({ users }), clock, {}, { athena: parts.athena });
  return { ...scene, strict, aws: connect(strict, 'ada') };
}

describe('the policies in docs/athena.md', () => {
  it('let an audit ask', async () => {
    const { open, aws } = await allowed(asking);
    const source = open({ aws });
    expect(await foundBy(source, THE_KEY)).toHaveLength(1);
    expect(source.coverage().notRead).toEqual([]);
  });

  it.each(athenaActions(asking).filter((it) => it !== 'athena:StopQueryExecution'))(
    'have nothing superfluous for asking: %s',
    async (action) => {
      const { open, aws } = await allowed(without(asking, action));
      const source = open({ aws });
      await foundBy(source, THE_KEY);
      expect(source.coverage().notRead[0]?.why).toContain(action);
    },
  );

  it('let a query be cancelled, and only with the action for it', async () => {
    for (const [policy, state] of [
      [asking, 'CANCELLED'],
      [without(asking, 'athena:StopQueryExecution'), 'RUNNING'],
    ] as const) {
      const { open, aws, strict } = await allowed(policy);
      const stopping = new AbortController();
      const source = open({
        aws,
        within: (work) => work(stopping.signal),
        progress: () => stopping.abort(),
      });
      await foundBy(source, THE_KEY);
      const [query] = strict.parts.athena.executions.values();
      expect(query?.state).toBe(state);
    }
  });

  const accounts = { [HOME]: { ...rolesOf(HOME), audit: [SETTINGS] } };
  it('let a person create', async () => {
    const { aws } = await allowed(creating, false);
    const terminal = recordedTerminal();
    expect(await auditTable(HOME, { create: true }, { aws, terminal, accounts })).toBe(0);
  });

  it.each(athenaActions(creating))('have nothing superfluous for creating: %s', async (action) => {
    const { aws } = await allowed(without(creating, action), false);
    const creation = auditTable(
      HOME,
      { create: true },
      { aws, terminal: recordedTerminal(), accounts },
    );
    const refused = { code: 'not-allowed', aws: { operation: action } };
    await expect(creation).rejects.toMatchObject(refused);
  });
});
