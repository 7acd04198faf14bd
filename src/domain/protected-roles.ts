/** Why AWS lets nobody write on a role, and what to do instead; undefined for an ordinary role. */
export function protection(
  path: string,
): { readonly why: string; readonly instead: string } | undefined {
  if (path.startsWith('/aws-service-role/')) {
    return {
      why: 'it is a service-linked role: AWS refuses any policy on it',
      instead:
        'Its sessions belong to the AWS service. Stop them at the service that uses the role, or delete' +
        ' the role with `aws iam delete-service-linked-role` once the service lets go of it.',
    };
  }
  if (path.startsWith('/aws-reserved/')) {
    return {
      why: 'it belongs to IAM Identity Center (AWSReservedSSO): AWS refuses any policy on it',
      instead:
        'In IAM Identity Center, remove the user’s assignment and revoke the active session; to cut' +
        ' what is already issued, add a Deny on `aws:TokenIssueTime` to the permission set and keep it 12 h.',
    };
  }
  return undefined;
}
