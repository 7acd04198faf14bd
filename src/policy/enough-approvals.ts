import type { Need } from './judge.ts';

/**
 * What is missing, in words; nothing is where nothing is said. One person may help to satisfy several needs, and
 * counts once for each. GitHub tells no two logins apart by their case.
 */
export function missingApprovals(needs: readonly Need[], approvers: readonly string[]): string[] {
  const given = [...new Set(approvers.map((login) => login.toLowerCase()))];
  return needs.flatMap(({ count, from }) => {
    const able = from?.map((login) => login.toLowerCase());
    const has = given.filter((login) => able === undefined || able.includes(login)).length;
    if (has >= count) return [];
    const whose = from === undefined ? '' : ` from ${from.join(', ')}`;
    const number = count === 1 ? '1 approval is' : `${count} approvals are`;
    return [
      `${number} needed${whose}, and ${has === 0 ? 'none counts' : `only ${has} of them counts`}`,
    ];
  });
}
