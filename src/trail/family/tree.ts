import type { Member } from './member.ts';

/**
 * Members with their parents → the same, parents before children, in the order of issue. A credential has one
 * parent: who got it first. What would close a circle is not followed up.
 */
export function inTreeOrder(members: readonly Member[]): Member[] {
  const ids = new Set(members.map(({ id }) => id));
  const children = new Map<string | undefined, Member[]>();
  for (const member of members) {
    const parent = ids.has(member.parent ?? '') ? member.parent : undefined;
    const siblings = children.get(parent);
    if (siblings) siblings.push(member);
    else children.set(parent, [member]);
  }
  const ordered: Member[] = [];
  // A list and not a recursion: whoever mints decides how deep it goes.
  const open = byIssue(children.get(undefined) ?? []).reverse();
  for (let member = open.pop(); member; member = open.pop()) {
    ordered.push(member);
    open.push(...byIssue(children.get(member.id) ?? []).reverse());
  }
  return ordered;
}

/** Whether `id` descends from `ancestor`, or is it. */
export function descendsFrom(
  id: string | undefined,
  ancestor: string,
  members: ReadonlyMap<string, Member>,
): boolean {
  for (let at = id; at !== undefined; at = members.get(at)?.parent)
    if (at === ancestor) return true;
  return false;
}

function byIssue(members: readonly Member[]): Member[] {
  return [...members].sort(
    (a, b) => order(a.issuedAt ?? '', b.issuedAt ?? '') || order(a.id, b.id),
  );
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
