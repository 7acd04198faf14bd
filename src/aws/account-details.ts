import { GetAccountAuthorizationDetailsCommand, type PolicyDetail } from '@aws-sdk/client-iam';
import type { Connection } from './connection.ts';
import { iam, iamQueue } from './iam.ts';
import { answer } from './send.ts';

/** A user or role, with the text of its inline policies and the ARNs of its managed ones. */
interface PrincipalDetail {
  readonly arn: string;
  readonly inline: readonly { readonly name: string; readonly text: string }[];
  readonly attached: readonly string[];
}

// As many as IAM gives in one answer: an account may have thousands of roles.
const PAGE = 1000;

/** Every user and role of the account. One call for each thousand of them. */
export async function allPrincipals(aws: Connection): Promise<PrincipalDetail[]> {
  const found: PrincipalDetail[] = [];
  let marker: string | undefined;
  do {
    const command = new GetAccountAuthorizationDetailsCommand({
      Filter: ['User', 'Role'],
      MaxItems: PAGE,
      ...(marker === undefined ? {} : { Marker: marker }),
    });
    const { output } = await iamQueue(aws)(() =>
      answer('iam:GetAccountAuthorizationDetails', iam(aws, 'read').send(command)),
    );
    for (const user of output.UserDetailList ?? []) found.push(detailOf(user, user.UserPolicyList));
    for (const role of output.RoleDetailList ?? []) found.push(detailOf(role, role.RolePolicyList));
    marker = output.IsTruncated ? output.Marker : undefined;
  } while (marker !== undefined);
  return found;
}

interface Detail {
  readonly Arn?: string | undefined;
  readonly AttachedManagedPolicies?:
    readonly { readonly PolicyArn?: string | undefined }[] | undefined;
}

function detailOf(
  { Arn = 'unknown', AttachedManagedPolicies = [] }: Detail,
  policies: readonly PolicyDetail[] = [],
): PrincipalDetail {
  return {
    arn: Arn,
    inline: policies.map(({ PolicyName = '', PolicyDocument = '' }) => ({
      name: PolicyName,
      text: decodeURIComponent(PolicyDocument),
    })),
    attached: AttachedManagedPolicies.flatMap(({ PolicyArn }) => PolicyArn ?? []),
  };
}
