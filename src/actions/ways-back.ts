import { itemId } from '../domain/item-id.ts';
import type { ItemKind } from '../domain/item-kind.ts';
import type { Incident } from '../domain/incident.ts';
import { shellQuoted } from '../domain/typed-command.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { OpenTrust, WayBack, WidenedPolicy } from '../inventory/way-back.ts';
import { trusts } from './may-assume.ts';
import { openSources, type OpenSource } from './open-sources.ts';

/** One way back that keeps an incident open. Text from outside in it is not escaped yet. */
export interface OpenWay {
  readonly item: string;
  readonly what: string;
  readonly account: string;
  readonly why: string;
  /** What a person does about it: commands, or a sentence where there are none. */
  readonly byHand: string;
  /** Why its state is not known. */
  readonly unread?: string;
}

/**
 * What the family opened or made and nobody has shut: in plan and verdict alike. `sources`: what of the family is open; as
 * the inventory shows it unless told.
 */
export function openWaysBack(
  incident: Incident,
  inventory: Inventory,
  sources?: readonly OpenSource[],
): OpenWay[] {
  const { waysBack = [] } = inventory;
  // On the way back of a false alarm nothing of it was a thief's.
  if (incident.state === 'restored' || waysBack.length === 0) return [];
  return stillOpen(waysBack, sources ?? openSources(incident, inventory)).map((way) => ({
    item: itemOf(way),
    what: nameOf(way),
    account: way.account,
    why: whyOf(way),
    byHand: byHandOf(way),
    ...(way.unread === undefined ? {} : { unread: way.unread }),
  }));
}

type Source = Pick<OpenSource, 'principalArn' | 'uniqueId'>;

// A trust in somebody of the family is open as long as that one is; and so are those who come in by it.
function stillOpen(waysBack: readonly WayBack[], known: readonly Source[]): WayBack[] {
  const users = waysBack.filter(({ kind }) => kind === 'new-user');
  let sources = [...known, ...users.map(asSource)];
  let open: OpenTrust[] = [];
  for (;;) {
    const found = waysBack.flatMap((it) => (it.kind === 'trust' ? withOpen(it, sources) : []));
    const isMore = found.length > open.length;
    open = found;
    if (!isMore) break;
    sources = [...known, ...users.map(asSource), ...found.map(asSource)];
  }
  return waysBack.flatMap((it): WayBack[] => {
    if (it.kind !== 'trust') return [it];
    return open.filter(({ name, account }) => name === it.name && account === it.account);
  });
}

function withOpen(trust: OpenTrust, sources: readonly Source[]): OpenTrust[] {
  const letsIn = trust.letsIn.filter(
    ({ principal, isOutside }) =>
      isOutside || sources.some((source) => !isSame(source, trust) && trusts(principal, source)),
  );
  return letsIn.length > 0 || trust.unread !== undefined ? [{ ...trust, letsIn }] : [];
}

function asSource({ kind, account, name }: WayBack): Source {
  const type = kind === 'new-user' ? 'user' : 'role';
  return { principalArn: `arn:aws:iam::${account}:${type}/${name}` };
}

// A role that lets in itself lets in nobody new.
function isSame({ principalArn }: Source, { account, name }: OpenTrust): boolean {
  return principalArn.endsWith(`::${account}:role/${name}`);
}

function itemOf(way: WayBack): string {
  const { kind, account, name } = way;
  const object =
    way.kind === 'policy' ? `${way.holder.kind}/${way.holder.name} ${given(way)}` : name;
  return itemId(kind satisfies ItemKind, account, object);
}

// A group and an inline policy may have one name; no name of a policy has a slash.
function given({ how, name }: WidenedPolicy): string {
  return how === 'group' ? `group/${name}` : name;
}

function nameOf(way: WayBack): string {
  switch (way.kind) {
    case 'trust':
      return `trust policy of role ${way.name}`;
    case 'new-user':
      return `user ${way.name}`;
    case 'identity-provider':
      return `identity provider ${way.name}`;
    case 'policy':
      return `permissions of ${way.holder.kind} ${way.holder.name}: ${given(way)}`;
    case 'rewritten-policy':
      return `policy ${way.name}`;
  }
}

function whyOf(way: WayBack): string {
  const { at, by, unread } = way;
  const when = `at ${at} by ${by}`;
  const whether = unread === undefined ? '' : ` (${unread})`;
  switch (way.kind) {
    case 'trust': {
      const told = `role ${way.name} ${way.done} ${when}`;
      const whom = lettingIn(way);
      if (unread !== undefined) return `${told}; it may still let in ${whom}${whether}`;
      return `${told}; it lets in ${whom}, whatever is denied to older sessions`;
    }
    case 'new-user':
      return `${way.done} ${when}, and ${unread === undefined ? 'is there' : `may be there${whether}`}`;
    case 'identity-provider':
      return `${way.done} ${when}, and may be there${whether}`;
    case 'rewritten-policy':
      return `${way.done} ${when}, and that ${unread === undefined ? 'counts' : `may count${whether}`}`;
    case 'policy':
      return `${way.done} ${when}, and ${unread === undefined ? 'still are' : `may still be${whether}`}`;
  }
}

// A trust policy may name hundreds.
const MOST_NAMED = 5;

function lettingIn({ letsIn }: OpenTrust): string {
  // Those who are open by themselves come first.
  const sorted = letsIn.toSorted((a, b) => Number(b.isOutside) - Number(a.isOutside));
  const names = sorted.map(({ principal }) => (principal === '*' ? 'everybody' : principal));
  if (names.length === 0) return 'somebody who is not known';
  const rest = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

// What IAM gives as names of users, roles and groups, and ARNs and names of policies: never one that looks like an option.
const PLAIN = /^[A-Za-z0-9_+=,.@][\w+=,.@:/-]{0,2047}$/;

function byHandOf(way: WayBack): string {
  switch (way.kind) {
    case 'trust':
      return (
        `Restore the trust policy of role ${way.name} in account ${way.account}, without ${lettingIn(way)}:` +
        ` it was written at ${way.at}, as CloudTrail shows. Or delete the role.`
      );
    case 'new-user':
      return way.unread === undefined && PLAIN.test(way.name)
        ? `Delete user ${way.name} with everything that belongs to it; at last: aws iam delete-user --user-name ${shellQuoted(way.name)}`
        : `Delete user ${way.name} with everything that belongs to it.`;
    case 'identity-provider':
      return `Delete identity provider ${way.name}, or restore it.`;
    case 'rewritten-policy':
      return `Look at the versions of policy ${way.name}, and make the last one that can be trusted its default: aws iam set-default-policy-version.`;
    case 'policy':
      return (
        takeBack(way) ??
        `Take back what ${way.holder.kind} ${way.holder.name} was given: ${given(way)}.`
      );
  }
}

function takeBack({
  how,
  holder: { kind, name: holder },
  name,
}: WidenedPolicy): string | undefined {
  if (!PLAIN.test(holder) || !PLAIN.test(name)) return undefined;
  const of = `--${kind}-name ${shellQuoted(holder)}`;
  switch (how) {
    case 'attached':
      return `aws iam detach-${kind}-policy ${of} --policy-arn ${shellQuoted(name)}`;
    case 'inline':
      return `aws iam delete-${kind}-policy ${of} --policy-name ${shellQuoted(name)}`;
    case 'group':
      return `aws iam remove-user-from-group ${of} --group-name ${shellQuoted(name)}`;
  }
}
