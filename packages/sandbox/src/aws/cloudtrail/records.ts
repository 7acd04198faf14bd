import type { HttpRequest } from '../../http.ts';
import type { SandboxParts } from '../call.ts';
import type { CloudTrailRecord } from './event-log.ts';
import { recordOf, type FinishedCall } from './record.ts';

/**
 * Writes a call down wherever CloudTrail does: in the caller's account and, if it assumed a role of
 * another account, there too, with the same sharedEventID and no more of the caller than his account.
 */
export function recordsOf(
  { ids, state }: Pick<SandboxParts, 'ids' | 'state'>,
  call: FinishedCall,
  request: HttpRequest,
): CloudTrailRecord[] {
  const record = recordOf(call, request);
  const owner = call.fault ? undefined : ownerOfRole(record);
  if (owner === undefined || owner === call.caller.account.id || !state.accounts.has(owner)) {
    return [record];
  }
  const { userId: principalId, account } = call.caller;
  const sharedEventID = ids.uuid();
  const elsewhere = {
    ...record,
    eventID: ids.uuid(),
    recipientAccountId: owner,
    userIdentity: { type: 'AWSAccount', principalId, accountId: account.id },
    sharedEventID,
  };
  return [{ ...record, sharedEventID }, elsewhere];
}

function ownerOfRole({ resources = [] }: Pick<CloudTrailRecord, 'resources'>): string | undefined {
  return resources.find(({ type }) => type === 'AWS::IAM::Role')?.accountId;
}
