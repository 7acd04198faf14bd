import { beforeAll, describe, expect, it } from 'vitest';
import type { PolicyDocument as SandboxPolicy } from '@staunch/sandbox/policy';
import type { RoleEntry } from '@staunch/sandbox';
import { applyActions, planActions } from '../../src/setup/needed-actions.ts';
import type { PolicyDocument } from '../../src/setup/policy-document.ts';
import { applyPolicy, planPolicy } from '../../src/setup/role-policies.ts';
import {
  allStories,
  longestDrill,
  tell,
  withRoles,
  type RoleName,
  type Story,
  type Told,
} from './stories.ts';

const POLICIES: Readonly<Record<RoleName, PolicyDocument>> = {
  plan: planPolicy({ partition: 'aws' }),
  apply: applyPolicy({ partition: 'aws', protectedPrincipals: [] }),
};

/** The roles as `staunch init` writes them; one of them may lack one action. */
function generated(lacking?: { readonly role: RoleName; readonly action: string }) {
  return (account: string): RoleEntry[] =>
    (['plan', 'apply'] as const).map((role) => ({
      name: `staunch-${role}`,
      trust: {
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${account}:root` },
          Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
        },
      },
      policies: {
        permissions: without(POLICIES[role], lacking?.role === role ? lacking.action : undefined),
      },
    }));
}

function without(policy: PolicyDocument, action: string | undefined): SandboxPolicy {
  const left = policy.Statement.map((statement) =>
    statement.Effect === 'Deny'
      ? statement
      : { ...statement, Action: statement.Action.filter((it) => it !== action) },
  );
  return { ...policy, Statement: left.filter(({ Action }) => Action.length > 0) };
}

/** The name of a story that goes otherwise without an action; undefined where none does. */
async function missedBy(role: RoleName, action: string): Promise<string | undefined> {
  const needing = stories.filter(({ told }) => told.used.has(`${role} ${action}`));
  const cheapestFirst = needing.sort((one, other) => one.told.calls - other.told.calls);
  for (const { story, told } of cheapestFirst) {
    const lacking = await tell(withRoles(story, generated({ role, action })));
    if (lacking.text !== told.text) return story.name;
  }
  return undefined;
}

const stories: { readonly story: Story; readonly told: Told }[] = [];

beforeAll(async () => {
  for (const story of allStories()) {
    stories.push({ story, told: await tell(withRoles(story, generated())) });
  }
});

describe('the policies that staunch init writes', () => {
  it('are enough: drills and scenarios go as they do with the sandbox’s own', async () => {
    for (const { story, told } of stories) {
      const own = await tell(story);
      expect(told.text, story.name).toBe(own.text);
      expect(told.text, story.name).not.toMatch(/AccessDenied|UnauthorizedOperation/);
    }
  });

  it('are enough for the longest drill, which calls nothing that no other story calls', async () => {
    const { text, used } = await tell(withRoles(longestDrill(), generated()));
    expect(text).not.toMatch(/AccessDenied|UnauthorizedOperation/);
    const known = new Set(stories.flatMap(({ told }) => [...told.used]));
    expect([...used].filter((call) => !known.has(call))).toEqual([]);
  });

  it.each(planActions())(
    'let the plan role do nothing superfluous: %s is missed',
    async (action) => {
      expect(await missedBy('plan', action)).toBeDefined();
    },
  );

  it.each(applyActions())(
    'let the apply role do nothing superfluous: %s is missed',
    async (action) => {
      expect(await missedBy('apply', action)).toBeDefined();
    },
  );
});
