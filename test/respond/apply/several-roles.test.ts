import { describe, expect, it } from 'vitest';
import type { RoleEntry, Sandbox } from '@staunch/sandbox';
import { sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { ACCOUNT, aWorld, anIncident, anInstance, ROLE, trust } from '../../support/worlds.ts';

// Of each role one instance goes first, and what is wrong with one role stops no other.

const OTHER = `arn:aws:iam::${ACCOUNT}:role/other`;
const both = anIncident([
  { kind: 'role', roleArn: ROLE },
  { kind: 'role', roleArn: OTHER },
]);
const OF_APP = [1, 2, 3].map((n) => anInstance(n));
const OF_OTHER = [4, 5].map((n) => anInstance(n, { profile: 'other' }));

function mayNotPass(roleArn: string): RoleEntry {
  const statements = [
    { Effect: 'Allow' as const, Action: '*', Resource: '*' },
    { Effect: 'Deny' as const, Action: 'iam:PassRole', Resource: roleArn },
  ];
  return {
    name: 'staunch-apply',
    trust: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
          Action: 'sts:AssumeRole',
        },
      ],
    },
    policies: { all: { Version: '2012-10-17', Statement: statements } },
  };
}

const ROLES = [
  { name: 'app', trust },
  { name: 'other', trust },
];

function refreshed({ parts }: Sandbox): string[] {
  const instances = [...(parts.state.accounts.get(ACCOUNT)?.instances.values() ?? [])];
  return instances.filter(({ tags }) => tags.has('staunch:refreshed')).map(({ id }) => id);
}

const idsOf = (instances: readonly { readonly id: string }[]) => instances.map(({ id }) => id);

describe('instances of several roles', () => {
  it('are all refreshed', async () => {
    const sandbox = sandboxOf(aWorld([...OF_APP, ...OF_OTHER]));
    expect((await applyOn(sandbox, await planOn(sandbox, both))).verdict.green).toBe(true);
    expect(refreshed(sandbox)).toEqual(idsOf([...OF_APP, ...OF_OTHER]));
  });

  it('are refreshed where the first of another role does not come back', async () => {
    let takenOff = 0;
    const elsewhere = OF_APP.map((it) => ({ ...it, region: 'us-east-1' }));
    const sandbox = sandboxOf(aWorld([...elsewhere, ...OF_OTHER]), {
      fault: ({ operation, region }) => {
        if (region !== 'us-east-1') return undefined;
        if (operation === 'DisassociateIamInstanceProfile') takenOff++;
        if (operation !== 'AssociateIamInstanceProfile') return undefined;
        return { kind: 'error', code: 'UnauthorizedOperation', status: 403, message: 'No.' };
      },
    });
    const applied = await applyOn(sandbox, await planOn(sandbox, both));
    expect([takenOff, applied.verdict.green]).toEqual([1, false]);
    expect(refreshed(sandbox)).toEqual(idsOf(OF_OTHER));
  });

  it('are refreshed where another role may not be passed', async () => {
    const roles = [...ROLES, mayNotPass(ROLE)];
    const sandbox = sandboxOf(aWorld([...OF_APP, ...OF_OTHER], { roles }));
    await applyOn(sandbox, await planOn(sandbox, both));
    expect(refreshed(sandbox)).toEqual(idsOf(OF_OTHER));
  });

  it('are refreshed where somebody denies another role’s sessions until long after now', async () => {
    const late = {
      Version: '2012-10-17',
      Statement: [
        {
          ...{ Sid: 'Else', Effect: 'Deny' as const, Action: '*', Resource: '*' },
          Condition: { DateLessThan: { 'aws:TokenIssueTime': '2026-11-22T19:00:00Z' } },
        },
      ],
    };
    const roles = [
      { name: 'app', trust, policies: { AWSRevokeOlderSessions: late } },
      { name: 'other', trust },
    ];
    const sandbox = sandboxOf(aWorld([...OF_APP, ...OF_OTHER], { roles }));
    const applied = await applyOn(sandbox, await planOn(sandbox, both));
    expect(refreshed(sandbox)).toEqual(idsOf(OF_OTHER));
    const [skipped] = applied.done.filter(({ outcome }) => outcome === 'skipped');
    expect(skipped?.problem).toContain('until 2026-11-22T19:00:00.000Z');
  });
});

describe('a tag that says that a refresh was interrupted', () => {
  // Anybody who may write tags can write it.
  const tags = { 'staunch:reattach': 'app-web' };
  const tagged = OF_APP.map((it) => ({ ...it, tags }));

  it('takes no profile off that could not be put back', async () => {
    const roles = [...ROLES, mayNotPass(ROLE)];
    const sandbox = sandboxOf(aWorld(tagged, { roles }));
    const applied = await applyOn(
      sandbox,
      await planOn(sandbox, anIncident([{ kind: 'role', roleArn: ROLE }])),
    );
    expect(applied.verdict.green).toBe(false);
    const instances = [...(sandbox.parts.state.accounts.get(ACCOUNT)?.instances.values() ?? [])];
    expect(instances.map(({ association }) => association?.state)).toEqual(
      OF_APP.map(() => 'associated'),
    );
  });

  it('takes no profile off that was put back since the cutoff: the tag goes alone', async () => {
    const sandbox = sandboxOf(aWorld(OF_APP));
    const incident = anIncident([{ kind: 'role', roleArn: ROLE }]);
    await applyOn(sandbox, await planOn(sandbox, incident));
    const instances = [...(sandbox.parts.state.accounts.get(ACCOUNT)?.instances.values() ?? [])];
    const held = instances.map(({ association }) => association?.id);
    for (const it of instances) it.tags.set('staunch:reattach', 'app-web');
    sandbox.clock.advance(3_600_000);
    const { verdict } = await applyOn(sandbox, await planOn(sandbox, incident));
    expect(verdict.green).toBe(true);
    expect(instances.map(({ association }) => association?.id)).toEqual(held);
    expect(instances.filter(({ tags: now }) => now.has('staunch:reattach'))).toEqual([]);
  });

  it('makes nothing go first: one instance is tried alone', async () => {
    let takenOff = 0;
    const sandbox = sandboxOf(aWorld(tagged), {
      fault: ({ operation }) => {
        if (operation === 'DisassociateIamInstanceProfile') takenOff++;
        if (operation !== 'AssociateIamInstanceProfile') return undefined;
        return { kind: 'error', code: 'UnauthorizedOperation', status: 403, message: 'No.' };
      },
    });
    await applyOn(sandbox, await planOn(sandbox, anIncident([{ kind: 'role', roleArn: ROLE }])));
    expect(takenOff).toBe(1);
  });
});
