import * as iam from '@aws-sdk/client-iam';
import type { RoleEntry, Sandbox, UserEntry } from '@staunch/sandbox';
import type { PolicyDocument } from '@staunch/sandbox/policy';
import { ACCOUNT, trust } from './worlds.ts';

/** A policy of exactly so many characters, as IAM counts them. */
export function policyOf(characters: number): PolicyDocument {
  const of = (Action: string): PolicyDocument => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action, Resource: '*' }],
  });
  const rest = characters - JSON.stringify(of('')).length;
  return of('s3:Get'.padEnd(rest, '*'));
}

/** What IAM takes of inline policies on a user and on a role. */
export const INLINE = { user: 2_048, role: 10_240 } as const;

/** Customer managed policies by name, as a world has them, and their ARNs. */
export function managedPolicies(count: number) {
  const names = Array.from({ length: count }, (_, at) => `team-${at}`);
  return {
    policies: Object.fromEntries(names.map((name) => [name, policyOf(100)])),
    arns: names.map((name) => `arn:aws:iam::${ACCOUNT}:policy/${name}`),
  };
}

/** A role that EC2 may assume, whose inline quota has this much room left. */
export function aRoleWith(left: number, differs: Partial<RoleEntry> = {}): RoleEntry {
  return {
    ...{ name: 'app', trust },
    policies: { team: policyOf(INLINE.role - left) },
    ...differs,
  };
}

/** A user with a key, whose inline quota has this much room left. */
export function aUserWith(left: number, differs: Partial<UserEntry> = {}): UserEntry {
  return { name: 'app', policies: { team: policyOf(INLINE.user - left) }, ...differs };
}

/** What hangs on a role or user now. */
export function hangingOn(sandbox: Sandbox, kind: 'role' | 'user', name: string) {
  const { roles, users } = sandbox.parts.state.accounts.get(ACCOUNT) ?? {};
  const holder = (kind === 'role' ? roles : users)?.get(name);
  if (!holder) throw new Error(`the world has no ${kind} ${name}`);
  return holder;
}

/** The managed policies of Staunch in the account, by name. */
export function ownPolicies(sandbox: Sandbox): string[] {
  const { policies } = sandbox.parts.state.accounts.get(ACCOUNT) ?? {};
  return [...(policies?.values() ?? [])]
    .map(({ name }) => name)
    .filter((name) => name.startsWith('StaunchDeny'))
    .sort();
}

/** Types every `aws iam …` command that stands in a text, as the people of the account would. */
export async function typeAll(config: object, text: string): Promise<readonly string[]> {
  const commands = text.match(/aws iam [a-z-]+(?: --[a-z-]+ [^\s,]+)+/g) ?? [];
  const client = new iam.IAMClient(config);
  for (const typed of commands) {
    const [, , call = '', ...words] = typed.split(' ');
    const input = Object.fromEntries(
      words.flatMap((word, at) =>
        word.startsWith('--') ? [[camel(word.slice(2)), words[at + 1]]] : [],
      ),
    );
    const made = iam as unknown as Record<string, new (input: object) => iam.GetUserCommand>;
    const Command = made[`${camel(call)}Command`];
    if (!Command) throw new Error(`IAM has no call ${call}`);
    await client.send(new Command(input));
  }
  return commands;
}

function camel(words: string): string {
  return words.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
