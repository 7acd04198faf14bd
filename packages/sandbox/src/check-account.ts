import { awsManagedPolicies } from './aws/aws-managed-policies.ts';
import { parsePolicy } from './aws/policy/evaluate.ts';
import type { AccountEntry, InstanceEntry, RoleEntry, UserEntry } from './world-file.ts';
import { momentProblems, namesTwice, type WorldProblem } from './world-problem.ts';

/** What does not hold together within one account. */
export function accountProblems(account: AccountEntry, place: string, now: number): WorldProblem[] {
  const { users = [], roles = [], instanceProfiles = [], instances = [] } = account;
  return [
    ...namesTwice(
      `${place}/users`,
      'user',
      users.map(({ name }) => name),
    ),
    ...namesTwice(
      `${place}/roles`,
      'role',
      roles.map(({ name }) => name),
    ),
    ...namesTwice(
      `${place}/instanceProfiles`,
      'instance profile',
      instanceProfiles.map(({ name }) => name),
    ),
    ...documentProblems(`${place}/policies`, account.policies),
    ...users.flatMap((user, at) => principalProblems(account, user, `${place}/users/${at}`)),
    ...users.flatMap((user, at) => [
      ...keyProblems(user, `${place}/users/${at}/accessKeys`, now),
      ...momentProblems(
        `${place}/users/${at}/loginProfile/createdAt`,
        user.loginProfile?.createdAt,
        now,
      ),
    ]),
    ...roles.flatMap((role, at) => [
      ...principalProblems(account, role, `${place}/roles/${at}`),
      ...documentProblems(`${place}/roles/${at}`, { trust: role.trust }),
      ...momentProblems(`${place}/roles/${at}/lastUsed/at`, role.lastUsed?.at, now),
    ]),
    ...instanceProfiles.flatMap(({ role }, at) =>
      role === undefined || isAmong(roles, role)
        ? []
        : [
            {
              place: `${place}/instanceProfiles/${at}/role`,
              text: `names no role of its account: ${role}`,
            },
          ],
    ),
    ...instances.flatMap((instance, at) =>
      instanceProblems(account, instance, { place: `${place}/instances/${at}`, now }),
    ),
  ];
}

function principalProblems(
  { id, policies = {} }: AccountEntry,
  { policies: inline, attached = [], boundary }: UserEntry | RoleEntry,
  place: string,
): WorldProblem[] {
  const own = Object.keys(policies).map((name) => `arn:aws:iam::${id}:policy/${name}`);
  const unknown = (field: string, arns: readonly string[]): WorldProblem[] =>
    arns
      .filter((arn) => !awsManagedPolicies.has(arn) && !own.includes(arn))
      .map((arn) => ({
        place: `${place}/${field}`,
        text: `names a policy that neither the account nor the sandbox's AWS has: ${arn}`,
      }));
  return [
    ...documentProblems(`${place}/policies`, inline),
    ...unknown('attached', attached),
    ...unknown('boundary', boundary === undefined ? [] : [boundary]),
  ];
}

function keyProblems({ accessKeys = [] }: UserEntry, place: string, now: number): WorldProblem[] {
  return [
    ...(accessKeys.length > 2
      ? [{ place, text: 'has more than the two keys that AWS allows' }]
      : []),
    ...accessKeys.flatMap(({ lastUsed }, at) =>
      momentProblems(`${place}/${at}/lastUsed/at`, lastUsed?.at, now),
    ),
  ];
}

function instanceProblems(
  { regions = ['us-east-1'], instanceProfiles = [] }: AccountEntry,
  { region, profile, launchedAt }: InstanceEntry,
  { place, now }: { place: string; now: number },
): WorldProblem[] {
  const problems = momentProblems(`${place}/launchedAt`, launchedAt, now);
  if (!regions.includes(region)) {
    problems.push({ place: `${place}/region`, text: `is off in its account: ${region}` });
  }
  if (profile !== undefined && !isAmong(instanceProfiles, profile)) {
    problems.push({
      place: `${place}/profile`,
      text: `names no instance profile of its account: ${profile}`,
    });
  }
  return problems;
}

/** Policies that IAM would refuse. */
export function documentProblems(
  place: string,
  documents: Readonly<Record<string, object>> = {},
): WorldProblem[] {
  return Object.entries(documents).flatMap(([name, document]) => {
    try {
      parsePolicy(JSON.stringify(document));
      return [];
    } catch (error) {
      return [
        {
          place: `${place}/${name}`,
          text: `is no policy: ${error instanceof Error ? error.message : ''}`,
        },
      ];
    }
  });
}

function isAmong(all: readonly { readonly name: string }[], name: string): boolean {
  return all.some((item) => item.name.toLowerCase() === name.toLowerCase());
}
