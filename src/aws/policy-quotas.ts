import { GetAccountSummaryCommand } from '@aws-sdk/client-iam';
import { sharedInAccount, type Connection } from './connection.ts';
import { iam, iamQueue } from './iam.ts';
import { answer } from './send.ts';

/** How many managed policies IAM lets an account have and attach; absent where the answer does not tell. */
export interface PolicyQuotas {
  readonly perUser?: number;
  readonly perRole?: number;
  /** Whether the account may have one more. */
  readonly oneMore?: boolean;
}

const summaries = sharedInAccount(() => ({
  asked: undefined as Promise<PolicyQuotas> | undefined,
}));

/** The quotas of managed policies, as IAM tells them for the account: AWS raises them on request. Asked once. Throws AwsProblem. */
export function policyQuotas(aws: Connection): Promise<PolicyQuotas> {
  const known = summaries(aws);
  known.asked ??= ask(aws).catch((error: unknown) => {
    known.asked = undefined;
    throw error;
  });
  return known.asked;
}

async function ask(aws: Connection): Promise<PolicyQuotas> {
  const { output } = await iamQueue(aws)(() =>
    answer('iam:GetAccountSummary', iam(aws, 'read').send(new GetAccountSummaryCommand({}))),
  );
  const summary = output.SummaryMap ?? {};
  const { AttachedPoliciesPerUserQuota: perUser, AttachedPoliciesPerRoleQuota: perRole } = summary;
  const spare = [
    left(summary.Policies, summary.PoliciesQuota),
    left(summary.PolicyVersionsInUse, summary.PolicyVersionsInUseQuota),
  ].filter((it) => it !== undefined);
  return {
    ...(perUser === undefined ? {} : { perUser }),
    ...(perRole === undefined ? {} : { perRole }),
    ...(spare.length === 0 ? {} : { oneMore: spare.every((it) => it > 0) }),
  };
}

function left(used: number | undefined, quota: number | undefined): number | undefined {
  return used === undefined || quota === undefined ? undefined : quota - used;
}
