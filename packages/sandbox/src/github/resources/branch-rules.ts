import { notFound, ok, refused } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import type { Call } from '../http/call.ts';
import { paged } from '../http/paging.ts';
import type { Route } from '../http/router.ts';
import { renderProtection } from '../render/protection.ts';
import { renderActiveRule, renderFullRuleset, renderRuleset } from '../render/ruleset.ts';
import type { Ruleset } from '../settings.ts';
import type { World } from '../state/world.ts';
import { forAdmins } from './for-admins.ts';

const REPO = '/repos/{owner}/{repo}';

/** What protects branches: classic protection, which admins may read, and rulesets, which all may. */
export const BRANCH_RULE_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: `${REPO}/branches/{branch+}/protection`,
    needs: 'read',
    answer: forAdmins(notFound(), getProtection),
  },
  { method: 'GET', path: `${REPO}/rules/branches/{branch+}`, needs: 'read', answer: listRules },
  { method: 'GET', path: `${REPO}/rulesets`, needs: 'read', answer: listRulesets },
  { method: 'GET', path: `${REPO}/rulesets/{id}`, needs: 'read', answer: getRuleset },
];

function getProtection({ world, param }: Call): Answer {
  const branch = param('branch');
  if (!world.git.refs.has(`refs/heads/${branch}`)) return refused(404, 'Branch not found');
  const asked = world.settings.branchProtection?.[branch];
  if (asked === undefined) return refused(404, 'Branch not protected');
  return ok(renderProtection(world, branch, asked));
}

/** The rules in force on a branch, whether or not there is one of that name yet. */
function listRules(call: Call): Answer {
  const { world, param } = call;
  const active = rulesetsOf(world).filter(
    (ruleset) =>
      (ruleset.enforcement ?? 'active') === 'active' && covers(world, ruleset, param('branch')),
  );
  return paged(
    call,
    active.flatMap((ruleset) =>
      ruleset.rules.map((rule) => renderActiveRule(world, ruleset, rule)),
    ),
  );
}

function listRulesets(call: Call): Answer {
  const { world } = call;
  return paged(
    call,
    rulesetsOf(world).map((ruleset) => renderRuleset(world, ruleset)),
  );
}

function getRuleset({ world, actor, param }: Call): Answer {
  const found = rulesetsOf(world).find(
    (ruleset) => `${renderRuleset(world, ruleset).id}` === param('id'),
  );
  return found === undefined ? notFound() : ok(renderFullRuleset(world, found, actor));
}

function rulesetsOf({ settings }: World): readonly Ruleset[] {
  return settings.rulesets ?? [];
}

function covers(world: World, ruleset: Ruleset, branch: string): boolean {
  const { include = ['~DEFAULT_BRANCH'], exclude = [] } = ruleset;
  const fits = (pattern: string) => isMeant(world, pattern, branch);
  return include.some(fits) && !exclude.some(fits);
}

function isMeant({ defaultBranch }: World, pattern: string, branch: string): boolean {
  if (pattern === '~ALL') return true;
  if (pattern === '~DEFAULT_BRANCH') return branch === defaultBranch;
  // Ruby's fnmatch, as GitHub has it: a star stops at a slash, two do not.
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, (part) => (part === '*' ? '[^/]*' : part === '?' ? '[^/]' : '.*'));
  return new RegExp(`^${source}$`).test(`refs/heads/${branch}`);
}
