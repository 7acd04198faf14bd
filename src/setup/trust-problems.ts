import { ISSUER } from './trust.ts';
import type { PolicyDocument } from './policy-document.ts';

type OneOrMany = string | readonly string[];

interface GivenStatement {
  readonly Effect?: string;
  readonly Action?: OneOrMany;
  readonly Principal?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMany>>>>;
}

/** What a role's trust policy lets in beyond what is wanted, one sentence each. */
export function trustProblems(given: string, wanted: PolicyDocument): string[] {
  const { Statement = [] } = JSON.parse(given) as {
    Statement?: GivenStatement | readonly GivenStatement[];
  };
  const allows = [Statement].flat().filter((it) => it.Effect === 'Allow');
  const claims = wanted.Statement[0]?.Condition?.['StringEquals'] ?? {};
  const statements = allows;
  if (!statements.some(isForGitHub)) return ['it does not trust GitHub’s tokens'];
  return statements.flatMap((statement) =>
    isForGitHub(statement)
      ? claimProblems(statement, claims)
      : [`it trusts somebody else as well: ${JSON.stringify(statement.Principal)}`],
  );
}

function isForGitHub({ Principal }: GivenStatement): boolean {
  const { Federated } = (Principal ?? {}) as { Federated?: OneOrMany };
  return listOf(Federated).some((provider) => provider.endsWith(`:oidc-provider/${ISSUER}`));
}

function claimProblems(
  { Condition = {} }: GivenStatement,
  wanted: Readonly<Record<string, OneOrMany>>,
): string[] {
  return Object.entries(wanted).flatMap(([key, values]) => {
    const claim = key.replace(`${ISSUER}:`, '');
    const given = listOf(Condition['StringEquals']?.[key]);
    // What other operators say, with wildcards for instance, can only be wider.
    if (given.length === 0) return [`it does not ask for exactly one ${claim} (StringEquals)`];
    const others = given.filter((value) => !listOf(values).includes(value));
    if (others.length === 0) return [];
    return [`its ${claim} is ${others.join(', ')}, wanted ${listOf(values).join(', ')}`];
  });
}

function listOf(value: OneOrMany | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
