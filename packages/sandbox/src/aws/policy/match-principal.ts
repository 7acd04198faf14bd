import type { Principal } from './access.ts';
import { listOf, type PrincipalElement } from './document.ts';

/**
 * How closely an element names the caller: itself; its role, which leaves boundary and session
 * policies in force; or only its account, which leaves the choice to the account's own policies.
 */
export type Closeness = 'self' | 'role' | 'account';

/** How closely a Principal element names the caller; undefined if it does not. */
export function closenessTo(caller: Principal, element: PrincipalElement): Closeness | undefined {
  if (typeof element === 'string') return element === '*' ? everyone(caller) : undefined;
  if (names(element.Service, caller.service)) return 'self';
  if (names(element.Federated, caller.federated)) return 'self';
  return closest(listOf(element.AWS).map((value) => awsCloseness(caller, value)));
}

function awsCloseness(caller: Principal, value: string): Closeness | undefined {
  if (value === '*') return everyone(caller);
  // AWS's own services and identity providers are never named by ARN.
  if (caller.service !== undefined || caller.federated !== undefined) return undefined;
  if (value === caller.arn) return 'self';
  if (value === caller.roleArn) return 'role';
  return accountNamed(value) === caller.account ? 'account' : undefined;
}

// `*` names a session through its role, so that its session policies still limit it.
function everyone(caller: Principal): Closeness {
  return caller.roleArn === undefined ? 'self' : 'role';
}

function closest(found: readonly (Closeness | undefined)[]): Closeness | undefined {
  return (['self', 'role', 'account'] as const).find((closeness) => found.includes(closeness));
}

function names(values: string | readonly string[] | undefined, name: string | undefined): boolean {
  return name !== undefined && listOf(values).includes(name);
}

function accountNamed(value: string): string | undefined {
  const [, id] = /^(?:arn:[\w-]+:iam::)?(\d{12})(?::root)?$/.exec(value) ?? [];
  return id;
}
