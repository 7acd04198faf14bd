import { paginateGetAccountAuthorizationDetails, type PolicyDetail } from '@aws-sdk/client-iam';
import type { Connection } from './connection.ts';
import { iam } from './iam.ts';
import { allPages } from './pages.ts';

/** A user or role, with the text of its inline policies and the ARNs of its managed ones. */
export interface PrincipalDetail {
  readonly arn: string;
  /** `AIDA…` or `AROA…`. */
  readonly id: string;
  readonly inline: readonly { readonly name: string; readonly text: string }[];
  readonly attached: readonly string[];
}

// As many as IAM gives in one answer: an account may have thousands of roles.
const PAGE = 1000;

/** Every user and role of the account, or its users alone. One call for each thousand of them. */
export async function allPrincipals(
  aws: Connection,
  kinds: readonly ('User' | 'Role')[] = ['User', 'Role'],
): Promise<PrincipalDetail[]> {
  const pages = paginateGetAccountAuthorizationDetails(
    { client: iam(aws, 'read') },
    { Filter: [...kinds], MaxItems: PAGE },
  );
  const read = await allPages(aws, 'iam:GetAccountAuthorizationDetails', pages);
  return read.flatMap(({ UserDetailList = [], RoleDetailList = [] }) => [
    ...UserDetailList.map((user) => detailOf(user, user.UserId, user.UserPolicyList)),
    ...RoleDetailList.map((role) => detailOf(role, role.RoleId, role.RolePolicyList)),
  ]);
}

interface Detail {
  readonly Arn?: string | undefined;
  readonly AttachedManagedPolicies?:
    readonly { readonly PolicyArn?: string | undefined }[] | undefined;
}

function detailOf(
  { Arn = 'unknown', AttachedManagedPolicies = [] }: Detail,
  id = 'unknown',
  policies: readonly PolicyDetail[] = [],
): PrincipalDetail {
  return {
    arn: Arn,
    id,
    inline: policies.map(({ PolicyName = '', PolicyDocument = '' }) => ({
      name: PolicyName,
      text: decodeURIComponent(PolicyDocument),
    })),
    attached: AttachedManagedPolicies.flatMap(({ PolicyArn }) => PolicyArn ?? []),
  };
}
