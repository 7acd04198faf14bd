import type { GitHubDeclaration } from './github/github.ts';
import { namesTwice, type WorldProblem } from './world-problem.ts';

/** What in the GitHub of a world contradicts itself: people named who are not there, and names that stand twice. */
export function githubProblems({ users, settings = {} }: GitHubDeclaration): WorldProblem[] {
  const { branchProtection = {}, environments = [], rulesets = [] } = settings;
  const logins = new Set(users.map(({ login }) => login.toLowerCase()));
  const unknown = (place: string, named: readonly string[] = []): WorldProblem[] =>
    named
      .filter((login) => !logins.has(login.toLowerCase()))
      .map((login) => ({ place, text: `names no user of this world: ${login}` }));
  const place = '/github/settings';
  return [
    ...namesTwice(
      '/github/users',
      'user',
      users.map(({ login }) => login),
    ),
    ...namesTwice(
      `${place}/environments`,
      'environment',
      environments.map(({ name }) => name),
    ),
    ...namesTwice(
      `${place}/rulesets`,
      'ruleset',
      rulesets.map(({ name }) => name),
    ),
    ...environments.flatMap(({ reviewers }, at) =>
      unknown(`${place}/environments/${at}/reviewers`, reviewers),
    ),
    ...Object.entries(branchProtection).flatMap(([branch, { bypass }]) =>
      unknown(`${place}/branchProtection/${branch}/bypass`, bypass),
    ),
  ];
}
