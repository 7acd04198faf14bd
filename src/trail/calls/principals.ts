// Members of other names mean nothing to IAM.
const KINDS = ['AWS', 'Service', 'Federated', 'CanonicalUser'];

/** Whom a policy lets in: ARNs, accounts, services, providers; `*` is everybody. */
export function principalsIn(policy: unknown): string[] {
  const document = typeof policy === 'string' ? parse(policy) : policy;
  const statements = listOf(memberOf(document, 'Statement')).filter(
    (statement) => memberOf(statement, 'Effect') !== 'Deny',
  );
  return [...new Set(statements.flatMap((it) => namesIn(memberOf(it, 'Principal'))))];
}

function namesIn(principal: unknown): string[] {
  if (typeof principal === 'string') return [principal];
  if (typeof principal !== 'object' || principal === null) return [];
  return KINDS.flatMap((kind) => listOf(memberOf(principal, kind))).filter(
    (name) => typeof name === 'string',
  );
}

// CloudTrail has policies as they were sent: as text, sometimes encoded as for an address.
function parse(text: string): unknown {
  try {
    return JSON.parse(text.trimStart().startsWith('{') ? text : decodeURIComponent(text));
  } catch {
    return undefined;
  }
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function memberOf(holder: unknown, key: string): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  return (holder as Readonly<Record<string, unknown>>)[key];
}
