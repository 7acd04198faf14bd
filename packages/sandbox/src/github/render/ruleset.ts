import type { Rule, Ruleset } from '../settings.ts';
import { mayAs, numberFrom } from '../state/accounts.ts';
import type { Account } from '../state/accounts.ts';
import type { World } from '../state/world.ts';
import { nodeId, repoApi, repoWeb, timeText } from './urls.ts';

/** GitHub's `repository-ruleset` as it stands in a list. */
export function renderRuleset(world: World, ruleset: Ruleset) {
  const id = rulesetId(world, ruleset);
  const at = timeText(world.createdAt);
  return {
    id,
    node_id: nodeId('Ruleset', id),
    name: ruleset.name,
    target: 'branch' as const,
    source_type: 'Repository' as const,
    source: `${world.owner}/${world.repo}`,
    enforcement: ruleset.enforcement ?? 'active',
    created_at: at,
    updated_at: at,
    _links: {
      self: { href: `${repoApi(world)}/rulesets/${id}` },
      html: { href: `${repoWeb(world)}/rules/${id}` },
    },
  };
}

/** The same alone, with its rules; who may pass them by is told only to those who could change it. */
export function renderFullRuleset(world: World, ruleset: Ruleset, reader: Account) {
  const { include = ['~DEFAULT_BRANCH'], exclude = [], rules, bypassActors = [] } = ruleset;
  return {
    ...renderRuleset(world, ruleset),
    conditions: { ref_name: { include, exclude } },
    rules,
    ...(mayAs(reader, 'admin') ? { bypass_actors: bypassActors } : {}),
  };
}

/** GitHub's `repository-rule-detailed`: a rule that is in force, and whose it is. */
export function renderActiveRule(world: World, ruleset: Ruleset, rule: Rule) {
  return {
    ...rule,
    ruleset_source_type: 'Repository' as const,
    ruleset_source: `${world.owner}/${world.repo}`,
    ruleset_id: rulesetId(world, ruleset),
  };
}

function rulesetId({ owner, repo }: World, { name }: Ruleset): number {
  return numberFrom(`${owner}/${repo} ruleset ${name}`);
}
