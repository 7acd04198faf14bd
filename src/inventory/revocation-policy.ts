import { createHash } from 'node:crypto';
import type { Revocation } from './inventory.ts';

/** The inline policy that AWS's own console writes when it revokes a role's sessions. */
export const REVOCATION_POLICY = 'AWSRevokeOlderSessions';

interface PolicyDocument {
  readonly Version: string;
  readonly Statement: readonly Statement[];
}

type Statement = Readonly<Record<string, unknown>>;

/**
 * The Sid of an incident's statement. IAM allows letters and digits only, so the name is squeezed and
 * eight digits of its hash keep two names apart. A provisional revocation was written while a key of
 * the incident was still on: it contains, but does not count as done.
 */
export function revocationSid(incident: string, provisional = false): string {
  const squeezed = incident.replaceAll(/[^A-Za-z0-9]/g, '');
  const hash = createHash('sha256').update(incident).digest('hex').slice(0, 8);
  return `Staunch${provisional ? 'Provisional' : ''}${squeezed}${hash}`;
}

/** Every statement of a policy that denies everything to sessions older than a time, judged by meaning. */
export function revocationsIn(policy: string | undefined): Revocation[] {
  return statementsOf(policy).flatMap((statement) => {
    const cutoff = cutoffOf(statement);
    if (cutoff === undefined) return [];
    const sid = statement['Sid'];
    return [{ cutoff: cutoff.toISOString(), ...(typeof sid === 'string' ? { sid } : {}) }];
  });
}

/** The latest cutoff in force; undefined where nothing is revoked. */
export function latestCutoff(revocations: readonly Revocation[]): Date | undefined {
  const times = revocations.map(({ cutoff }) => Date.parse(cutoff));
  return times.length === 0 ? undefined : new Date(Math.max(...times));
}

/**
 * The policy with this incident's revocation in it. Everybody else's statements stay, and the cutoff
 * is never earlier than any that is already in force.
 */
export function withRevocation(
  policy: string | undefined,
  incident: string,
  { cutoff, provisional }: { readonly cutoff: Date; readonly provisional: boolean },
): string {
  const own = [revocationSid(incident), revocationSid(incident, true)];
  const others = statementsOf(policy).filter(({ Sid }) => !own.includes(String(Sid)));
  const before = latestCutoff(revocationsIn(policy));
  const time = before && before > cutoff ? before : cutoff;
  const document: PolicyDocument = {
    Version: '2012-10-17',
    Statement: [
      ...others,
      {
        Sid: revocationSid(incident, provisional),
        Effect: 'Deny',
        Action: ['*'],
        Resource: ['*'],
        Condition: { DateLessThan: { 'aws:TokenIssueTime': time.toISOString() } },
      },
    ],
  };
  return JSON.stringify(document);
}

function statementsOf(policy: string | undefined): readonly Statement[] {
  if (policy === undefined) return [];
  const { Statement: held } = JSON.parse(policy) as {
    Statement?: Statement | readonly Statement[];
  };
  return [held ?? []].flat();
}

function cutoffOf(statement: Statement): Date | undefined {
  const { Effect, Action, Resource, Condition, ...rest } = statement;
  const extra = Object.keys(rest).filter((key) => key !== 'Sid');
  if (Effect !== 'Deny' || !isStar(Action) || !isStar(Resource) || extra.length > 0)
    return undefined;
  const time = onlyValue(onlyValue(Condition, 'DateLessThan'), 'aws:TokenIssueTime');
  const date = new Date(typeof time === 'string' ? time : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function isStar(value: unknown): boolean {
  const values: unknown[] = [value].flat();
  return values.includes('*');
}

// A second operator or key would narrow the deny: such a statement does not count.
function onlyValue(holder: unknown, key: string): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  const entries = Object.entries(holder);
  const [name, value] = entries[0] ?? [];
  if (entries.length !== 1 || name?.toLowerCase() !== key.toLowerCase()) return undefined;
  return Array.isArray(value) ? (value.length === 1 ? (value[0] as unknown) : undefined) : value;
}
