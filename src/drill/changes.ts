import {
  type Account,
  type Instance,
  type Principal,
  type Sandbox,
  settleAll,
  type User,
} from '@staunch/sandbox';
import type { Changes } from './drill-file.ts';

/** What stands in the sandbox's AWS at one moment: by user, role, policy or instance, by thing, its value. */
type Picture = ReadonlyMap<string, Facts>;

type Facts = ReadonlyMap<string, string>;

/** Takes down everything that containing, or undoing it, could change. */
export function pictureOf({ parts }: Sandbox): Picture {
  // What is on its way at this moment gets there only when somebody looks.
  settleAll(parts, parts.clock.now());
  const accounts = [...parts.state.accounts.values()];
  return new Map(accounts.flatMap((account) => factsOf(account)));
}

function factsOf({ users, roles, policies, instances }: Account): [string, Facts][] {
  return [
    ...[...users.values()].map((it): [string, Facts] => [`user ${it.name}`, userFacts(it)]),
    ...[...roles.values()].map((it): [string, Facts] => {
      const facts = [...principalFacts(it), ['trust policy', JSON.stringify(it.trust)] as const];
      return [`role ${it.name}`, new Map(facts)];
    }),
    ...[...policies.values()].map((it): [string, Facts] => {
      const versions = JSON.stringify([it.versions, it.defaultVersion]);
      return [`policy ${it.name}`, new Map([['itself', versions]])];
    }),
    ...[...instances.values()].map((it): [string, Facts] => [
      `instance ${it.id}`,
      instanceFacts(it),
    ]),
  ];
}

function userFacts(user: User): Facts {
  return new Map([
    ...user.accessKeys.map(({ id, status }) => [`access key ${id}`, status] as const),
    ...(user.loginProfile ? [['console password', 'there'] as const] : []),
    ...user.sshKeys.map(({ id, status }) => [`SSH key ${id}`, status] as const),
    ...principalFacts(user),
  ]);
}

function principalFacts({ inline, attached, tags }: Principal): (readonly [string, string])[] {
  return [
    ...[...inline].map(([name, text]) => [`inline policy ${name}`, JSON.stringify(text)] as const),
    ...[...attached].map((arn) => [`managed policy ${nameIn(arn)}`, arn] as const),
    ...[...tags].map(([key, value]) => [`tag ${key}`, value] as const),
  ];
}

function instanceFacts({ association, session, metadata, tags }: Instance): Facts {
  return new Map([
    ...(association ? [[`profile ${nameIn(association.profileArn)}`, 'there'] as const] : []),
    ...(association && session !== undefined ? [['credentials', session] as const] : []),
    ['IMDSv2', metadata.httpTokens] as const,
    ...[...tags].map(([key, value]) => [`tag ${key}`, value] as const),
  ]);
}

function nameIn(arn: string): string {
  return arn.split('/').at(-1) ?? arn;
}

const NOTHING: Facts = new Map();

/** What is different between two moments, in words. */
export function changesBetween(before: Picture, after: Picture): Changes {
  const subjects = [...new Set([...before.keys(), ...after.keys()])];
  const changes = subjects.map((subject) => {
    const old = before.get(subject) ?? NOTHING;
    const now = after.get(subject) ?? NOTHING;
    const things = [...new Set([...old.keys(), ...now.keys()])];
    const lines = things.flatMap((thing) => changeOf(thing, old.get(thing), now.get(thing)));
    return [subject, lines] as const;
  });
  return Object.fromEntries(changes.filter(([, lines]) => lines.length > 0));
}

function changeOf(thing: string, old: string | undefined, now: string | undefined): string[] {
  if (old === now) return [];
  // A policy is created whole; everything else belongs to something.
  const what = thing === 'itself' ? '' : `${thing} `;
  if (old === undefined) return [`${what}added`];
  if (now === undefined) return [`${what}removed`];
  if (thing === 'credentials') return ['credentials renewed'];
  const tellsItself = thing.startsWith('access key ') || thing === 'IMDSv2';
  return [`${what}${tellsItself ? now : 'changed'}`];
}

/** How what is different differs from what was wanted, one sentence each. */
export function unlike(wanted: Changes, got: Changes): string[] {
  const has = (changes: Changes, subject: string, line: string): boolean =>
    Object.hasOwn(changes, subject) && changes[subject]?.includes(line) === true;
  const linesIn = (changes: Changes) =>
    Object.entries(changes).flatMap(([subject, lines]) => lines.map((line) => ({ subject, line })));
  return [
    ...linesIn(wanted)
      .filter(({ subject, line }) => !has(got, subject, line))
      .map(({ subject, line }) => `${subject}: not so, but must be: ${line}`),
    ...linesIn(got)
      .filter(({ subject, line }) => !has(wanted, subject, line))
      .map(({ subject, line }) => `${subject}: so, but not in \`changes\`: ${line}`),
  ];
}
