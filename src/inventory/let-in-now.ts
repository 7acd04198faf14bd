import { accountOf } from '../domain/names.ts';
import { isUnderstood, providersIn, trustedIn } from './consumers.ts';
import type { LetIn } from './way-back.ts';

interface Written {
  /** Whom the family wrote into it; undefined where that is not known: then it may be everybody who is there. */
  readonly letIn: readonly string[] | undefined;
  /** Whether the owners configured an account. */
  readonly isOurs: (account: string) => boolean;
}

/**
 * Whom a role lets in by its trust policy (JSON text) of those whom the family wrote there, and the providers apart;
 * undefined where it cannot be understood.
 */
export function letInNow(
  trust: string,
  { letIn, isOurs }: Written,
): { readonly principals: readonly LetIn[]; readonly providers: readonly string[] } | undefined {
  if (!isUnderstood(trust)) return undefined;
  const written = letIn && new Set(letIn.map(principalName));
  // Everybody is everybody, no matter who wrote it.
  const isWritten = (name: string): boolean =>
    name === '*' || !written || written.has(principalName(name));
  const principals = trustedIn(trust)
    .filter(isWritten)
    .map((principal) => ({ principal, isOutside: isOutside(principal, isOurs) }));
  return { principals, providers: providersIn(trust).filter(isWritten) };
}

function isOutside(principal: string, isOurs: Written['isOurs']): boolean {
  const account = /^\d{12}$/.test(principal) ? principal : accountOf(principal);
  return account === '' || !isOurs(account);
}

// An account's id and its root's ARN are one, and IAM makes the second of the first.
function principalName(principal: string): string {
  return /^arn:[^:]+:iam::(\d{12}):root$/.exec(principal)?.[1] ?? principal.toLowerCase();
}
