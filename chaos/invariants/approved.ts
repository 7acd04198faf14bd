import { actionOf, type Plan, type Step } from '../../src/actions/catalogue.ts';
import type { Receipt } from '../../src/respond/apply/receipts.ts';
import type { Logged } from './log.ts';
import { textAt } from './log.ts';
import { holdersIn, writeIn, writesOf } from './writes.ts';

// What shows that a step was done, by the beginning of the write; where nothing is said, whatever it leaves behind.
const PROOFS: Readonly<Partial<Record<string, string>>> = {
  'deactivate-access-key': 'UpdateAccessKey',
  'delete-password': 'DeleteLoginProfile',
  'deny-user-sessions': 'PutUserPolicy|AttachUserPolicy',
  'revoke-role-sessions': 'PutRolePolicy|AttachRolePolicy',
  'deny-session': 'PutRolePolicy|PutUserPolicy|AttachRolePolicy|AttachUserPolicy',
  'refresh-instance': 'AssociateIamInstanceProfile',
  'attach-profile': 'AssociateIamInstanceProfile',
};

/** Nothing was written that was not approved: every write of Staunch belongs to a step, and planning makes none. */
export function unapprovedWrites(all: readonly Logged[], during: readonly Logged[], plan?: Plan) {
  const steps = plan?.steps ?? [];
  const allowed = new Set([...steps, ...onNewKeys(steps, during)].flatMap(writesOf));
  return writesBy('staunch-', all, during)
    .filter(({ what, by }) => by.includes('/staunch-plan/') || !allowed.has(what))
    .map(({ what, by }) => `${by} wrote what nobody approved: ${what}`);
}

// `no-new-keys` approves that keys of its user go off that were made after the first write of the run.
function onNewKeys(steps: readonly Step[], during: readonly Logged[]): Step[] {
  const from = during.findIndex(({ record }) => {
    const by = textAt(record, 'userIdentity', 'arn') ?? '';
    return !record.readOnly && by.includes(':assumed-role/staunch-apply/');
  });
  const made = from < 0 ? [] : during.slice(from).map(({ record }) => record);
  return steps.flatMap((step) => {
    if (step.action !== 'no-new-keys') return [];
    const { account, user } = step;
    const own = made.filter((it) => textAt(it, 'requestParameters', 'userName') === user);
    return own.flatMap((it) => {
      const accessKeyId = textAt(it, 'responseElements', 'accessKey', 'accessKeyId');
      if (it.eventName !== 'CreateAccessKey' || accessKeyId === undefined) return [];
      return [{ action: 'deactivate-access-key' as const, account, user, accessKeyId }];
    });
  });
}

/** Receipts tell the truth: what they call done is in CloudTrail, and so is every request they name. */
export function untrueReceipts(
  all: readonly Logged[],
  during: readonly Logged[],
  receipts: readonly Receipt[],
): string[] {
  const written = writesBy('staunch-apply/', all, during).filter(({ ok }) => ok);
  const requests = new Set(during.map(({ record }) => textAt(record, 'requestID')));
  return receipts
    .filter(
      ({ outcome, before }) =>
        outcome === 'done' && !('state' in before) && before['password'] !== false,
    )
    .flatMap(({ step, requestIds, after }) => {
      // Of an instance that was renewed before only its tag is taken away.
      const proofs =
        'forgotten' in after
          ? ['DeleteTags']
          : (PROOFS[step.action]?.split('|') ?? actionOf(step).expectedEvents);
      const own = writesOf(step).filter((it) => proofs.includes(it.split(' ')[0] ?? ''));
      const isThere = written.some(({ what }) => own.includes(what));
      const unknown = requestIds.filter((id) => !requests.has(id));
      return [
        ...(isThere ? [] : [`receipt without a write: ${step.action}`]),
        ...unknown.map((id) => `receipt of ${step.action} names request ${id}, which never was`),
      ];
    });
}

function writesBy(role: string, all: readonly Logged[], during: readonly Logged[]) {
  const holders = holdersIn(all);
  return during
    .filter(({ record }) => !record.readOnly)
    .map(({ record }) => ({
      by: textAt(record, 'userIdentity', 'arn') ?? '',
      what: writeIn(record, holders),
      ok: textAt(record, 'errorCode') === undefined,
    }))
    .filter(({ by }) => by.includes(`:assumed-role/${role}`));
}
