import type { AccessRequest } from './access.ts';
import type { PolicyDocument } from './document.ts';

/** What the values in one policy can refer to. */
export interface Scope {
  /** Condition keys of the request by lower-case name. */
  readonly keys: ReadonlyMap<string, string | readonly string[]>;
  /** Whether `${…}` is a variable; only policies of version 2012-10-17 have them. */
  readonly variables: boolean;
}

/** The scope in which a policy's statements meet a request. */
export function scopeOf(request: AccessRequest, policy: PolicyDocument): Scope {
  // AWS treats a key that resolves to an empty set as absent.
  const present = Object.entries(request.context).filter(([, value]) => isScalarOrFilled(value));
  return {
    keys: new Map(present.map(([key, value]) => [key.toLowerCase(), value])),
    variables: policy.Version === '2012-10-17',
  };
}

/** The text a variable stands for; undefined when the key is absent or has several values. */
export function variableValue(scope: Scope, key: string): string | undefined {
  const value = scope.keys.get(key.toLowerCase());
  return typeof value === 'string' ? value : undefined;
}

function isScalarOrFilled(value: string | readonly string[]): boolean {
  return typeof value === 'string' || value.length > 0;
}
