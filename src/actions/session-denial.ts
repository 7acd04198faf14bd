import { cached, type Connection } from '../aws/connection.ts';
import {
  denialsIn,
  denialPolicyOf,
  onlyDenials,
  withDenial,
  withoutDenial,
  type Denial,
  type WantedDenial,
} from '../domain/denials.ts';
import { managedDenialArn } from '../domain/names.ts';
import type { AwsProblem } from '../aws/problem.ts';
import type { Performed, Run } from './action.ts';
import { removableOf } from '../inventory/denial-room.ts';
import { isGoneRole } from './gone-role.ts';
import { makeRoom, NO_ROOM } from './no-room.ts';

/** Where a denial stands: inline on a user or role, or in a managed policy on it. */
export interface Place {
  readonly principalArn: string;
  readonly policy: 'inline' | 'managed';
  readonly incident: string;
}

/** The text of the policy in which denials stand, as AWS shows it now. */
export async function readDenials(
  aws: Connection,
  { principalArn, policy, incident }: Place,
): Promise<{ readonly text: string | undefined; readonly requestId: string | undefined }> {
  if (policy === 'managed') {
    const { managedPolicy } = await import('../aws/managed-policies.ts');
    const text = await managedPolicy(aws, managedDenialArn(principalArn, incident));
    return { text, requestId: undefined };
  }
  const { holderOf, inlinePolicy } = await import('../aws/inline-policies.ts');
  return inlinePolicy(aws, holderOf(principalArn), denialPolicyOf(principalArn));
}

/** The same denial where it would stand otherwise. */
export function otherPlace(place: Place): Place {
  return { ...place, policy: place.policy === 'inline' ? 'managed' : 'inline' };
}

/**
 * Writes a denial into its policy; everything else in there stays. Where a quota has no room for it by now it goes into
 * the other one: what people approve is that these sessions are denied, and filling a quota must not put that off.
 */
export async function writeDenial(
  run: Run,
  place: Place,
  wanted: WantedDenial,
): Promise<Performed> {
  const full: AwsProblem[] = [];
  for (const there of [place, otherPlace(place)]) {
    try {
      return await writeAt(run, there, wanted);
    } catch (error) {
      if (!(await isFull(error))) throw error;
      full.push(error as AwsProblem);
    }
  }
  throw await noRoomLeft(run.aws, place, full);
}

async function isFull(error: unknown): Promise<boolean> {
  const { isAwsProblem } = await import('../aws/problem.ts');
  return isAwsProblem(error) && error.code === 'quota';
}

async function noRoomLeft(
  aws: Connection,
  { principalArn, incident }: Place,
  full: readonly AwsProblem[],
): Promise<Error> {
  const [{ awsProblem }, { holderOf }, { attachedPolicies }] = await Promise.all([
    import('../aws/problem.ts'),
    import('../aws/inline-policies.ts'),
    import('../aws/managed-policies.ts'),
  ]);
  const holder = holderOf(principalArn);
  const isOf = (verb: string) => full.some((it) => it.aws.operation.startsWith(`iam:${verb}`));
  const attached = isOf('Attach') ? await attachedPolicies(aws, holder).catch(() => []) : [];
  return awsProblem({
    code: 'quota',
    operation: holder.kind === 'role' ? 'iam:AttachRolePolicy' : 'iam:AttachUserPolicy',
    awsCode: 'LimitExceeded',
    message: NO_ROOM,
    hint: makeRoom(
      {
        principalArn,
        ...removableOf(attached),
        ...(isOf('Create') ? { accountFull: true as const } : {}),
      },
      incident,
    ),
    requestId: undefined,
  });
}

async function writeAt(
  { aws, soFar }: Pick<Run, 'aws' | 'soFar'>,
  place: Place,
  wanted: WantedDenial,
): Promise<Performed> {
  // Read again just before writing: somebody may have revoked meanwhile, and no cutoff moves backwards.
  const held = await readDenials(aws, place);
  soFar?.({ before: { policy: held.text ?? null } });
  // A managed policy of that name is ours alone: whatever else somebody put into it is not attached to anybody.
  const base = place.policy === 'managed' ? onlyDenials(held.text) : held.text;
  const known = written(aws, `${place.policy} ${place.principalArn}`);
  const all = [wanted, ...known.denials.filter(({ sid }) => !wanted.replaces(sid))];
  const text = all.reduce<string | undefined>(withDenial, base) ?? '';
  const before = { policy: held.text ?? null };
  const readBy = held.requestId === undefined ? [] : [held.requestId];
  try {
    const requestIds = await writePolicy(aws, place, text);
    known.denials = all;
    return { before, after: { policy: text }, requestIds: [...readBy, ...requestIds] };
  } catch (error) {
    if (!(await isGoneRole(aws, place.principalArn))) throw error;
    return { before, after: { role: 'gone' }, requestIds: readBy };
  }
}

// IAM may not show yet what this very run wrote a moment ago: it must not be lost by the next write.
const written = cached(() => ({ denials: [] as WantedDenial[] }));

async function writePolicy(aws: Connection, place: Place, text: string): Promise<string[]> {
  const { principalArn, policy, incident } = place;
  if (policy === 'managed') {
    const { putManagedPolicy } = await import('../aws/managed-policies.ts');
    const { holderOf } = await import('../aws/inline-policies.ts');
    const arn = managedDenialArn(principalArn, incident);
    const answers = await putManagedPolicy(aws, holderOf(principalArn), { arn, text });
    return answers.map(({ requestId }) => requestId);
  }
  const { holderOf, putInlinePolicy } = await import('../aws/inline-policies.ts');
  const name = denialPolicyOf(principalArn);
  const { requestId } = await putInlinePolicy(aws, holderOf(principalArn), { name, text });
  return [requestId];
}

/** Takes one statement out of a policy of ours; "not there" is success. Throws AwsProblem where it is another one now. */
export async function removeDenial(
  aws: Connection,
  place: Place,
  approved: Approved,
): Promise<Performed> {
  const { holderOf, deleteInlinePolicy, putInlinePolicy } =
    await import('../aws/inline-policies.ts');
  const { principalArn, policy, incident } = place;
  const held = await readDenials(aws, place);
  const before = { policy: held.text ?? null };
  const { sid } = approved;
  const now = denialsIn(held.text).find((denial) => denial.sid === sid);
  if (!now) return { before, after: before, requestIds: [] };
  if (whatIsDenied(now) !== whatIsDenied(approved)) throw await moved(approved, now);
  const text = withoutDenial(held.text, sid);
  const holder = holderOf(principalArn);
  if (policy === 'managed') {
    const { putManagedPolicy, removeManagedPolicy } = await import('../aws/managed-policies.ts');
    const arn = managedDenialArn(principalArn, incident);
    const answers =
      text === undefined
        ? await removeManagedPolicy(aws, holder, arn)
        : await putManagedPolicy(aws, holder, { arn, text });
    const requestIds = answers.map(({ requestId }) => requestId);
    return { before, after: { policy: text ?? null }, requestIds };
  }
  const name = denialPolicyOf(principalArn);
  const done =
    text === undefined
      ? await deleteInlinePolicy(aws, holder, name)
      : await putInlinePolicy(aws, holder, { name, text });
  return { before, after: { policy: text ?? null }, requestIds: done ? [done.requestId] : [] };
}

/** The statement as people approved that it is lifted. */
type Approved = Omit<Denial, 'sid' | 'managed'> & { readonly sid: string };

function whatIsDenied({ cutoff, userId, from }: Omit<Denial, 'sid'>): string {
  const whose = userId === undefined ? 'every session' : `session ${userId}`;
  return `${whose} issued before ${cutoff}${from === undefined ? '' : `, from ${from} on`}`;
}

async function moved(approved: Approved, now: Denial): Promise<Error> {
  const { awsProblem } = await import('../aws/problem.ts');
  return awsProblem({
    code: 'conflict',
    operation: 'iam:GetRolePolicy',
    awsCode: 'Moved',
    message: `statement ${approved.sid} denies ${whatIsDenied(now)} now, not ${whatIsDenied(approved)}: somebody wrote it meanwhile; plan again`,
    requestId: undefined,
  });
}
