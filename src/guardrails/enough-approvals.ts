export function missingApprovals(
  needs: readonly { count: number; from?: readonly string[] }[],
  approvers: readonly string[],
): string[] {
  return needs.flatMap(({ count }) =>
    approvers.length >= count ? [] : [`${count - approvers.length} more`],
  );
}
